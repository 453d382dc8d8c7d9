"""A server of sessions over standard input and output whose one tool says what stood in its call's `_meta`."""

import json
import sys

for line in sys.stdin:
    message = json.loads(line)
    method, params = message.get("method"), message.get("params") or {}
    if "id" not in message:
        continue
    if method == "initialize":
        result = {
            "protocolVersion": params["protocolVersion"],
            "capabilities": {"tools": {}},
            "serverInfo": {"name": "echo", "version": "1"},
        }
    elif method == "tools/call":
        result = {"content": [{"type": "text", "text": json.dumps(params.get("_meta"))}]}
    else:
        hints = {"readOnlyHint": False, "openWorldHint": True}
        echo = {"name": "echo", "inputSchema": {"type": "object"}, "annotations": hints}
        result = {"tools": [echo]}
    print(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}), flush=True)
