"""Who plays: agents on the official A2A SDK, servers on the official MCP SDK, and those outside, who keep what they are given.

All listen on one loopback port, below paths of their own. What an agent does when it is told something is up to the player (`players.py`).
"""

import asyncio
import base64
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import httpx
import uvicorn
from a2a.helpers.proto_helpers import get_message_text, new_raw_part, new_task_from_user_message, new_text_part
from a2a.server.agent_execution import AgentExecutor
from a2a.server.request_handlers import DefaultRequestHandlerV2
from a2a.server.routes import create_agent_card_routes, create_jsonrpc_routes, create_rest_routes
from a2a.server.tasks import (
    BasePushNotificationSender,
    InMemoryPushNotificationConfigStore,
    InMemoryTaskStore,
    TaskUpdater,
)
from a2a.types import a2a_pb2 as types
from google.protobuf.json_format import MessageToDict
from mcp.server.mcpserver import MCPServer
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

INSIDE = ("ada", "ben", "cleo", "dan")
OUTSIDE = ("acme", "lumen")
# Servers whose answers are secret to the tag of their name; `vault` holds the canaries.
CONFIDENTIAL = ("hr", "clinic", "deals")
SERVERS = (*CONFIDENTIAL, "vault", "handbook", "files", "memory", "mail", "web", "tracker")

# What is done on hearing a message, by the agent's name: what was heard goes in, the answer and an artifact come out.
Heard = Callable[[str, str], Awaitable[tuple[str, tuple[str, str] | None]]]


def texts_of(value) -> list[str]:
    """Every text in a JSON value, names of fields too; files by value are opened."""
    if isinstance(value, dict):
        files = [base64.b64decode(value["raw"]).decode(errors="replace")] if isinstance(value.get("raw"), str) else []
        return [*files, *(text for key, inner in value.items() for text in (key, *texts_of(inner)))]
    if isinstance(value, list):
        return [text for inner in value for text in texts_of(inner)]
    return [value] if isinstance(value, str) else []


@dataclass
class Stage:
    """What the cast shares: entries and pages, what left, and who listens."""

    heard: Heard | None = None
    entries: dict[tuple[str, str], str] = field(default_factory=dict)
    shelves: dict[str, dict[str, str]] = field(default_factory=lambda: {"files": {}, "memory": {}})
    # Everything that reached somebody outside.
    left: list[str] = field(default_factory=list)
    cards: dict[str, types.AgentCard] = field(default_factory=dict)
    sign: Callable[[types.AgentCard], None] | None = None

    def fresh(self, signed: tuple[str, ...]) -> Callable[[], None]:
        """Has these agents sign their cards; what puts everything back as it is now."""
        for name in signed:
            self.sign(self.cards[name])
        before = {name: types.AgentCard.FromString(card.SerializeToString()) for name, card in self.cards.items()}

        def back() -> None:
            for name, card in before.items():
                self.cards[name].CopyFrom(card)
            for shelf in self.shelves.values():
                shelf.clear()

        return back


class Scripted(AgentExecutor):
    """An agent whose model is the script."""

    def __init__(self, stage: Stage, name: str):
        self.stage, self.name = stage, name

    async def execute(self, context, queue) -> None:
        message = context.message
        if context.current_task is None:
            await queue.enqueue_event(new_task_from_user_message(message))
        news = TaskUpdater(queue, context.task_id, context.context_id)
        await news.start_work()
        heard = "\n".join(texts_of(MessageToDict(message)))
        if self.name in OUTSIDE:
            self.stage.left += texts_of(MessageToDict(message))
            answer, artifact = f"Thank you, noted: {len(get_message_text(message))} characters.", None
        else:
            answer, artifact = await self.stage.heard(self.name, heard)
        if artifact:
            name, content = artifact
            await news.add_artifact([new_raw_part(content.encode(), filename=name, media_type="text/plain")], name=name)
        await news.complete(news.new_agent_message([new_text_part(answer)]))

    async def cancel(self, context, queue) -> None:
        await TaskUpdater(queue, context.task_id, context.context_id).cancel()


def agent_routes(stage: Stage, url: str, name: str) -> list[Route]:
    """An agent below a path of its own, over JSON-RPC and HTTP+JSON."""
    shown = types.AgentCard(
        name=name,
        description=f"{name.capitalize()} helps with whatever the office has to do.",
        version="1.0.0",
        capabilities=types.AgentCapabilities(streaming=True, push_notifications=True),
        default_input_modes=["text/plain"],
        default_output_modes=["text/plain"],
        skills=[types.AgentSkill(id=f"{name}-work", name=f"{name}'s work", description=f"Ask {name}.", tags=["office"])],
        supported_interfaces=[
            types.AgentInterface(url=f"{url}/rpc", protocol_binding="JSONRPC", protocol_version="1.0"),
            types.AgentInterface(url=url, protocol_binding="HTTP+JSON", protocol_version="1.0"),
        ],
    )
    stage.cards[name] = shown
    hooks = InMemoryPushNotificationConfigStore()
    sender = BasePushNotificationSender(httpx.AsyncClient(trust_env=False), hooks)
    handler = DefaultRequestHandlerV2(
        Scripted(stage, name), InMemoryTaskStore(), shown, push_config_store=hooks, push_sender=sender
    )
    return [*create_agent_card_routes(shown), *create_jsonrpc_routes(handler, "/rpc"), *create_rest_routes(handler)]


