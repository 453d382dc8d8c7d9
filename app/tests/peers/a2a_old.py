"""An agent and a client of A2A on the Python SDK of revision 0.3, for the tests: what the field still has.

`a2a_old.py agent OPTIONS`: as `a2a_agent.py`, for `say WORDS`, `ask WORDS`, `for ever` and anything else; of the options it knows `name`, `token`
(over gRPC), `extended` and `grpc`, with which gRPC is what its card prefers. `a2a_old.py client URL --key KEY --steps JSON`: as `a2a_client.py`, for
all but lists, and without `configuration`.
"""

import argparse
import asyncio
import base64
import json
import logging
import sys
import warnings

import grpc
import httpx
import over_grpc
import serving
from a2a.client import A2ACardResolver, ClientConfig, ClientFactory
from a2a.grpc import a2a_pb2_grpc
from a2a.server.agent_execution import AgentExecutor
from a2a.server.apps import A2AStarletteApplication
from a2a.server.request_handlers import DefaultRequestHandler, GrpcHandler
from a2a.server.tasks import (
    BasePushNotificationSender,
    InMemoryPushNotificationConfigStore,
    InMemoryTaskStore,
    TaskUpdater,
)
from a2a.types import (
    AgentCapabilities,
    AgentCard,
    AgentInterface,
    AgentSkill,
    GetTaskPushNotificationConfigParams,
    Message,
    Part,
    PushNotificationConfig,
    TaskIdParams,
    TaskPushNotificationConfig,
    TaskQueryParams,
    TextPart,
)
from a2a.utils import new_agent_text_message, new_task
from starlette.responses import JSONResponse
from starlette.routing import Route

seen: list[dict] = []


def described(part) -> str:
    """A part's kind and content, as text."""
    match part.root.kind:
        case "text":
            return f"text: {part.root.text}"
        case "data":
            return f"data: {json.dumps(part.root.data, sort_keys=True)}"
    file = part.root.file
    content = getattr(file, "uri", None) or base64.b64decode(file.bytes).decode()
    return f"file {file.name}: {content}"


class Scripted(AgentExecutor):
    async def execute(self, context, queue) -> None:
        text = context.get_user_input()
        if text.startswith("say "):
            await queue.enqueue_event(new_agent_text_message(text[4:], context.context_id))
            return
        task = context.current_task or new_task(context.message)
        if context.current_task is None:
            await queue.enqueue_event(task)
        news = TaskUpdater(queue, task.id, task.context_id)
        await news.start_work()
        if text.startswith("ask "):
            await news.requires_input(news.new_agent_message([Part(root=TextPart(text=text[4:]))]))
            return
        while text == "for ever":
            await asyncio.sleep(0.05)
            await news.start_work(news.new_agent_message([Part(root=TextPart(text="still at it"))]))
        said = "; ".join(described(part) for part in context.message.parts)
        await news.add_artifact([Part(root=TextPart(text=said))], name="answer")
        await news.complete()

    async def cancel(self, context, queue) -> None:
        await TaskUpdater(queue, context.task_id, context.context_id).cancel()


async def serve(options: dict) -> None:
    at, url = serving.listener()
    name = options.get("name", "Old")
    card = AgentCard(
        name=name, description=f"{name} says what it was told.", version="1.0.0", url=f"{url}/",
        capabilities=AgentCapabilities(streaming=True, push_notifications=True), default_input_modes=["text/plain"],
        default_output_modes=["text/plain"], supports_authenticated_extended_card="extended" in options,
        skills=[AgentSkill(id=f"{name}-echo", name=f"{name} echo", description=f"What was said to {name}.", tags=["echo"])],
    )
    hooks = InMemoryPushNotificationConfigStore()
    sender = BasePushNotificationSender(httpx.AsyncClient(trust_env=False), hooks)
    handler = DefaultRequestHandler(Scripted(), InMemoryTaskStore(), push_config_store=hooks, push_sender=sender)
    addresses = [url]
    if options.get("grpc"):
        side = grpc.aio.server(interceptors=[over_grpc.Witness(seen, options.get("token"))])
        called = f"127.0.0.1:{side.add_insecure_port('127.0.0.1:0')}"
        card.url, card.preferred_transport = called, "GRPC"
        card.additional_interfaces = [AgentInterface(transport="JSONRPC", url=f"{url}/")]
        other = card.model_copy(update={"description": options.get("extended", card.description)})
        a2a_pb2_grpc.add_A2AServiceServicer_to_server(GrpcHandler(other, handler), side)
        await side.start()
        addresses.append(f"http://{called}")
    app = A2AStarletteApplication(agent_card=card, http_handler=handler).build()

    async def show(_request):
        return JSONResponse(seen)

    app.routes.append(Route("/seen", show))
    await serving.serve(app, at, "\n".join(addresses))


# What differs from run to run.
OWN = {"messageId", "timestamp", "artifactId"}


