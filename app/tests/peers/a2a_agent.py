"""An agent over A2A on the Python SDK (revision 1.0, and 0.3 by its own layer), for the tests.

`a2a_agent.py OPTIONS`: a JSON object with `name` (or `names`, for several, each below a path of its name), `description`,
`token` (what callers have to show), `knows` (words by name), `sign` (a key to sign the card with, PEM), `extended` (the description of another card, for
those who ask for it). Prints its address, and ends when its input ends. What it does with a message is
written in the message, so that a test says both sides:

| text | comes of it |
|---|---|
| `say WORDS` | a message |
| `recall NAME` | a message with what it knows by that name |
| `deliver NAME` | a task with an artifact of that |
| `chunks A|B|C` | a task with an artifact in pieces |
| `ask WORDS` | a task that wants an answer, and is completed by the next message |
| `file URL` | a task with an artifact that is a file by address |
| `for ever` | a task whose news do not end until it is called off |
| anything else | a task with one artifact: what kinds of parts there were, and their content |

With `grpc` it speaks gRPC as well, on a port of its own, with that of its `token`; the second address printed is that one's. With `older`
its card says so for 0.3 too.
`huge` says more than anybody takes.

`GET /seen` is everything that reached it, `POST /card` with `{"description", "version"}` changes its card, `POST /extended` the
other one.
"""

import asyncio
import json
import logging
import sys

import grpc
import httpx
import over_grpc
import serving
from a2a.compat.v0_3 import a2a_v0_3_pb2_grpc
from a2a.compat.v0_3.grpc_handler import CompatGrpcHandler
from a2a.helpers.proto_helpers import get_message_text, new_task_from_user_message, new_text_message, new_text_part
from a2a.server.agent_execution import AgentExecutor
from a2a.server.request_handlers import DefaultRequestHandlerV2
from a2a.server.request_handlers.grpc_handler import GrpcHandler
from a2a.server.routes import create_agent_card_routes, create_jsonrpc_routes, create_rest_routes
from a2a.server.tasks import (
    BasePushNotificationSender,
    InMemoryPushNotificationConfigStore,
    InMemoryTaskStore,
    TaskUpdater,
)
from a2a.types import a2a_pb2 as types
from a2a.types import a2a_pb2_grpc
from a2a.utils.signing import create_agent_card_signer
from google.protobuf.json_format import MessageToDict
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

options = json.loads(sys.argv[1]) if len(sys.argv) > 1 else {}
seen: list[dict] = []


def described(part) -> str:
    """A part's kind and content, as text."""
    match part.WhichOneof("content"):
        case "text":
            return f"text: {part.text}"
        case "raw":
            return f"file {part.filename}: {part.raw.decode(errors='replace')}"
        case "url":
            return f"file at {part.url}"
        case "data":
            return f"data: {json.dumps(MessageToDict(part.data), sort_keys=True)}"
        case other:
            return str(other)


class Scripted(AgentExecutor):
    async def execute(self, context, queue) -> None:
        message = context.message
        text = get_message_text(message)
        if text == "huge":
            await queue.enqueue_event(new_text_message("x" * 200_000, context_id=context.context_id))
            return
        if text.startswith("say "):
            await queue.enqueue_event(new_text_message(text[4:], context_id=context.context_id))
            return
        if text.startswith("recall "):
            known = options["knows"][text[7:]]
            await queue.enqueue_event(new_text_message(known, context_id=context.context_id))
            return
        if context.current_task is None:
            await queue.enqueue_event(new_task_from_user_message(message))
        news = TaskUpdater(queue, context.task_id, context.context_id)
        await news.start_work()
        if text.startswith("chunks "):
            pieces = text[7:].split("|")
            for place, piece in enumerate(pieces):
                await news.add_artifact(
                    [new_text_part(piece)], artifact_id="pieces", append=place > 0, last_chunk=place + 1 == len(pieces)
                )
        elif text.startswith("deliver "):
            await news.add_artifact([new_text_part(options["knows"][text[8:]])], name="answer")
        elif text.startswith("ask "):
            await news.requires_input(news.new_agent_message([new_text_part(text[4:])]))
            return
        elif text.startswith("file "):
            await news.add_artifact([types.Part(url=text[5:], filename="it")], name="answer")
        elif text == "for ever":
            while True:
                await asyncio.sleep(0.05)
                await news.start_work(news.new_agent_message([new_text_part("still at it")]))
        else:
            said = "; ".join(described(part) for part in message.parts)
            await news.add_artifact([new_text_part(said)], name="answer")
        await news.complete()

    async def cancel(self, context, queue) -> None:
        await TaskUpdater(queue, context.task_id, context.context_id).cancel()


