"""A LangGraph agent with a scripted model, its tools over MCP by way of LangChain's adapters.

The adapters send no `_meta` of the caller's, so the user's words are not handed over here: `--task` changes nothing.
"""

import asyncio

from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, ToolMessage
from langchain_mcp_adapters.client import MultiServerMCPClient
from langgraph.prebuilt import create_react_agent

from scripted import job


class Scripted(GenericFakeChatModel):
    """A model that says what it was given to say, whatever tools it has."""

    def bind_tools(self, _tools, **_more):
        return self


def script(calls: list[dict]):
    """The model's messages, one for each call, and a last one."""
    for number, call in enumerate(calls):
        wanted = {"name": call["tool"], "args": call["arguments"], "id": f"call_{number}", "type": "tool_call"}
        yield AIMessage(content="", tool_calls=[wanted])
    yield AIMessage(content="done")


async def main() -> None:
    run = job()
    servers = {"tools": {"transport": "streamable_http", "url": run.url, "headers": run.headers}}
    tools = await MultiServerMCPClient(servers).get_tools()
    for tool in tools:
        tool.handle_tool_error = True
    agent = create_react_agent(Scripted(messages=script(run.calls)), tools)
    state = await agent.ainvoke({"messages": [("user", run.words)]})
    run.seen = [str(message.content) for message in state["messages"] if isinstance(message, ToolMessage)]
    run.report("langgraph", state["messages"][-1].content)


asyncio.run(main())
