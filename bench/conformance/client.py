"""The client that the suite tests: `client.py URL`, straight to URL, or through Masec where `MASEC` names a binary.

It lists what there is and calls every tool, the way an agent would that tries each. With Masec in between, what the suite's
server sees is the gateway's own client side.
"""

import asyncio
import contextlib
import json
import os
import sys
import tempfile
from pathlib import Path

import mcp_types as types
from mcp import Client
from mcp.shared.exceptions import MCPError

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


async def work(url: str) -> None:
    """Everything that a server may want to see of a client."""
    version = os.environ.get("MCP_CONFORMANCE_PROTOCOL_VERSION")
    context = json.loads(os.environ.get("MCP_CONFORMANCE_CONTEXT") or "{}")
    mode = version if version == "2026-07-28" else "legacy" if version else "auto"
    async with Client(url, mode=mode, elicitation_callback=elicit, sampling_callback=sample, cache=None) as client:
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


def main() -> None:
    url, masec = sys.argv[1], os.environ.get("MASEC")
    if not masec:
        asyncio.run(work(url))
        return
    with tempfile.TemporaryDirectory() as folder, through(masec, "traced", url, Path(folder) / "masec") as behind:
        asyncio.run(work(behind))


if __name__ == "__main__":
    main()
