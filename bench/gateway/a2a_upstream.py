"""An agent over A2A (JSON-RPC) that costs as little as it can: it answers a message with a message, and a stream with as many pieces as it is asked for.

Prints its address, and ends when it is told to. It reads nothing but what it needs, so it is no example of an agent.
"""

import asyncio
import itertools
import json
import socket

numbers = itertools.count(1)


def card(url: str) -> dict:
    return {
        "name": "reader", "description": "Answers questions about the stock.", "version": "1.0.0",
        "capabilities": {"streaming": True}, "defaultInputModes": ["text/plain"], "defaultOutputModes": ["text/plain"],
        "skills": [{"id": "stock", "name": "stock", "description": "What is in stock.", "tags": ["stock"]}],
        "supportedInterfaces": [{"url": f"{url}/rpc", "protocolBinding": "JSONRPC", "protocolVersion": "1.0"}],
    }  # fmt: skip


class Agent(asyncio.Protocol):
    """One connection."""

    def __init__(self, url: str):
        self.url, self.buffer = url, b""

    def connection_made(self, transport) -> None:
        self.transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end].decode("latin-1").split("\r\n")
            headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
            if "chunked" in headers.get("transfer-encoding", ""):
                last = self.buffer.find(b"0\r\n\r\n", end + 4)
                if last < 0:
                    return
                body, self.buffer = unchunked(self.buffer[end + 4 : last]), self.buffer[last + 5 :]
            else:
                whole = end + 4 + int(headers.get("content-length", 0))
                if len(self.buffer) < whole:
                    return
                body, self.buffer = self.buffer[end + 4 : whole], self.buffer[whole:]
            self.answer(head[0], body)

    def answer(self, line: str, body: bytes) -> None:
        if line.startswith("GET"):
            return self.whole(card(self.url))
        asked = json.loads(body)
        text = asked["params"]["message"]["parts"][0]["text"]
        if asked["method"] == "SendMessage":
            message = {"messageId": f"a{next(numbers)}", "role": "ROLE_AGENT", "parts": [{"text": answer_to(text)}]}
            return self.whole({"jsonrpc": "2.0", "id": asked["id"], "result": {"message": message}})
        self.stream(asked["id"], text)

    def whole(self, value: dict) -> None:
        body = json.dumps(value).encode()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        self.transport.write(head.encode() + body)

    def stream(self, id, text: str) -> None:
        """The pieces, each by itself."""
        number = next(numbers)
        places = {"taskId": f"t{number}", "contextId": f"c{number}"}
        pieces = text.split("|")
        first = {"id": places["taskId"], "contextId": places["contextId"], "status": {"state": "TASK_STATE_WORKING"}}
        events = [{"task": first}]
        for place, piece in enumerate(pieces):
            artifact = {"artifactId": "answer", "parts": [{"text": answer_to(piece)}]}
            events.append({"artifactUpdate": {**places, "artifact": artifact, "append": place > 0, "lastChunk": place + 1 == len(pieces)}})
        events.append({"statusUpdate": {**places, "status": {"state": "TASK_STATE_COMPLETED"}}})
        head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
        self.transport.write(head.encode())
        for event in events:
            data = f"data: {json.dumps({'jsonrpc': '2.0', 'id': id, 'result': event})}\n\n".encode()
            self.transport.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.transport.write(b"0\r\n\r\n")


def answer_to(text: str) -> str:
    """As long as what was said, and out of the same words."""
    return " ".join(reversed(text.split()))


def unchunked(data: bytes) -> bytes:
    body = b""
    while data:
        size, _, data = data.partition(b"\r\n")
        count = int(size.split(b";")[0], 16)
        body, data = body + data[:count], data[count + 2 :]
    return body


async def main() -> None:
    at = socket.socket()
    at.bind(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{at.getsockname()[1]}"
    server = await asyncio.get_running_loop().create_server(lambda: Agent(url), sock=at)
    print(url, flush=True)
    await server.serve_forever()


asyncio.run(main())
