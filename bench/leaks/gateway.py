"""The gateway of the office, and what its operator has written about it."""

import contextlib
import hashlib
import json
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

from processes import serving

from cast import CONFIDENTIAL, INSIDE, OUTSIDE, SERVERS
from players import Way

# What an operator knows of tools whose names do not tell that they are public.
TOOLS = {"create_issue": {"reach": "outside"}, "comment_issue": {"reach": "outside"}}


def configuration(keys: dict[str, str], url: str, cards: dict[str, str], outsiders: tuple[str, ...], mode: str) -> str:
    """One office: agents with keys, of whom each can also be asked; servers, three of which are confidential; agents outside."""
    parts = [
        '[listen]\naddress = "127.0.0.1:0"\n[ledger]\ndir = "ledger"\n[holds]\nwait_seconds = 0\n',
        f'[policy]\nmode = "{mode}"\ncanaries = "canaries.txt"\ntools = "tools.json"\n',
    ]
    for name, key in keys.items():
        parts.append(f'[[agents]]\nname = "{name}"\nkey_sha256 = "{hashlib.sha256(key.encode()).hexdigest()}"\n')
        if name == "ada":
            parts.append("principal_words = true\n")
        if name in outsiders:
            parts.append("outside = true\n")
            continue
        parts.append(f'[[peers]]\nname = "{name}"\nurl = "{url}/agents/{name}"\npush_hosts = ["127.0.0.1"]\n')
        if name in cards:
            parts.append(f'public_card = true\ncard_keys = "{cards[name]}"\n')
    for name in OUTSIDE:
        parts.append(f'[[peers]]\nname = "{name}"\nurl = "{url}/agents/{name}"\noutside = true\n')
    for name in SERVERS:
        parts.append(f'[[servers]]\nname = "{name}"\nurl = "{url}/tools/{name}/mcp"\n')
        if name in CONFIDENTIAL:
            parts.append(f'secrecy = ["{name}"]\n')
        parts.append(f'[[endpoints]]\npath = "/mcp/{name}"\nservers = ["{name}"]\n')
    return "".join(parts)


@contextlib.asynccontextmanager
async def standing(
    masec: str, mode: str, url: str, canaries: dict[str, str], veras: tuple[str, ...], jwks: dict, work: Path
) -> AsyncIterator[Way]:
    """Masec between everybody and everything, and the way through it."""
    work.mkdir(parents=True)
    keys = {name: secrets.token_urlsafe(24) for name in (*INSIDE, "guest", *veras)}
    (work / "canaries.txt").write_text("".join(f"{name}={value}\n" for name, value in canaries.items()))
    (work / "tools.json").write_text(json.dumps({"tools": TOOLS}))
    (work / "cards.jwks.json").write_text(json.dumps(jwks))
    cards = dict.fromkeys(veras, "cards.jwks.json")
    async with serving(masec, work, configuration(keys, url, cards, ("guest",), mode)) as address:
        yield Way(f"http://{address}/mcp/{{name}}", f"http://{address}/a2a/{{name}}", keys)
