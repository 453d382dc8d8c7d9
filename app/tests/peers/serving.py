"""How the servers among these peers run: on a free port of this machine, until their input ends."""

import asyncio
import logging
import socket
import sys
import threading

import uvicorn


def listener() -> tuple[socket.socket, str]:
    """A socket that listens, and its address."""
    found = socket.socket()
    found.bind(("127.0.0.1", 0))
    found.listen(64)
    return found, f"http://127.0.0.1:{found.getsockname()[1]}"


async def serve(app, at: socket.socket, address: str) -> None:
    """Serves `app`, prints `address` once it can be talked to, and ends when standard input does."""
    side = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    running = asyncio.create_task(side.serve(sockets=[at]))
    while not side.started and not running.done():
        await asyncio.sleep(0.02)
    print(address, flush=True)
    loop = asyncio.get_running_loop()

    def stop() -> None:
        side.should_exit = side.force_exit = True

    def wait_for_the_end() -> None:
        sys.stdin.buffer.read()
        loop.call_soon_threadsafe(stop)

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    await running


def mcp(server) -> None:
    """Serves an MCP server of the SDK's, its logs silenced."""

    async def run() -> None:
        app = server.streamable_http_app()
        at, url = listener()
        await serve(app, at, f"{url}/mcp")

    logging.disable(logging.CRITICAL)
    asyncio.run(run())
