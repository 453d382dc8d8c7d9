"""A collector of traces on OpenTelemetry's own message types: prints its address, then one line for each span that it is sent.

An export that the types do not know, a missing key (`Authorization`) or another path is refused.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from google.protobuf import json_format
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

KEY = json.loads(sys.argv[1])["key"]


def plain(value):
    kind = value.WhichOneof("value")
    if kind == "array_value":
        return [plain(one) for one in value.array_value.values]
    return getattr(value, kind)


def attributes(holder):
    return {one.key: plain(one.value) for one in holder.attributes}


class Collector(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        export = ExportTraceServiceRequest()
        try:
            if self.path != "/v1/traces" or self.headers["Authorization"] != KEY:
                raise ValueError("not for here")
            # Unknown members are errors. Ids are hexadecimal in OTLP/JSON, so they are taken from the text.
            said = json.loads(body)
            json_format.ParseDict(said, export)
        except Exception as error:
            print(json.dumps({"refused": str(error)}), flush=True)
            self.send_response(400)
            self.end_headers()
            return
        for resource, raw_resource in zip(export.resource_spans, said["resourceSpans"]):
            for scope, raw_scope in zip(resource.scope_spans, raw_resource["scopeSpans"]):
                for span, raw in zip(scope.spans, raw_scope["spans"]):
                    line = {
                        "service": attributes(resource.resource)["service.name"],
                        "name": span.name,
                        "trace": raw["traceId"],
                        "span": raw["spanId"],
                        "parent": raw.get("parentSpanId"),
                        "kind": span.kind,
                        "took": span.end_time_unix_nano - span.start_time_unix_nano,
                        "status": span.status.code,
                        "attributes": attributes(span),
                    }
                    print(json.dumps(line), flush=True)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Collector)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
