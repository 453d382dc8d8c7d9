"""The client that the suite tests: `client.py URL`, straight to URL, or through Masec where `MASEC` names a binary.

It lists what there is and calls every tool, the way an agent would that tries each. With Masec in between, what the suite's
server sees is the gateway's own client side. In the suite's `auth/*` scenarios the Python SDK gets tokens where nothing is in between,
and the gateway where it is: what an agent cannot have, as nobody has logged in, is had with `masec login`, as an operator would.
"""

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import mcp_types as types
from mcp import Client
from mcp.shared.exceptions import MCPError

import authorization
from compare import through

# What a value of a schema's type may be.
VALUES = {"string": "text", "number": 5, "integer": 3, "boolean": True, "array": [], "object": {}, "null": None}


def arguments(schema: dict) -> dict:
    """Arguments that a tool's schema accepts, the required ones alone."""
    fields = schema.get("properties", {})
    return {name: VALUES.get(fields.get(name, {}).get("type"), "text") for name in schema.get("required", [])}


async def elicit(_context, params) -> types.ElicitResult:
    """Accepts a form as it is: with its defaults."""
    fields = (getattr(params, "requested_schema", None) or {}).get("properties", {})
    return types.ElicitResult(
        action="accept", content={name: form["default"] for name, form in fields.items() if "default" in form}
    )


async def sample(_context, _params) -> types.CreateMessageResult:
    """A model with one thing to say."""
    return types.CreateMessageResult(role="assistant", content=types.TextContent(text="text"), model="scripted")


def mode() -> str:
    """Which revision the client speaks."""
    version = os.environ.get("MCP_CONFORMANCE_PROTOCOL_VERSION")
    return version if version == "2026-07-28" else "legacy" if version else "auto"


async def work(to) -> None:
    """Everything that a server may want to see of a client."""
    context = json.loads(os.environ.get("MCP_CONFORMANCE_CONTEXT") or "{}")
    async with Client(to, mode=mode(), elicitation_callback=elicit, sampling_callback=sample, cache=None) as client:
        tools = (await client.list_tools()).tools
        calls = context.get("toolCalls") or [{"name": t.name, "arguments": arguments(t.input_schema)} for t in tools]
        for call in calls:
            with contextlib.suppress(MCPError):
                await client.call_tool(call["name"], call["arguments"])
        with contextlib.suppress(MCPError):
            for item in (await client.list_resources()).resources:
                await client.read_resource(str(item.uri))
        with contextlib.suppress(MCPError):
            for prompt in (await client.list_prompts()).prompts:
                await client.get_prompt(prompt.name, {a.name: "text" for a in prompt.arguments or []})


async def use(to) -> None:
    """What the scenarios of authorization want to see: a list and a call; what fails is raised."""
    async with Client(to, mode=mode(), cache=None) as client:
        for tool in (await client.list_tools()).tools:
            await client.call_tool(tool.name, arguments(tool.input_schema))


def behind(url: str, masec: str) -> None:
    """The work of an agent through a gateway that gets the tokens; where it wants a login, an operator makes one."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "masec"
        with through(masec, "traced", url, work, authorization.settings(url, Path(folder))) as address:
            # More often than any of the scenarios may take: whether it ends before that is the gateway's doing.
            for _ in range(6):
                try:
                    asyncio.run(use(address))
                    return
                except Exception as error:
                    if "logged in" not in authorization.told(error):
                        raise
                login = [masec, "login", "fixture", "--headless"]
                subprocess.run(login, cwd=work, check=True)


def main() -> None:
    url, masec = sys.argv[1], os.environ.get("MASEC")
    authorized = os.environ.get("MCP_CONFORMANCE_SCENARIO", "").startswith("auth/")
    if authorized and masec:
        behind(url, masec)
    elif authorized:
        asyncio.run(authorization.with_tokens(url, use))
    elif masec:
        with tempfile.TemporaryDirectory() as folder, through(masec, "traced", url, Path(folder) / "masec") as behind_it:
            asyncio.run(work(behind_it))
    else:
        asyncio.run(work(url))


if __name__ == "__main__":
    main()
