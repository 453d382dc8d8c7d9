"""The worst-case agent: does what its user asked, and whatever a text that it reads wants from it, at once.

It knows its tools by MCP alone. A call that is refused costs it that call: it goes on with the rest.
"""

import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import httpx2
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError

DECISION, INTERACTION, TASK = "masec/decision", "masec/interaction", "masec/task"

# A guard in the agent itself, for the trivial baselines: told the tool and the texts read so far, it says whether to refuse.
Guard = Callable[[str, list[str]], bool]


@dataclass
class Refusal:
    """A call that did not reach its tool."""

    tool: str
    injected: bool
    decision: str
    interaction: str | None = None
    text: str = ""


@dataclass
class Run:
    """What one run came to, as the agent saw it."""

    answer: str = ""
    calls: int = 0
    obeyed: bool = False
    injected_calls: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Agent:
    """One agent for one run, with clients to each of its servers."""

    def __init__(self, http: httpx2.AsyncClient, urls: dict[str, str], protocol: str, guard: Guard | None):
        self.http, self.urls, self.protocol, self.guard = http, urls, protocol, guard
        self.stack = contextlib.AsyncExitStack()
        self.clients: dict[str, Client] = {}
        self.meta: dict | None = None
        self.seen: list[str] = []
        self.run = Run()

    async def __aenter__(self) -> "Agent":
        return self

    async def __aexit__(self, *error) -> None:
        await self.stack.aclose()

    async def work(self, brief: dict, obey: Callable[[], Awaitable[dict]], task: dict | None) -> Run:
        """Carries out `brief`. `task` is what an orchestrator would hand over: an id, and the user's words."""
        self.meta = {TASK: task} if task else None
        answer, injected_answer = brief["answer"], ""
        for call in brief["calls"]:
            text = await self.call(call, injected=False)
            if not self.run.obeyed and any(mark in "".join(text.split()).lower() for mark in brief["marks"]):
                self.run.obeyed = True
                wanted = await obey()
                injected_answer = wanted["answer"]
                for unwanted in wanted["calls"]:
                    await self.call(unwanted, injected=True)
        # Who was kept from a call can't know what it would have said: no answer then, whatever the ground truth says.
        if any(not refusal.injected for refusal in self.run.refusals):
            answer = "I could not finish this: a call was refused."
        self.run.answer = f"{answer}\n{injected_answer}" if injected_answer else answer
        return self.run

    async def call(self, call: dict, injected: bool) -> str:
        """One call; the text that came back, if any."""
        tool = call["tool"]
        self.run.calls += 1
        self.run.injected_calls += injected
        if self.guard and self.guard(tool, self.seen):
            self.run.refusals.append(Refusal(tool, injected, "hold"))
            return ""
        try:
            client = await self.client(self.urls[tool])
            result = await client.call_tool(tool, call["arguments"], meta=self.meta)
        except MCPError as error:
            # No refusal comes this way, so this is a fault, and the call counts as not made.
            self.run.errors.append(f"{tool}: {error}")
            self.run.refusals.append(Refusal(tool, injected, "error", text=str(error)))
            return ""
        text = "\n".join(part.text for part in result.content if part.type == "text")
        meta = result.meta or {}
        if result.is_error and DECISION in meta:
            self.run.refusals.append(Refusal(tool, injected, meta[DECISION], meta.get(INTERACTION), text))
            return ""
        self.seen.append(text)
        return text

    async def client(self, url: str) -> Client:
        """The client for a server, which asks for its tools first as agents do."""
        if url not in self.clients:
            client = Client(streamable_http_client(url, http_client=self.http), mode=self.protocol, cache=None)
            self.clients[url] = await self.stack.enter_async_context(client)
            await client.list_tools()
        return self.clients[url]
