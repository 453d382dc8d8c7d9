"""What stands between the team and its tools: nothing, one gateway for all, or a gateway for each, with labels between them or without.

With a gateway each, the orchestrator is behind one and every specialist behind another, with its tools: what one specialist read, the
gateway of another knows by labels alone.
"""

import contextlib
import hashlib
import json
import secrets
import subprocess
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from processes import serving

DESK = "assistant"


@dataclass
class Way:
    """Where the orchestrator finds each specialist, and each specialist its servers, with which keys."""

    agents: dict[str, tuple[str, str | None]]
    servers: dict[str, tuple[str, str | None]]


@dataclass
class Office:
    """One gateway's configuration in the making."""

    name: str
    mode: str
    parts: list[str] = field(default_factory=list)

    def agent(self, name: str, key: str, more: str = "") -> None:
        digest = hashlib.sha256(key.encode()).hexdigest()
        self.parts.append(f'[[agents]]\nname = "{name}"\nkey_sha256 = "{digest}"\nprincipal_words = true\n{more}')

    def peer(self, name: str, url: str, caller: str, more: str = "") -> None:
        self.parts.append(f'[[peers]]\nname = "{name}"\nurl = "{url}"\nagents = ["{caller}"]\n{more}')

    def server(self, name: str, url: str, agent: str) -> None:
        self.parts.append(
            f'[[servers]]\nname = "{name}"\nurl = "{url}"\n'
            f'[[endpoints]]\npath = "/mcp/{name}"\nservers = ["{name}"]\nagents = ["{agent}"]\n'
        )

    def trusts(self, others: dict[str, Path], ours: bool) -> None:
        """Labels from these gateways count here; what they answer for as well, where they are `ours`."""
        self.parts.append(f'[taint]\nname = "{self.name}"\n')
        for name, keys in others.items():
            self.parts.append(f'[[taint.gateways]]\nname = "{name}"\nkeys = "{keys}"\nsame_operator = {str(ours).lower()}\n')

    def text(self, port: int = 0) -> str:
        head = (
            f'[listen]\naddress = "127.0.0.1:{port}"\n[ledger]\ndir = "ledger"\n'
            f'[policy]\nmode = "{self.mode}"\n[holds]\nwait_seconds = 0\n'
        )
        return head + "".join(self.parts)


async def keyed(masec: str, work: Path) -> tuple[int, Path]:
    """A gateway's port and the keys that it signs with: it makes them when it is first started."""
    office = Office("new", "traced")
    office.agent("nobody", secrets.token_urlsafe(24))
    office.peer("nobody", "http://127.0.0.1:9", "nobody")
    async with serving(masec, work, office.text()) as address:
        async with httpx.AsyncClient(trust_env=False) as http:
            shown = await http.get(f"http://{address}/.well-known/jwks.json")
    keys = work / "keys.jwks.json"
    keys.write_text(json.dumps(shown.raise_for_status().json()))
    return int(address.rsplit(":", 1)[1]), keys


@contextlib.asynccontextmanager
async def together(masec: str, mode: str, agents: dict[str, str], servers: dict[str, dict], work: Path) -> AsyncIterator[Way]:
    """One gateway between all: agents by trade with their addresses, servers by name with that of their trade (`name`) and `url`."""
    keys = {name: secrets.token_urlsafe(24) for name in (DESK, *agents)}
    office = Office("office", mode)
    for name, key in keys.items():
        office.agent(name, key)
    for trade, url in agents.items():
        office.peer(trade, url, DESK)
    for name, server in servers.items():
        office.server(name, server["url"], server["name"])
    async with serving(masec, work, office.text()) as address:
        yield Way(
            {trade: (f"http://{address}/a2a/{trade}", keys[DESK]) for trade in agents},
            {name: (f"http://{address}/mcp/{name}", keys[server["name"]]) for name, server in servers.items()},
        )


@contextlib.asynccontextmanager
async def apart(
    masec: str, mode: str, labels: bool, ours: bool, agents: dict[str, str], servers: dict[str, dict], work: Path
) -> AsyncIterator[Way]:
    """A gateway for the orchestrator, and one for each specialist with its servers; of one operator where they are `ours`."""
    names = {DESK: "desk", **{trade: trade.replace("_", "-") for trade in agents}}
    places = {who: await keyed(masec, work / name) for who, name in names.items()}
    keys = {name: secrets.token_urlsafe(24) for name in (DESK, *agents)}
    # By what the orchestrator's gateway proves itself at the others.
    between = {trade: secrets.token_urlsafe(24) for trade in agents}
    desk = Office(names[DESK], mode)
    desk.agent(DESK, keys[DESK])
    offices = {DESK: desk}
    for trade, url in agents.items():
        office = offices[trade] = Office(names[trade], mode)
        behind = [f'gateway = "{name}"\n' if labels else "" for name in (names[DESK], names[trade])]
        digest = hashlib.sha256(between[trade].encode()).hexdigest()
        office.parts.append(f'[[agents]]\nname = "{DESK}"\nkey_sha256 = "{digest}"\n{behind[0]}')
        office.agent(trade, keys[trade])
        office.peer(trade, url, DESK)
        shown = f'headers = {{ authorization = "Bearer {between[trade]}" }}\n{behind[1]}'
        desk.peer(trade, f"http://127.0.0.1:{places[trade][0]}/a2a/{trade}", DESK, shown)
        if labels:
            office.trusts({names[DESK]: places[DESK][1]}, ours)
    for name, server in servers.items():
        offices[server["name"]].server(name, server["url"], server["name"])
    if labels:
        desk.trusts({names[trade]: places[trade][1] for trade in agents}, ours)
    async with contextlib.AsyncExitStack() as stack:
        for who in (*agents, DESK):
            await stack.enter_async_context(serving(masec, work / names[who], offices[who].text(places[who][0])))
        at = {who: f"http://127.0.0.1:{places[who][0]}" for who in names}
        yield Way(
            {trade: (f"{at[DESK]}/a2a/{trade}", keys[DESK]) for trade in agents},
            {name: (f"{at[server['name']]}/mcp/{name}", keys[server["name"]]) for name, server in servers.items()},
        )


def crossed(masec: str, work: Path) -> int:
    """How many passages the gateways of an arm were told of by labels: reads of what another gateway's agent read, out of their ledgers."""
    count = 0
    for ledger in work.glob("*/ledger"):
        key = (ledger / "keys").read_text().split()[1]
        query = [masec, "ledger", "query", str(ledger), "--key", key, "--format", "jsonl", "--limit", "1000000"]
        told = subprocess.run(query, capture_output=True, text=True, check=True).stdout
        others = tuple(f"resource:{other.parent.name}:" for other in work.glob("*/ledger") if other != ledger)
        seen = (json.loads(row).get("seen", {}) for row in told.splitlines())
        count += sum(one.get("kind") == "read" and one.get("from", "").startswith(others) for one in seen)
    return count
