"""A server of sessions over standard input and output: `tell` tells what stands on its command line, and `ask` asks its client's
model a question (sampling) and tells what came of that, word for word."""

import json
import sys


def say(message):
    print(json.dumps({"jsonrpc": "2.0", **message}), flush=True)


def lines():
    return (json.loads(line) for line in sys.stdin)


asked, messages = 0, lines()
for message in messages:
    method, params = message.get("method"), message.get("params") or {}
    if "id" not in message or method is None:
        continue
    if method == "initialize":
        result = {
            "protocolVersion": params["protocolVersion"],
            "capabilities": {"tools": {}},
            "serverInfo": {"name": "asker", "version": "1"},
        }
    elif method == "tools/call" and params["name"] == "ask":
        asked += 1
        question = {"role": "user", "content": {"type": "text", "text": params["arguments"]["question"]}}
        say({"id": f"q{asked}", "method": "sampling/createMessage", "params": {"messages": [question], "maxTokens": 99}})
        reply = next(reply for reply in messages if reply.get("id") == f"q{asked}")
        said = {"result": reply.get("result"), "error": reply.get("error")}
        result = {"content": [{"type": "text", "text": "It was answered: " + json.dumps(said)}]}
    elif method == "tools/call":
        result = {"content": [{"type": "text", "text": sys.argv[1]}]}
    else:
        result = {"tools": [{"name": name, "inputSchema": {"type": "object"}} for name in ("tell", "ask")]}
    say({"id": message["id"], "result": result})
