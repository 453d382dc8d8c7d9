"""A client on the Python SDK that does the steps it is given, and prints what it saw (README.md)."""

import argparse
import asyncio
import json
import logging
import warnings

import httpx2
import mcp_types as types
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError

MODES = {"modern": "2026-07-28", "legacy": "legacy", "auto": "auto"}


def plain(model) -> dict:
    """A message with what came over the wire, without what the SDK fills in."""
    return model.model_dump(mode="json", by_alias=True, exclude_unset=True)


class Seen:
    """What came without being asked for."""

    def __init__(self):
        self.elicited, self.sampled, self.notified = [], [], []

    async def elicit(self, _context, params) -> types.ElicitResult:
        self.elicited.append(plain(params))
        schema = getattr(params, "requested_schema", None) or {}
        fields = {name: form["default"] for name, form in schema.get("properties", {}).items() if "default" in form}
        for name in schema.get("required", []):
            fields.setdefault(name, "scripted answer")
        return types.ElicitResult(action="accept", content=fields)

    async def sample(self, _context, params) -> types.CreateMessageResult:
        self.sampled.append(plain(params))
        text = types.TextContent(text="scripted answer")
        return types.CreateMessageResult(role="assistant", content=text, model="scripted", stop_reason="endTurn")

    async def notice(self, message) -> None:
        if isinstance(message, types.ServerNotification):
            self.notified.append(plain(message))
        elif isinstance(message, Exception):
            self.notified.append({"error": str(message)})


async def call(client: Client, step: dict, progress: list) -> dict:
    """Calls a tool, and gives it up where the step says so."""

    async def note(done: float, total: float | None, message: str | None) -> None:
        progress.append({"progress": done, "total": total, "message": message})

    calling = client.call_tool(
        step["tool"], step.get("arguments", {}), meta=step.get("meta"), progress_callback=note
    )
    if "cancel_after" not in step:
        return {"result": plain(await calling)}
    try:
        return {"result": plain(await asyncio.wait_for(calling, step["cancel_after"]))}
    except TimeoutError:
        return {"cancelled": True}


async def listen(client: Client, step: dict) -> list[str]:
    """Listens to changes, in revision 2026-07-28, calls a tool that makes two, and says what they were."""
    told = []
    async with client.listen(tools_list_changed=True, resource_subscriptions=[step["uri"]]) as changes:
        await client.call_tool(step["tool"], {})
        async for change in changes:
            told.append(f"{type(change).__name__} {getattr(change, 'uri', '')}".strip())
            if len(told) == 2:
                return told
    return told


async def take(client: Client, step: dict, progress: list) -> dict:
    """Does one step."""
    match step["do"]:
        case "tools":
            return {"result": [tool.name for tool in (await client.list_tools()).tools]}
        case "resources":
            return {"result": [str(item.uri) for item in (await client.list_resources()).resources]}
        case "templates":
            return {"result": [item.uri_template for item in (await client.list_resource_templates()).resource_templates]}
        case "prompts":
            return {"result": [prompt.name for prompt in (await client.list_prompts()).prompts]}
        case "call":
            return await call(client, step, progress)
        case "read":
            return {"result": plain(await client.read_resource(step["uri"]))}
        case "prompt":
            return {"result": plain(await client.get_prompt(step["name"], step.get("arguments")))}
        case "subscribe":
            return {"result": plain(await client.subscribe_resource(step["uri"]))}
        case "listen":
            return {"result": await asyncio.wait_for(listen(client, step), 10)}
        case "wait":
            await asyncio.sleep(step["seconds"])
            return {"result": None}
        case other:
            raise SystemExit(f"no such step: `{other}`")


async def work(options) -> dict:
    """Connects, does every step, and says what came of it."""
    seen, steps = Seen(), []
    headers = {"Authorization": f"Bearer {options.key}"} if options.key else {}
    async with httpx2.AsyncClient(headers=headers, timeout=30, trust_env=False) as http:
        try:
            async with Client(
                streamable_http_client(options.url, http_client=http),
                mode=MODES[options.era],
                elicitation_callback=seen.elicit,
                sampling_callback=seen.sample,
                message_handler=seen.notice,
                cache=None,
            ) as client:
                for step in json.loads(options.steps):
                    progress: list = []
                    try:
                        came = await take(client, step, progress)
                    except MCPError as error:
                        came = {"error": {"code": error.error.code, "message": str(error)}}
                    steps.append({**step, **came, "progress": progress})
                info = client.server_info
                about = {"protocol": client.protocol_version, "server": info.name if info else None}
        except Exception as error:  # whatever the SDK makes of a peer that refuses it is what the test wants to see
            about = {"failed": describe(error)}
    return {**about, "steps": steps, "elicited": seen.elicited, "sampled": seen.sampled, "notified": seen.notified}


def describe(error: BaseException) -> str:
    """The innermost cause, in one line."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return f"{type(error).__name__}: {error}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--key")
    parser.add_argument("--era", choices=MODES, default="auto")
    parser.add_argument("--steps", default='[{"do": "tools"}]')
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    print(json.dumps(asyncio.run(work(parser.parse_args()))))


main()
