"""gRPC in bytes of a test's own, on the official library: what no SDK would say (README.md)."""

import argparse
import asyncio
import json
import logging

import grpc
import serving
from a2a.compat.v0_3 import a2a_v0_3_pb2 as old
from a2a.types import a2a_pb2 as types
from google.rpc import error_details_pb2, status_pb2
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

SERVICE, OLDER = "lf.a2a.v1.A2AService", "a2a.v1.A2AService"


def message(text: str, **more) -> types.SendMessageRequest:
    """A request that says something."""
    said = types.Message(message_id="m1", role=types.ROLE_USER, parts=[types.Part(text=text)], **more)
    return types.SendMessageRequest(message=said)


def older(text: str) -> old.SendMessageRequest:
    """The same in 0.3."""
    said = old.Message(message_id="m1", role=old.ROLE_USER, content=[old.Part(text=text)])
    return old.SendMessageRequest(request=said)


async def one(channel, step: dict, key: str) -> dict:
    """Sends bytes; what came back, and how it ended."""
    service = OLDER if step.get("older") else SERVICE
    path = step.get("path", f"/{service}/{step.get('method', 'SendMessage')}")
    if "hex" in step:
        body = bytes.fromhex(step["hex"]) * step.get("times", 1)
    elif step.get("older"):
        body = older(step["text"] * step.get("times", 1)).SerializeToString()
    else:
        request = message(step["text"] * step.get("times", 1))
        request.tenant = step.get("tenant", "")
        body = request.SerializeToString()
    metadata = [("authorization", f"Bearer {key}")] if key else []
    metadata += [tuple(pair) for pair in step.get("metadata", [])]
    options = {"metadata": metadata, "timeout": step.get("deadline", 20)}
    if step.get("compressed"):
        options["compression"] = grpc.Compression.Gzip
    came: list[str] = []
    try:
        if step.get("streams"):
            async for answer in channel.unary_stream(path)(body, **options):
                came.append(answer.hex())
                if len(came) >= step.get("most", 1000):
                    return {"came": came}
        else:
            call = channel.unary_unary(path)(body, **options)
            if "abandon" in step:
                await asyncio.sleep(step["abandon"])
                call.cancel()
                return {"came": came}
            came.append((await call).hex())
    except grpc.aio.AioRpcError as error:
        told = {"code": error.code().name, "words": error.details(), "came": came}
        for name, value in error.trailing_metadata() or []:
            if name == "grpc-status-details-bin":
                status = status_pb2.Status.FromString(value)
                for detail in status.details:
                    info = error_details_pb2.ErrorInfo()
                    if detail.Unpack(info):
                        told["reason"], told["about"] = info.reason, dict(info.metadata)
        return told
    return {"came": came}


async def call(options) -> None:
    steps = json.loads(options.steps)
    async with grpc.aio.insecure_channel(options.address) as channel:
        print(json.dumps([{**step, **await one(channel, step, options.key)} for step in steps]))


# The words of requests that nobody waited for any longer.
let_go: list[str] = []


class Rogue(grpc.GenericRpcHandler):
    """An agent that answers with whatever the words of a message ask for."""

    def service(self, details):
        streams = details.method.endswith(("SendStreamingMessage", "SubscribeToTask", "TaskSubscription"))
        is_old = details.method.startswith(f"/{OLDER}/")
        of = old if is_old else types

        def said(text: str):
            parts = {"content" if is_old else "parts": [of.Part(text=text)]}
            return {"msg" if is_old else "message": of.Message(message_id="m", **parts)}

        def answer(words: str) -> bytes:
            task = of.Task(id="t-stolen", context_id="c-stolen", status=of.TaskStatus(state=of.TASK_STATE_WORKING))
            match words:
                case "malformed":
                    return b"\x0a\xff\xff\xff\xff\x0f"
                case "both":
                    one, other = of.SendMessageResponse(task=task), of.SendMessageResponse(**said("and this"))
                    return one.SerializeToString() + other.SerializeToString()
                case "huge":
                    return b"\x12\x02\x0a\x00" + b"\x7a\x00" * 100_000
                case "unknown":
                    return of.SendMessageResponse(**said("hi")).SerializeToString() + b"\xfa\x01\x06secret"
            return of.SendMessageResponse(task=task).SerializeToString()

        def words_of(body: bytes) -> str:
            if is_old:
                return old.SendMessageRequest.FromString(body).request.content[0].text
            return types.SendMessageRequest.FromString(body).message.parts[0].text

        async def unary(body, context):
            words = words_of(body)
            if words.startswith("slow"):
                try:
                    await asyncio.sleep(30)
                except asyncio.CancelledError:
                    let_go.append(words)
                    raise
            if words == "error":
                await context.abort(grpc.StatusCode.RESOURCE_EXHAUSTED, "come again, 100% Ümlaut CODE-1234")
            return answer(words)

        async def stream(body, context):
            words = words_of(body)
            try:
                while words.startswith("endless"):
                    status = of.TaskStatus(state=of.TASK_STATE_WORKING)
                    news = of.TaskStatusUpdateEvent(task_id="t1", status=status)
                    yield of.StreamResponse(status_update=news).SerializeToString()
                    await asyncio.sleep(0.05)
            except (asyncio.CancelledError, GeneratorExit):
                let_go.append(words)
                raise
            yield answer(words)

        return grpc.unary_stream_rpc_method_handler(stream) if streams else grpc.unary_unary_rpc_method_handler(unary)


async def serve() -> None:
    side = grpc.aio.server()
    side.add_generic_rpc_handlers([Rogue()])
    port = side.add_insecure_port("127.0.0.1:0")
    await side.start()
    at, url = serving.listener()
    shown = {
        "name": "Rogue", "description": "It does what it likes.", "version": "1.0.0", "capabilities": {"streaming": True},
        "defaultInputModes": ["text/plain"], "defaultOutputModes": ["text/plain"], "skills": [],
        "supportedInterfaces": [
            {"url": f"http://127.0.0.1:{port}", "protocolBinding": "GRPC", "protocolVersion": version} for version in ("1.0", "0.3")
        ],
    }

    async def card(_request):
        return JSONResponse(shown)

    async def show(_request):
        return JSONResponse(let_go)

    app = Starlette(routes=[Route("/.well-known/agent-card.json", card), Route("/seen", show)])
    await serving.serve(app, at, f"{url}\nhttp://127.0.0.1:{port}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address", help="where to call; `serve` is the agent that does what it likes")
    parser.add_argument("--key")
    parser.add_argument("--steps", default="[]")
    options = parser.parse_args()
    asyncio.run(serve() if options.address == "serve" else call(options))


logging.disable(logging.CRITICAL)
main()