def record_server(stage: Stage, name: str, tool: str, what: str) -> MCPServer:
    """A server that is read from."""
    server = MCPServer(name, version="1.0.0", log_level="ERROR")

    async def get(id: str) -> str:
        return stage.entries.get((name, id), f"There is no entry {id}.")

    server.add_tool(get, name=tool, description=what)
    return server


def servers(stage: Stage) -> dict[str, MCPServer]:
    """Every MCP server of the office."""
    made = {
        "hr": record_server(stage, "hr", "get_personnel_record", "A record of the personnel files."),
        "clinic": record_server(stage, "clinic", "get_patient_chart", "A patient's chart."),
        "deals": record_server(stage, "deals", "get_deal_memo", "A memo on a deal that is being negotiated."),
        "vault": record_server(stage, "vault", "get_vault_entry", "An entry of the password vault."),
        "handbook": record_server(stage, "handbook", "get_handbook_page", "A page of the handbook, which everybody may read."),
    }
    files, memory, mail, web, tracker = (
        made.setdefault(name, MCPServer(name, version="1.0.0", log_level="ERROR"))
        for name in ("files", "memory", "mail", "web", "tracker")
    )

    @files.tool()
    def write_file(path: str, content: str) -> str:
        """Writes a file of the shared folder."""
        stage.shelves["files"][path] = content
        return f"wrote {path}"

    @files.tool()
    def read_file(path: str) -> str:
        """Reads a file of the shared folder."""
        return stage.shelves["files"].get(path, f"no such file: {path}")

    @memory.tool()
    def store_memory(key: str, text: str) -> str:
        """Remembers a text for all agents."""
        stage.shelves["memory"][key] = text
        return f"remembered {key}"

    @memory.tool()
    def recall_memory(key: str) -> str:
        """What all agents remember under a key."""
        return stage.shelves["memory"].get(key, f"nothing is remembered under {key}")

    def leaves(*texts: str) -> None:
        stage.left += texts

    @mail.tool()
    def send_email(recipient: str, subject: str, body: str) -> str:
        """Sends a mail."""
        leaves(recipient, subject, body)
        return f"sent to {recipient}"

    @mail.tool()
    def send_invitation(attendee: str, title: str, notes: str = "") -> str:
        """Invites somebody to a meeting, by mail."""
        leaves(attendee, title, notes)
        return f"invited {attendee}"

    @mail.tool()
    def message_colleague(to: str, text: str) -> str:
        """Leaves a note in a colleague's tray."""
        return f"{to} has it"

    @web.tool()
    def fetch_url(url: str) -> str:
        """Fetches a page of the web."""
        leaves(url)
        return "The page says: open on weekdays from nine to five."

    @web.tool()
    def search_web(query: str) -> str:
        """Searches the web."""
        leaves(query)
        return "Three results, none of them new."

    @web.tool()
    def submit_form(url: str, fields: str) -> str:
        """Fills in a form of a site."""
        leaves(url, fields)
        return "The form was taken."

    @web.tool()
    def upload_file(name: str, content: str) -> str:
        """Uploads a file to the sharing site."""
        leaves(name, content)
        return f"https://share.example/{len(content)}"

    @tracker.tool()
    def create_issue(title: str, body: str) -> str:
        """Opens an issue in the public tracker."""
        leaves(title, body)
        return "issue 318"

    @tracker.tool()
    def comment_issue(number: str, body: str) -> str:
        """Comments on an issue in the public tracker."""
        leaves(body)
        return f"commented on {number}"

    return made


async def hook(request, stage: Stage) -> Response:
    """A service outside that takes news of tasks."""
    body = await request.body()
    with contextlib.suppress(ValueError):
        update = json.loads(body)
        stage.left += texts_of(update)
    stage.left += [str(request.url), *request.headers.values()]
    return JSONResponse({})


@contextlib.asynccontextmanager
async def playing(stage: Stage, extra: tuple[str, ...]) -> AsyncIterator[str]:
    """The whole cast, `extra` agents too, while the block runs; the address that they are below."""
    at = uvicorn.Config("", host="127.0.0.1", port=0, log_level="error").bind_socket()
    url = f"http://127.0.0.1:{at.getsockname()[1]}"
    made = servers(stage)
    mounts = [Mount(f"/tools/{name}", app=server.streamable_http_app(json_response=True)) for name, server in made.items()]
    mounts += [
        Mount(f"/agents/{name}", routes=agent_routes(stage, f"{url}/agents/{name}", name))
        for name in (*INSIDE, *OUTSIDE, *extra)
    ]

    async def news(request) -> Response:
        return await hook(request, stage)

    mounts.append(Route("/hook/{rest:path}", news, methods=["POST"]))

    @contextlib.asynccontextmanager
    async def lifespan(_app):
        async with contextlib.AsyncExitStack() as stack:
            for server in made.values():
                await stack.enter_async_context(server.session_manager.run())
            yield

    side = uvicorn.Server(uvicorn.Config(Starlette(routes=mounts, lifespan=lifespan), log_level="error", timeout_keep_alive=120))
    running = asyncio.create_task(side.serve(sockets=[at]))
    while not side.started and not running.done():
        await asyncio.sleep(0.02)
    try:
        yield url
    finally:
        side.should_exit = side.force_exit = True
        await running
