"""A ferry over MCP (Python SDK, both revisions), for the tests: it asks its passenger back before it takes them, and its bell rings.

In revision 2026-07-28 the question is the call's first answer (`input_required`), in older ones a request of its own. Prints its
address, and ends when its input ends.
"""

from typing import Annotated

import serving
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.resolve import Elicit, Resolve
from pydantic import BaseModel

server = MCPServer("ferry", version="1.0.0", log_level="ERROR")


class Seat(BaseModel):
    """Where a passenger sits."""

    deck: str


async def ask() -> Elicit[Seat]:
    """Asks where."""
    return Elicit("On which deck do you want to sit?", Seat)


@server.tool()
async def cross(harbour: str, seat: Annotated[Seat, Resolve(ask)]) -> str:
    """Crosses the water."""
    return f"crossed to {harbour}, on {seat.deck}"


@server.resource("ferry://bell")
def bell() -> str:
    """What the bell is made of"""
    return "bronze"


@server.tool()
async def ring(ctx: Context) -> str:
    """Rings the bell."""
    await ctx.notify_resource_updated("ferry://bell")
    await ctx.notify_tools_changed()
    return "rung"


serving.mcp(server)
