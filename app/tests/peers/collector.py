"""A collector on OpenTelemetry's own message types: prints its address, then one line for each span and each metric that it is sent.

An export that the types do not know, a missing key (`Authorization`) or another path is refused.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from google.protobuf import json_format
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

KEY = json.loads(sys.argv[1])["key"]


def plain(value):
    kind = value.WhichOneof("value")
    if kind == "array_value":
        return [plain(one) for one in value.array_value.values]
    return getattr(value, kind)


def attributes(holder):
    return {one.key: plain(one.value) for one in holder.attributes}


def spans(export, said):
    for resource, raw_resource in zip(export.resource_spans, said["resourceSpans"]):
        for scope, raw_scope in zip(resource.scope_spans, raw_resource["scopeSpans"]):
            for span, raw in zip(scope.spans, raw_scope["spans"]):
                yield {
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


def metrics(export, _):
    for resource in export.resource_metrics:
        for metric in (metric for scope in resource.scope_metrics for metric in scope.metrics):
            kind = metric.WhichOneof("data")
            points = getattr(metric, kind).data_points
            yield {
                "service": attributes(resource.resource)["service.name"],
                "metric": metric.name,
                "unit": metric.unit,
                "kind": kind,
                "temporality": getattr(getattr(metric, kind), "aggregation_temporality", None),
                "points": [
                    {
                        "attributes": attributes(point),
                        "took": point.time_unix_nano - point.start_time_unix_nano,
                        "value": point.count if kind == "histogram" else point.as_int,
                        "buckets": list(getattr(point, "bucket_counts", [])),
                        "bounds": list(getattr(point, "explicit_bounds", [])),
                    }
                    for point in points
                ],
            }


SIGNALS = {"/v1/traces": (ExportTraceServiceRequest, spans), "/v1/metrics": (ExportMetricsServiceRequest, metrics)}


class Collector(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            if self.path not in SIGNALS or self.headers["Authorization"] != KEY:
                raise ValueError("not for here")
            request, lines = SIGNALS[self.path]
            # Unknown members are errors. Ids are hexadecimal in OTLP/JSON, so they are taken from the text.
            said = json.loads(body)
            export = json_format.ParseDict(said, request())
        except Exception as error:
            print(json.dumps({"refused": str(error)}), flush=True)
            self.send_response(400)
            self.end_headers()
            return
        for line in lines(export, said):
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
