"""Serves the tools of one of AgentDojo's suites as MCP servers over streamable HTTP, and lays out and judges their worlds on a port of its own.

One process, many servers: each slot has its own set, and holds one world at a time, so that runs in different slots can't
meet. The MCP side knows nothing of tasks. Prints `{"mcp": PORT, "control": PORT}` when both sides listen, and ends when its
input does.
"""

import argparse
import asyncio
import contextlib
import json
import logging
import sys
import threading

import uvicorn
from mcp.server.lowlevel import Server
from mcp_types import CallToolResult, ListToolsResult, TextContent, Tool
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

from worlds import World, playable, suites, trade


class Slots:
    """The worlds in use, by slot."""

    def __init__(self):
        self.worlds: dict[int, World] = {}

    def server(self, name: str, slot: int, functions: list) -> Server:
        """An MCP server of `functions` on whatever world is in the slot."""
        tools = [
            Tool(name=f.name, description=f.description, input_schema=f.parameters.model_json_schema())
            for f in functions
        ]
        names = {tool.name for tool in tools}

        async def list_tools(_context, _params) -> ListToolsResult:
            return ListToolsResult(tools=tools)

        async def call_tool(_context, params) -> CallToolResult:
            world = self.worlds.get(slot)
            if params.name not in names or world is None:
                text, failed = f"ERROR: no tool `{params.name}` here", True
            else:
                text, failed = world.act(params.name, params.arguments or {})
            return CallToolResult(content=[TextContent(text=text)], is_error=failed)

        return Server(name, version="1.0.0", on_list_tools=list_tools, on_call_tool=call_tool)


def groups(suite: str, split: str) -> dict[str, list]:
    """The tools of a suite, by the name of the server that offers them: one server for all, or one a trade."""
    tools = suites()[suite].tools
    if split == "suite":
        return {suite: tools}
    parts: dict[str, list] = {}
    for tool in tools:
        parts.setdefault(trade(tool), []).append(tool)
    return parts


def mcp_side(slots: Slots, suite: str, count: int, split: str) -> tuple[Starlette, list[dict]]:
    """The MCP application, and the list of its servers."""
    mounts, managers, servers = [], [], []
    for group, functions in groups(suite, split).items():
        for slot in range(count):
            server = slots.server(group, slot, functions)
            app = server.streamable_http_app(json_response=True)
            mounts.append(Mount(f"/{group}/{slot}", app=app))
            managers.append(server.session_manager)
            names = [function.name for function in functions]
            servers.append({"suite": suite, "slot": slot, "name": group, "path": f"/{group}/{slot}/mcp", "tools": names})

    @contextlib.asynccontextmanager
    async def lifespan(_app):
        async with contextlib.AsyncExitStack() as stack:
            for manager in managers:
                await stack.enter_async_context(manager.run())
            yield

    return Starlette(routes=mounts, lifespan=lifespan), servers


def control_side(slots: Slots, suite: str, servers: list[dict]) -> Starlette:
    """What the harness asks: which servers and tasks there are, to lay out a world, to obey, to judge."""

    async def index(_request: Request) -> JSONResponse:
        tasks = {"user": list(suites()[suite].user_tasks), "injection": playable(suites()[suite])}
        return JSONResponse({"servers": servers, **tasks})

    async def begin(request: Request) -> JSONResponse:
        order = await request.json()
        world = World.lay_out(suite, order["user"], order["injection"], order["attack"])
        slots.worlds[order["slot"]] = world
        return answer(world.brief())

    async def obey(request: Request) -> JSONResponse:
        order = await request.json()
        return answer(slots.worlds[order["slot"]].obey())

    async def judge(request: Request) -> JSONResponse:
        order = await request.json()
        return answer(slots.worlds.pop(order["slot"]).judge(order["answer"]))

    def answer(body: dict) -> JSONResponse:
        return JSONResponse(json.loads(json.dumps(body, default=str)))

    routes = [Route("/", index)]
    routes += [Route(f"/{f.__name__}", f, methods=["POST"]) for f in (begin, obey, judge)]
    return Starlette(routes=routes)


async def serve(mcp: Starlette, control: Starlette) -> None:
    """Both sides on free loopback ports, until the input ends."""
    sides = [uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", timeout_keep_alive=600)) for app in (mcp, control)]
    loop = asyncio.get_running_loop()

    def stop() -> None:
        for side in sides:
            side.should_exit = side.force_exit = True

    def wait_for_the_end() -> None:
        sys.stdin.buffer.read()
        loop.call_soon_threadsafe(stop)

    running = [asyncio.create_task(side.serve()) for side in sides]
    while not all(side.started for side in sides):
        if any(task.done() for task in running):
            break
        await asyncio.sleep(0.02)
    else:
        ports = [side.servers[0].sockets[0].getsockname()[1] for side in sides]
        print(json.dumps({"mcp": ports[0], "control": ports[1]}), flush=True)
        threading.Thread(target=wait_for_the_end, daemon=True).start()
    await asyncio.gather(*running)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suite", choices=suites())
    parser.add_argument("--slots", type=int, default=2, help="how many runs may go on at once")
    parser.add_argument("--split", choices=["suite", "trade"], default="suite", help="one server a suite, or one a trade")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    slots = Slots()
    mcp, servers = mcp_side(slots, options.suite, options.slots, options.split)
    asyncio.run(serve(mcp, control_side(slots, options.suite, servers)))


if __name__ == "__main__":
    main()