class Witness:
    """Notes every request, and turns away those without the token."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http" or scope["path"] in ("/seen", "/card"):
            return await self.app(scope, receive, send)
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        body = b""

        async def listen():
            nonlocal body
            message = await receive()
            body += message.get("body", b"")
            seen[place]["body"] = body.decode(errors="replace")
            return message

        place = len(seen)
        seen.append({"path": scope["path"], "method": scope["method"], "headers": headers, "body": ""})
        token = options.get("token")
        if token and headers.get("authorization") != f"Bearer {token}":
            return await JSONResponse({"error": "who are you?"}, status_code=401)(scope, receive, send)
        await self.app(scope, listen, send)


def card(url: str, name: str) -> types.AgentCard:
    versions = ["1.0", "0.3"]
    return types.AgentCard(
        name=name,
        description=options.get("description", f"{name} says what it was told."),
        version="1.0.0",
        capabilities=types.AgentCapabilities(
            streaming=True, push_notifications=True, extended_agent_card="extended" in options
        ),
        default_input_modes=["text/plain"],
        default_output_modes=["text/plain"],
        skills=[
            types.AgentSkill(id=f"{name}-echo", name=f"{name} echo", description=f"What was said to {name}.", tags=["echo"])
        ],
        supported_interfaces=[
            *(
                types.AgentInterface(url=f"{url}/rpc", protocol_binding="JSONRPC", protocol_version=version)
                for version in versions
            ),
            *(
                types.AgentInterface(url=url, protocol_binding="HTTP+JSON", protocol_version=version)
                for version in versions
            ),
            types.AgentInterface(
                url=options.get("grpc") or "http://127.0.0.1:9/rpc", protocol_binding="GRPC", protocol_version="1.0",
                tenant=options.get("tenant", ""),
            ),
            *(
                types.AgentInterface(url=options["grpc"], protocol_binding="GRPC", protocol_version="0.3")
                for _ in range("older" in options)
            ),
        ],
    )


def signed(one: types.AgentCard) -> types.AgentCard:
    if "sign" not in options:
        return one
    del one.signatures[:]
    return create_agent_card_signer(options["sign"], {"alg": "EdDSA", "kid": "k1", "typ": "JOSE"})(one)


async def called(url: str) -> tuple[grpc.aio.Server, str]:
    """A server for gRPC that runs, and its address."""
    side = grpc.aio.server(interceptors=[over_grpc.Witness(seen, options.get("token"))])
    port = side.add_insecure_port("127.0.0.1:0")
    options["grpc"] = f"127.0.0.1:{port}"
    handler = handler_for(card(url, options.get("name", "Echo")), extended(url, options.get("name", "Echo")))
    a2a_pb2_grpc.add_A2AServiceServicer_to_server(GrpcHandler(handler), side)
    a2a_v0_3_pb2_grpc.add_A2AServiceServicer_to_server(CompatGrpcHandler(handler), side)
    await side.start()
    return side, f"http://127.0.0.1:{port}"


def handler_for(shown: types.AgentCard, other: types.AgentCard | None = None) -> DefaultRequestHandlerV2:
    hooks = InMemoryPushNotificationConfigStore()
    sender = BasePushNotificationSender(httpx.AsyncClient(trust_env=False), hooks)
    return DefaultRequestHandlerV2(
        Scripted(), InMemoryTaskStore(), shown, push_config_store=hooks, push_sender=sender,
        extended_agent_card=other if "extended" in options else None,
    )


def extended(url: str, name: str) -> types.AgentCard:
    """The card for those who ask for it."""
    other = card(url, name)
    other.description = options.get("extended", "")
    return signed(other)


def routes(url: str, name: str) -> list:
    shown, other = signed(card(url, name)), extended(url, name)
    handler = handler_for(shown, other)

    async def change(request):
        changed = other if request.url.path.endswith("/extended") else shown
        for key, value in (await request.json()).items():
            setattr(changed, key, value)
        signed(changed)
        return JSONResponse({})

    return [
        Route("/card", change, methods=["POST"]),
        Route("/extended", change, methods=["POST"]),
        *create_agent_card_routes(shown),
        *create_jsonrpc_routes(handler, "/rpc", enable_v0_3_compat=True),
        *create_rest_routes(handler, enable_v0_3_compat=True),
    ]


async def serve() -> None:
    at, url = serving.listener()

    async def show(_request):
        return JSONResponse(seen)

    more = []
    if options.get("grpc"):
        side, at_too = await called(url)
        more = [at_too]
    several = [Mount(f"/{name}", routes=routes(f"{url}/{name}", name)) for name in options.get("names", [])]
    app = Starlette(routes=[Route("/seen", show), *(several or routes(url, options.get("name", "Echo")))])
    await serving.serve(Witness(app), at, "\n".join([url, *more]))


logging.disable(logging.CRITICAL)
asyncio.run(serve())
