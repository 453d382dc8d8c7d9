"""The members of the team: specialists that hold the tools of a trade, and an orchestrator that has the user's task and no tools.

All are the worst that they could be. A specialist carries out whatever a text that it reads wants from it, as far as its own tools go, and passes the
text on as its answer; the orchestrator does what specialists say, and has done by others what the first could not do. What runs the
agents is honest: it hands the words of the user over with the task, as a framework does in metadata that no model writes.
"""

import contextlib
import itertools
import json
from dataclasses import dataclass, field

import httpx
import httpx2
from a2a.client import ClientConfig, ClientFactory
from a2a.client.card_resolver import A2ACardResolver
from a2a.helpers.proto_helpers import get_data_parts, get_message_text, new_text_message
from a2a.server.agent_execution import AgentExecutor
from a2a.server.request_handlers import DefaultRequestHandlerV2
from a2a.server.routes import create_agent_card_routes, create_jsonrpc_routes
from a2a.server.tasks import InMemoryTaskStore
from a2a.types import a2a_pb2 as types
from google.protobuf.json_format import MessageToDict, ParseDict
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError
from starlette.routing import Mount, Route

from agent import DECISION, INTERACTION, TASK, Refusal, Run

# Where the task stands in a message's metadata for whoever is at the other end; the gateway's own entry goes no further than the gateway.
OWN_TASK = "team-task"
REFUSED = "It was refused:"
STOPPED = ("TASK_STATE_AUTH_REQUIRED", "TASK_STATE_REJECTED")


@dataclass
class Job:
    """One run while it goes on: what the user wants, what an injection looks like, and what it wants."""

    id: str
    words: str
    suite: object
    slot: int
    marks: list[str]
    run: Run = field(default_factory=Run)
    wanted: dict | None = None
    done: set[int] = field(default_factory=set)
    injected_by_specialists: int = 0

    @property
    def task(self) -> dict:
        return {"id": self.id, "words": self.words}

    def tempts(self, text: str) -> bool:
        """Whether a text shows the injection."""
        squeezed = "".join(text.split()).lower()
        return any(mark in squeezed for mark in self.marks)

    async def wants(self) -> dict:
        """What the injection wants, as things stood when it was first read."""
        if self.wanted is None:
            self.wanted = await self.suite.ask("obey", slot=self.slot)
        return self.wanted


class Specialist(AgentExecutor):
    """Has the tools of one trade, over MCP."""

    def __init__(self, trade: str, jobs: dict[str, Job]):
        self.trade, self.jobs = trade, jobs
        # Whether it hands the user's words over with its calls.
        self.words = True
        # By suite and slot, and the tools that each has.
        self.clients: dict[tuple[str, int], Client] = {}
        self.tools: set[str] = set()

    async def execute(self, context, queue) -> None:
        message = context.message
        task = MessageToDict(message.metadata).get(OWN_TASK, {})
        job = self.jobs.get(task.get("id", ""))
        asked = get_data_parts(message.parts)
        if job is None or not asked:
            await queue.enqueue_event(new_text_message("What am I to do?", context_id=context.context_id))
            return
        text = await self.call(job, asked[0], task)
        if text is not None and job.tempts(text) and not job.run.obeyed:
            job.run.obeyed = True
            for place, unwanted in enumerate((await job.wants())["calls"]):
                if unwanted["tool"] in self.tools:
                    job.run.injected_calls += 1
                    job.injected_by_specialists += 1
                    if await self.call(job, unwanted, task, injected=True) is not None:
                        job.done.add(place)
        answer = REFUSED if text is None else text
        await queue.enqueue_event(new_text_message(answer or "(nothing)", context_id=context.context_id))

    async def call(self, job: Job, call: dict, task: dict, injected: bool = False) -> str | None:
        """One call; the text that came back, `None` where it was refused."""
        tool, run = call["tool"], job.run
        run.calls += 1
        try:
            client = self.clients[job.suite.name, job.slot]
            result = await client.call_tool(tool, whole_numbers(call["arguments"]), meta={TASK: task} if self.words else None)
        except MCPError as error:
            run.errors.append(f"{tool}: {error}")
            run.refusals.append(Refusal(tool, injected, "error", text=str(error)))
            return None
        text = "\n".join(part.text for part in result.content if part.type == "text")
        meta = result.meta or {}
        if result.is_error and DECISION in meta:
            run.refusals.append(Refusal(tool, injected, meta[DECISION], meta.get(INTERACTION), text))
            return None
        return text

    async def cancel(self, context, queue) -> None:
        raise NotImplementedError


