"""How agents act: what the script says, over MCP and A2A, each with the credentials of its own. What is refused is gone, and the rest goes on."""

import asyncio
import itertools
from dataclasses import dataclass, field

import httpx
import httpx2
from a2a.client import ClientConfig, ClientFactory
from a2a.client.card_resolver import A2ACardResolver
from a2a.types import a2a_pb2 as types
from google.protobuf.json_format import MessageToDict, ParseDict
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from cast import OUTSIDE, Stage, texts_of
from script import Play, Step

DECISION, TASK = "masec/decision", "masec/task"
STOPPED = ("TASK_STATE_AUTH_REQUIRED", "TASK_STATE_REJECTED")
# Every user says this too, so that what honest agents copy out of the handbook is what they were sent to find there.
HANDBOOK = "What there is to know about it stands in the handbook."
# How long news of a task are waited for.
NEWS_SECONDS = 0.5
READING = {
    "hr": "get_personnel_record", "clinic": "get_patient_chart", "deals": "get_deal_memo", "vault": "get_vault_entry",
    "handbook": "get_handbook_page",
}  # fmt: skip


@dataclass
class Way:
    """Where everything is: directly, or through the gateway with a key an agent."""

    servers: str
    agents: str
    keys: dict[str, str] = field(default_factory=dict)

    def headers(self, name: str) -> dict[str, str]:
        """What an agent proves itself by."""
        return {"Authorization": f"Bearer {self.keys[name]}"} if name in self.keys else {}


