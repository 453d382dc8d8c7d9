"""An agent of the OpenAI Agents SDK with a scripted model, its tools over MCP."""

import asyncio
import json

from agents import Agent, Model, ModelResponse, Runner, Usage, set_tracing_disabled
from agents.mcp import MCPServerStreamableHttp
from openai.types.responses import ResponseFunctionToolCall, ResponseOutputMessage, ResponseOutputText

from scripted import Job, job


class Scripted(Model):
    """A model that makes the calls it was given, one after the other."""

    def __init__(self, run: Job):
        self.run = run

    async def get_response(self, system_instructions, input, *_args, **_more) -> ModelResponse:
        items = input if isinstance(input, list) else []
        outputs = [item["output"] for item in items if item.get("type") == "function_call_output"]
        self.run.seen = [output if isinstance(output, str) else json.dumps(output) for output in outputs]
        if len(outputs) == len(self.run.calls):
            text = ResponseOutputText(type="output_text", text="done", annotations=[])
            said = ResponseOutputMessage(id="said", type="message", role="assistant", status="completed", content=[text])
            return ModelResponse([said], Usage(), None)
        call = self.run.calls[len(outputs)]
        wanted = ResponseFunctionToolCall(
            type="function_call",
            call_id=f"call_{len(outputs)}",
            name=call["tool"],
            arguments=json.dumps(call["arguments"]),
        )
        return ModelResponse([wanted], Usage(), None)

    def stream_response(self, *_args, **_more):
        raise NotImplementedError("the script does not stream")


async def main() -> None:
    run = job()
    set_tracing_disabled(True)
    reach = {"url": run.url, "headers": run.headers}
    async with MCPServerStreamableHttp(reach, tool_meta_resolver=lambda _context: run.meta) as server:
        agent = Agent("scripted", model=Scripted(run), mcp_servers=[server])
        result = await Runner.run(agent, run.words)
    run.report("openai-agents", result.final_output)


asyncio.run(main())
