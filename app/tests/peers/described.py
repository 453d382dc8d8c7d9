"""A server over MCP (Python SDK, both revisions) that describes its tools as it is told, for the tests.

`described.py TOOLS`: TOOLS is a JSON object of descriptions by name, in `now`, and of those that take their place once its tool
`turn` was called, in `then`. Prints its address, and ends when its input ends. Every tool takes a note, and says that it has it.
"""

import json
import sys

import serving
from mcp.server.mcpserver import MCPServer

told = json.loads(sys.argv[1])
server = MCPServer("described", version="1.0.0", log_level="ERROR")


def offer(name: str, description: str) -> None:
    """Offers a tool, described so."""

    def tool(note: str = "") -> str:
        return f"{name} has `{note}`"

    server.add_tool(tool, name=name, description=description)


for name, description in told["now"].items():
    offer(name, description)


@server.tool()
def turn() -> str:
    """Turns over a new leaf."""
    for name, description in told["then"].items():
        server.remove_tool(name)
        offer(name, description)
    return "turned"


serving.mcp(server)
