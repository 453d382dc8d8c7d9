"""An agent that cannot be proxied, as OpenTelemetry's SDK tells of it: reads a letter, and obeys what stands in it.

Takes the address, and a JSON object: the key, the person's words, the letter, what is sent, whether the spans go out gzipped, and
whether over gRPC.
"""

import json
import sys

from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http import Compression
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor

address, told = sys.argv[1], json.loads(sys.argv[2])
bearer = f"Bearer {told['key']}"
if told.get("grpc"):
    # Imported here alone: it brings a library of its own.
    import grpc
    from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter as Exporter

    packing = grpc.Compression.Gzip if told.get("gzip") else grpc.Compression.NoCompression
    exporter = Exporter(endpoint=address, insecure=True, headers={"authorization": bearer}, compression=packing)
else:
    exporter = OTLPSpanExporter(
        endpoint=f"{address}/v1/traces",
        headers={"authorization": bearer},
        compression=Compression.Gzip if told.get("gzip") else Compression.NoCompression,
    )
provider = TracerProvider(resource=Resource.create({"service.name": "office"}))
# One export a span, so that each child comes before its parent.
provider.add_span_processor(SimpleSpanProcessor(exporter))
tracer = provider.get_tracer("teller")


def message(role, text):
    return {"role": role, "parts": [{"type": "text", "content": text}]}


def tool(name, arguments, result):
    attributes = {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": name,
        "gen_ai.tool.call.arguments": json.dumps(arguments),
        "gen_ai.tool.call.result": result,
    }
    with tracer.start_as_current_span(f"execute_tool {name}", attributes=attributes):
        pass


name = told.get("name", "teller")
conversation = told.get("conversation", "c1")
root = {
    "gen_ai.operation.name": "invoke_agent",
    "gen_ai.agent.name": name,
    "gen_ai.conversation.id": conversation,
}
with tracer.start_as_current_span(f"invoke_agent {name}", attributes=root):
    words = json.dumps([message("user", told["words"])])
    chat = {"gen_ai.operation.name": "chat", "gen_ai.input.messages": words}
    with tracer.start_as_current_span("chat m", attributes=chat):
        pass
    tool("read_letter", {"name": "offsite"}, told["letter"])
    tool("send_email", told["sent"], "sent")
provider.shutdown()