def plain(model):
    """A message as JSON, without what is new each time."""

    def without(value):
        if isinstance(value, dict):
            return {key: without(inner) for key, inner in value.items() if key not in OWN}
        return [without(inner) for inner in value] if isinstance(value, list) else value

    return without(model.model_dump(mode="json", by_alias=True, exclude_none=True))


def part(said: dict) -> Part:
    """A part of a message as 1.0 writes it, in which the steps of all clients are."""
    match said:
        case {"text": text}:
            return Part.model_validate({"kind": "text", "text": text})
        case {"data": data}:
            return Part.model_validate({"kind": "data", "data": data})
    file = {"name": said.get("filename"), "mimeType": said.get("mediaType")}
    file |= {"bytes": said["raw"]} if "raw" in said else {"uri": said["url"]}
    return Part.model_validate({"kind": "file", "file": file})


async def listened(events, step: dict, kept: dict) -> list:
    """The events of a stream, as many as are wanted."""
    told = []
    async for event in events:
        one = event[0] if isinstance(event, tuple) else event
        if isinstance(event, tuple):
            kept["$task"] = one.id
        kept["$context"] = one.context_id
        told.append(plain(one))
        if len(told) >= step.get("most", 1000):
            break
    return told


async def take(client, step: dict, kept: dict) -> dict:
    """Does one step. `$NAME` in a step is what an earlier one kept."""
    step = {key: kept.get(value, value) if isinstance(value, str) else value for key, value in step.items()}
    task = step.get("task") or kept.get("$task")
    match step["do"]:
        case "send":
            said = step.get("parts") or [{"text": step["text"]}]
            message = Message(
                message_id=step.get("id", "m1"), role="user", parts=[part(one) for one in said], metadata=step.get("metadata"),
                task_id=step.get("taskId"), context_id=step.get("contextId"),
            )
            return {"events": await listened(client.send_message(message), step, kept)}
        case "get":
            return {"result": plain(await client.get_task(TaskQueryParams(id=task)))}
        case "cancel":
            return {"result": plain(await client.cancel_task(TaskIdParams(id=task)))}
        case "listen":
            return {"events": await listened(client.resubscribe(TaskIdParams(id=task)), step, kept)}
        case "push":
            config = PushNotificationConfig(url=step["url"], id=step.get("id"))
            wanted = TaskPushNotificationConfig(task_id=task, push_notification_config=config)
            return {"result": plain(await client.set_task_callback(wanted))}
        case "pushed":
            wanted = GetTaskPushNotificationConfigParams(id=task, push_notification_config_id=step["id"])
            return {"result": plain(await client.get_task_callback(wanted))}
        case "card":
            return {"result": plain(await client.get_card())}
        case other:
            raise SystemExit(f"no such step: `{other}`")


async def work(options) -> dict:
    headers = {"Authorization": f"Bearer {options.key}"} if options.key else {}
    metadata = [(name.lower(), value) for name, value in headers.items()]
    interceptors = [kind(metadata, options.deadline, options.path) for kind in (over_grpc.Unary, over_grpc.Streaming)]

    def channel(url: str) -> grpc.aio.Channel:
        return grpc.aio.insecure_channel(options.call or url, interceptors=interceptors)

    steps, about, kept = [], {}, {}
    async with httpx.AsyncClient(headers=headers, timeout=20, trust_env=False) as http:
        try:
            card = await A2ACardResolver(http, options.url).get_agent_card()
            about["card"] = card.model_dump(mode="json", by_alias=True, exclude_none=True)
            if options.call:
                card.url, card.preferred_transport, card.additional_interfaces = options.call, options.binding, []
            config = ClientConfig(
                httpx_client=http, streaming=not options.unary, supported_transports=[options.binding],
                grpc_channel_factory=channel,
            )
            client = ClientFactory(config).create(card)
            for step in json.loads(options.steps):
                try:
                    came = await take(client, step, kept)
                except grpc.aio.AioRpcError as error:
                    came = {"error": f"{error.code().name}: {error.details()}"}
                except Exception as error:
                    came = {"error": f"{type(error).__name__}: {error}"}
                steps.append({**step, **came})
        except Exception as error:  # whatever the SDK makes of a gateway that refuses it is what the test wants to see
            about["failed"] = f"{type(error).__name__}: {error}"
    return {**about, "steps": steps, "kept": kept}


def main() -> None:
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    if sys.argv[1] == "agent":
        asyncio.run(serve(json.loads(sys.argv[2]) if len(sys.argv) > 2 else {}))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("role")
    parser.add_argument("url")
    parser.add_argument("--key")
    parser.add_argument("--binding", default="JSONRPC", choices=["JSONRPC", "GRPC"])
    parser.add_argument("--call", help="where to call over gRPC, whatever the card says")
    parser.add_argument("--path", default="", help="what to put before the path of every call")
    parser.add_argument("--deadline", type=float, help="seconds that a request over gRPC may take")
    parser.add_argument("--unary", action="store_true")
    parser.add_argument("--steps", default="[]")
    print(json.dumps(asyncio.run(work(parser.parse_args()))))


main()