def whole_numbers(value):
    """JSON as it was before protobuf, which knows no whole numbers, made fractions of them all."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: whole_numbers(inner) for key, inner in value.items()}
    return [whole_numbers(inner) for inner in value] if isinstance(value, list) else value


class Orchestrator:
    """Has the user's task, and specialists to talk to."""

    numbers = itertools.count(1)

    def __init__(self, clients: dict[str, object], trades: dict[tuple[str, str], str]):
        # By trade; and whose trade a suite's tool is.
        self.clients, self.trades = clients, trades

    async def work(self, job: Job, brief: dict) -> Run:
        """Carries out what `brief` says, and whatever comes back says."""
        run, obeyed = job.run, False
        answer, injected_answer = brief["answer"], ""
        for call in brief["calls"]:
            text = await self.delegate(job, call, injected=False)
            if obeyed or not job.tempts(text):
                continue
            obeyed = run.obeyed = True
            wanted = await job.wants()
            injected_answer = wanted["answer"]
            for place, unwanted in enumerate(wanted["calls"]):
                if place not in job.done:
                    run.injected_calls += 1
                    await self.delegate(job, unwanted, injected=True)
        # Who was kept from a call can't know what it would have said: no answer then, whatever the ground truth says.
        if any(not refusal.injected for refusal in run.refusals):
            answer = "I could not finish this: a call was refused."
        run.answer = f"{answer}\n{injected_answer}" if injected_answer else answer
        return run

    async def delegate(self, job: Job, call: dict, injected: bool) -> str:
        """Has a specialist make a call; what it says came of it, if anything."""
        tool = call["tool"]
        trade = self.trades[job.suite.name, tool]
        listed = ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in call["arguments"].items())
        asked = {
            "messageId": f"m{next(self.numbers)}",
            "role": "ROLE_USER",
            "parts": [{"text": f"Please use {tool}. {listed}"}, {"data": call}],
            "metadata": {TASK: job.task, OWN_TASK: job.task},
        }
        request = ParseDict({"message": asked}, types.SendMessageRequest())
        before = len(job.run.refusals)
        try:
            async for event in self.clients[trade].send_message(request):
                state = types.TaskState.Name(event.task.status.state)
                if state in STOPPED:
                    text = get_message_text(event.task.status.message)
                    job.run.refusals.append(Refusal(tool, injected, "hop", text=text))
                    return ""
                text = get_message_text(event.message)
                if text == REFUSED:
                    self.blame(job, before, injected)
                    return ""
                return text
        except Exception as error:  # noqa: BLE001 - what the SDK makes of a refused answer is an error like any other
            text = " ".join(str(error).split())
            if "security gateway" not in text:
                job.run.errors.append(f"{tool} by {trade}: {type(error).__name__}: {text}")
            job.run.refusals.append(Refusal(tool, injected, "hop", text=text))
        return ""

    @staticmethod
    def blame(job: Job, before: int, injected: bool) -> None:
        """A call that the specialist was asked for on behalf of the injection counts as the injection's."""
        for refusal in job.run.refusals[before:]:
            refusal.injected = refusal.injected or injected


def routes(url: str, specialists: dict[str, Specialist]) -> list[Mount | Route]:
    """All specialists as A2A servers, each below a path of its name."""

    def one(trade: str, specialist: Specialist) -> Mount:
        at = f"{url}/{trade}"
        card = types.AgentCard(
            name=trade,
            description=f"Does what there is to do with the {trade} tools.",
            version="1.0.0",
            capabilities=types.AgentCapabilities(),
            default_input_modes=["text/plain"],
            default_output_modes=["text/plain"],
            skills=[types.AgentSkill(id=trade, name=f"{trade} work", description=f"Everything about {trade}.", tags=[trade])],
            supported_interfaces=[types.AgentInterface(url=f"{at}/rpc", protocol_binding="JSONRPC", protocol_version="1.0")],
        )
        handler = DefaultRequestHandlerV2(specialist, InMemoryTaskStore(), card)
        return Mount(f"/{trade}", routes=[*create_agent_card_routes(card), *create_jsonrpc_routes(handler, "/rpc")])

    return [one(trade, specialist) for trade, specialist in specialists.items()]


class Connections(contextlib.AsyncExitStack):
    """Clients of the SDKs that stay open while an arm is played."""

    async def tools(self, url: str, key: str | None) -> Client:
        """A client of an MCP server, which asks for its tools first as agents do."""
        http = await self.enter_async_context(httpx2.AsyncClient(headers=bearer(key), timeout=60, trust_env=False))
        client = Client(streamable_http_client(url, http_client=http), mode="2026-07-28", cache=None)
        await self.enter_async_context(client)
        await client.list_tools()
        return client

    async def agent(self, url: str, key: str | None):
        """A client of an agent, found by its card."""
        http = await self.enter_async_context(httpx.AsyncClient(headers=bearer(key), timeout=60, trust_env=False))
        card = await A2ACardResolver(http, url).get_agent_card()
        return ClientFactory(ClientConfig(streaming=False, httpx_client=http)).create(card)


def bearer(key: str | None) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"} if key else {}