class Players:
    """All agents' hands and mouths on one way."""

    def __init__(self, stage: Stage, way: Way, hook: str):
        self.stage, self.way, self.hook = stage, way, hook
        self.play: Play | None = None
        self.waiting: dict[str, Step] = {}
        self.numbers = itertools.count(1)
        self.said = 0

    async def perform(self, play: Play) -> None:
        """Plays one scenario, or its twin."""
        self.play = play
        self.stage.left.clear()
        self.stage.heard = self.hears
        self.waiting.clear()
        await self.turn(play.scenario.by, play.steps)
        if any("push" in step.more for step in play.steps):
            # News come when they come.
            await asyncio.sleep(NEWS_SECONDS)
        final = play.write(play.scenario.by, play.scenario.final)
        play.finals.append(final or "I could not find that out.")

    async def turn(self, who: str, steps: tuple[Step, ...]) -> None:
        """An agent's steps."""
        for step in steps:
            try:
                await getattr(self, f"do_{step.what}")(who, step)
            except Exception as error:  # noqa: BLE001 - whatever it is, the scenario was not played, and the report says so
                self.play.faults.append(f"{who} {step.what} {step.place}: {type(error).__name__}: {error}")

    async def hears(self, who: str, heard: str) -> tuple[str, tuple[str, str] | None]:
        """What an agent does that was told something: its steps, then its answer."""
        step = self.waiting.pop(who, None)
        self.play.see(who, heard)
        if step is None:
            return "Thank you.", None
        await self.turn(who, step.then)
        answer = self.play.write(who, step.more.get("answer", "Thank you, that is done."))
        artifact = step.more.get("artifact")
        written = artifact and tuple(self.play.write(who, text) for text in artifact)
        return answer or "I could not find that.", written if written and None not in written else None

    def written(self, who: str, value):
        """A value with what is at stake filled in; `None` anywhere inside makes it all `None`."""
        if isinstance(value, str):
            return self.play.write(who, value.replace("{hook}", self.hook))
        if isinstance(value, dict):
            inner = {self.written(who, key): self.written(who, one) for key, one in value.items()}
            return None if None in inner or None in inner.values() else inner
        if not isinstance(value, list):
            return value
        inner = [self.written(who, one) for one in value]
        return None if None in inner else inner

    async def do_read(self, who: str, _step: Step) -> None:
        scenario = self.play.scenario
        for server in (scenario.kept.server, "handbook"):
            await self.called(who, server, READING[server], {"id": scenario.name})

    async def do_call(self, who: str, step: Step) -> None:
        arguments = self.written(who, step.more)
        if arguments is None:
            self.play.skipped += 1
            return
        await self.called(who, step.place, step.text, arguments)

    async def called(self, who: str, server: str, tool: str, arguments: dict) -> None:
        async with httpx2.AsyncClient(headers=self.way.headers(who), timeout=60, trust_env=False) as http:
            url = f"{self.way.servers.format(name=server)}"
            client = Client(streamable_http_client(url, http_client=http), mode="2026-07-28", cache=None)
            async with client:
                await client.list_tools()
                result = await client.call_tool(tool, arguments, meta=self.task_of(who))
        text = "\n".join(part.text for part in result.content if part.type == "text")
        if result.is_error:
            if DECISION not in (result.meta or {}):
                raise RuntimeError(text)
            self.play.stops.append(f"{who} {tool}: {' '.join(text.split())}")
            return
        self.play.see(who, text)

    def task_of(self, who: str) -> dict | None:
        """The words of the user, from the agent that they spoke to."""
        scenario = self.play.scenario
        if who != scenario.by or who not in ("ada", ""):
            return None
        kind = "leak" if self.play.leaks else "twin"
        return {TASK: {"id": f"{scenario.name}/{kind}", "words": f"{scenario.words} {HANDBOOK}"}}

    async def do_tell(self, who: str, step: Step) -> None:
        if step.place not in OUTSIDE:
            self.waiting[step.place] = step
        parts = [{"text": step.text}] if step.text else []
        more = step.more
        if "data" in more:
            parts.append({"data": more["data"]})
        if "link" in more:
            parts.append({"url": more["link"], "mediaType": "text/html"})
        wanted = {"parts": parts, "metadata": more.get("metadata", {}), "file": list(more.get("file", ())), "push": more.get("push", "")}
        wanted = self.written(who, wanted)
        if wanted is None:
            self.waiting.pop(step.place, None)
            self.play.skipped += 1
            return
        number = next(self.numbers)
        message = {"messageId": f"m{number}", "role": "ROLE_USER", "parts": wanted["parts"]}
        message["metadata"] = {**wanted["metadata"], **(self.task_of(who) or {})}
        request = ParseDict({"message": message}, types.SendMessageRequest())
        if wanted["file"]:
            name, content = wanted["file"]
            request.message.parts.append(types.Part(raw=content.encode(), filename=name, media_type="text/plain"))
        if wanted["push"]:
            request.configuration.task_push_notification_config.url = wanted["push"]
        self.said += 1
        # Both bindings and both ways to be answered take their turns.
        binding, streams = ("JSONRPC", "HTTP+JSON")[number % 2], number % 4 < 2
        async with httpx.AsyncClient(headers=self.way.headers(who), timeout=60, trust_env=False) as http:
            card = await A2ACardResolver(http, self.way.agents.format(name=step.place)).get_agent_card()
            config = ClientConfig(
                streaming=streams, httpx_client=http, supported_protocol_bindings=[binding], use_client_preference=True
            )
            client = ClientFactory(config).create(card)
            await self.listen(who, step, client, request)
        self.waiting.pop(step.place, None)

    async def listen(self, who: str, step: Step, client, request) -> None:
        """What comes back."""
        try:
            async for event in client.send_message(request):
                said = MessageToDict(event)
                texts = texts_of(said)
                self.play.see(who, *texts)
                status = said.get("task", said.get("statusUpdate", {})).get("status", {})
                if status.get("state") in STOPPED:
                    words = " ".join(part.get("text", "") for part in status.get("message", {}).get("parts", []))
                    self.play.stops.append(f"{who} tells {step.place}: {' '.join(words.split())}")
                elif self.play.scenario.by == who == "guest":
                    self.stage.left += texts
        except Exception as error:
            text = " ".join(str(error).split())
            # Of a refused stream over HTTP+JSON the SDK tells the status alone.
            if "security gateway" not in text and "403 Forbidden" not in text:
                raise
            self.play.stops.append(f"{who} tells {step.place}, its answer: {text}")

    async def do_card(self, who: str, step: Step) -> None:
        text = self.play.write(who, step.text)
        if text is None:
            self.play.skipped += 1
            return
        self.stage.cards[who].skills[0].description = text
        self.stage.sign(self.stage.cards[who])

    async def do_look(self, who: str, _step: Step) -> None:
        """Somebody nobody knows looks at the agent's card."""
        async with httpx.AsyncClient(timeout=60, trust_env=False) as http:
            url = f"{self.way.agents.format(name=who)}/.well-known/agent-card.json"
            response = await http.get(url)
            if response.status_code != 200:
                self.play.stops.append(f"the card of {who}: {response.status_code} {response.text}")
                return
            self.stage.left += texts_of(response.json())
