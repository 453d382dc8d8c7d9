"""A desk over MCP on standard streams (Python SDK), for the tests: it tells who it is and counts to three.

`desk.py`: ends when its input ends. Both revisions, as the SDK has them.
"""

import asyncio
import os

from mcp.server.mcpserver import Context, MCPServer

server = MCPServer("desk", version="1.0.0", log_level="ERROR")


@server.tool()
def whoami() -> str:
    """Tells which process this is."""
    return str(os.getpid())


@server.tool()
async def count(ctx: Context, seconds: float = 0.3) -> str:
    """Counts to three, and tells how far it is."""
    for step in range(1, 4):
        await asyncio.sleep(seconds / 3)
        await ctx.report_progress(step, 3, f"number {step}")
    return f"counted by {os.getpid()}"


@server.tool()
def send_mail(to: str, body: str) -> str:
    """Sends a mail."""
    return f"sent to {to}"


server.run("stdio")
