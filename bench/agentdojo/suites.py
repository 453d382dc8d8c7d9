"""AgentDojo's suites, as the benches play them: served as MCP servers, laid out and judged over a control side."""

import asyncio
import contextlib
import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2

import processes

SUITES = ["banking", "slack", "travel", "workspace"]


@dataclasses.dataclass
class Suite:
    """A suite that is being served: its servers and tasks, and where to lay out and judge its worlds."""

    name: str
    control: httpx2.AsyncClient
    servers: list[dict]
    user: list[str]
    injection: list[str]

    @classmethod
    async def of(cls, name: str, mcp: str, control: httpx2.AsyncClient) -> "Suite":
        """Asks the environment server of `name` what it has."""
        index = (await control.get("/")).json()
        servers = [{**s, "url": mcp + s["path"]} for s in index["servers"]]
        return cls(name, control, servers, index["user"], index["injection"])

    async def ask(self, what: str, **order) -> dict:
        """One order to the control side, and its answer."""
        response = await self.control.post(f"/{what}", json=order)
        response.raise_for_status()
        return response.json()

    def jobs(self, attack: str, every: int = 1) -> list[dict]:
        """Every run, or of the attacked ones each so many. A task's attacked runs follow its honest one, so that what an attack
        leaves behind would show."""
        pairs = [(user, injection) for user in self.user for injection in [None, *self.injection]]
        chosen = [pair for place, pair in enumerate(pairs) if pair[1] is None or place % every == 0]
        return [{"suite": self.name, "user": user, "injection": injection, "attack": attack} for user, injection in chosen]


@contextlib.asynccontextmanager
async def served(names: list[str], slots: int, split: str, work: Path) -> AsyncIterator[list[Suite]]:
    """These suites, while the block runs."""
    async with contextlib.AsyncExitStack() as stack:
        places = [processes.environment(name, slots, split, work) for name in names]
        entered = await asyncio.gather(*(stack.enter_async_context(place) for place in places))
        suites = []
        for name, (mcp, base) in zip(names, entered):
            control = await stack.enter_async_context(httpx2.AsyncClient(base_url=base, timeout=60, trust_env=False))
            suites.append(await Suite.of(name, mcp, control))
        yield suites
