"""An agent of Pydantic AI with a scripted model, its tools over MCP."""

import asyncio

from pydantic_ai import Agent
from pydantic_ai.mcp import MCPToolset
from pydantic_ai.messages import ModelResponse, RetryPromptPart, TextPart, ToolCallPart, ToolReturnPart
from pydantic_ai.models.function import FunctionModel

from scripted import job


async def main() -> None:
    run = job()

    def model(messages, _info) -> ModelResponse:
        answered = [p for p in messages[-1].parts if isinstance(p, (ToolReturnPart, RetryPromptPart))]
        run.seen.extend(p.model_response() if isinstance(p, RetryPromptPart) else p.model_response_str() for p in answered)
        if len(run.seen) == len(run.calls):
            return ModelResponse([TextPart("done")])
        call = run.calls[len(run.seen)]
        return ModelResponse([ToolCallPart(call["tool"], call["arguments"])])

    async def with_task(_context, call_tool, name, arguments):
        return await call_tool(name, arguments, metadata=run.meta)

    tools = MCPToolset(run.url, headers=run.headers, process_tool_call=with_task)
    agent = Agent(FunctionModel(model), toolsets=[tools])
    async with agent:
        result = await agent.run(run.words)
    run.report("pydantic-ai", result.output)


asyncio.run(main())
