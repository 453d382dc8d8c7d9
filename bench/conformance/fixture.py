"""A server with what the conformance suite asks a server to have, for both revisions, over the Python MCP SDK.

The suite's scenarios call tools, resources and prompts by fixed names; `conformance list --server` and each scenario's own
description say which. Prints its address when it listens, and ends when its input does.
"""

import asyncio
import base64
import json
import logging
import sys
import threading
from typing import Annotated

import mcp_types as types
import uvicorn
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.prompts.base import UserMessage
from mcp.server.streamable_http import EventMessage, EventStore
from mcp.shared.exceptions import MCPError
from mcp_types import InputRequiredResult, TextContent
from pydantic import Field

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
SILENCE = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA="
MISSING_CAPABILITY = -32021
# Keywords of JSON Schema 2020-12 that a peer has to carry as they are.
SCHEMA_2020_12 = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "$defs": {
        "address": {
            "$anchor": "addressDef",
            "type": "object",
            "properties": {"street": {"type": "string"}, "city": {"type": "string"}},
        }
    },
    "properties": {
        "name": {"type": "string"},
        "address": {"$ref": "#/$defs/address"},
        "contactMethod": {"type": "string", "enum": ["phone", "email"]},
        "phone": {"type": "string"},
        "email": {"type": "string"},
    },
    "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
    "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
    "then": {"required": ["phone"]},
    "else": {"required": ["email"]},
    "additionalProperties": False,
}

server = MCPServer("conformance-fixture", version="1.0.0", log_level="ERROR")


class Events(EventStore):
    """Events of every stream, kept so that a client can take up a stream that broke."""

    def __init__(self):
        self.events: list[tuple[str, object]] = []

    async def store_event(self, stream_id, message):
        self.events.append((stream_id, message))
        return str(len(self.events))

    async def replay_events_after(self, last_event_id, send_callback):
        last = int(last_event_id)
        if not 0 < last <= len(self.events):
            return None
        stream = self.events[last - 1][0]
        for number, (of, message) in enumerate(self.events[last:], last + 1):
            if of == stream and message is not None:
                await send_callback(EventMessage(message, str(number)))
        return stream


def embedded(uri: str, text: str, mime: str = "text/plain") -> types.EmbeddedResource:
    return types.EmbeddedResource(resource=types.TextResourceContents(uri=uri, mime_type=mime, text=text))


def image() -> types.ImageContent:
    return types.ImageContent(data=PIXEL, mime_type="image/png")


# Plain tools.


@server.tool(structured_output=False)
def test_simple_text() -> str:
    """Answers with text"""
    return "This is a simple text response for testing."


@server.tool(structured_output=False)
def test_image_content() -> list[types.ImageContent]:
    """Answers with an image"""
    return [image()]


@server.tool(structured_output=False)
def test_audio_content() -> list[types.AudioContent]:
    """Answers with sound"""
    return [types.AudioContent(data=SILENCE, mime_type="audio/wav")]


@server.tool(structured_output=False)
def test_embedded_resource() -> list[types.EmbeddedResource]:
    """Answers with a resource inside"""
    return [embedded("test://embedded-resource", "This is an embedded resource content.")]


@server.tool(structured_output=False)
def test_multiple_content_types() -> list:
    """Answers with content of three kinds"""
    extra = embedded("test://mixed-content-resource", '{"test": "data", "value": 123}', "application/json")
    return [TextContent(text="Multiple content types test:"), image(), extra]


@server.tool(structured_output=False)
def test_error_handling() -> str:
    """Fails"""
    raise RuntimeError("This tool intentionally returns an error for testing")


@server.tool(structured_output=False)
async def test_tool_with_logging(ctx: Context) -> str:
    """Logs three times while it works"""
    for words in ("Tool execution started", "Tool processing data", "Tool execution completed"):
        await ctx.info(words)
        await asyncio.sleep(0.05)
    return "Tool with logging executed successfully"


@server.tool(structured_output=False)
async def test_logging_tool(ctx: Context) -> str:
    """Logs once"""
    await ctx.info("working")
    return "done"


@server.tool(structured_output=False)
async def test_tool_with_progress(ctx: Context) -> str:
    """Reports progress three times"""
    for step in (0, 50, 100):
        await ctx.report_progress(step, 100, f"Completed step {step} of 100")
        await asyncio.sleep(0.05)
    return "done"


@server.tool(structured_output=False)
async def test_reconnection(ctx: Context) -> str:
    """Closes its stream midway, so that the client has to take it up again"""
    await ctx.close_sse_stream()
    await asyncio.sleep(0.2)
    return "Reconnection test completed"


@server.tool(structured_output=False)
async def test_trigger_tool_change(ctx: Context) -> str:
    """Says that the list of tools changed"""
    await ctx.notify_tools_changed()
    return "done"


@server.tool(structured_output=False)
async def test_trigger_prompt_change(ctx: Context) -> str:
    """Says that the list of prompts changed"""
    await ctx.notify_prompts_changed()
    return "done"


@server.tool(structured_output=False)
async def test_missing_capability(ctx: Context) -> str:
    """Needs a client that can sample"""
    able = ctx.client_capabilities
    if able is None or able.sampling is None:
        raise MCPError(MISSING_CAPABILITY, "this tool samples", {"requiredCapabilities": {"sampling": {}}})
    return "done"


@server.tool(structured_output=False)
def test_custom_headers(
    region: Annotated[str, Field(json_schema_extra={"x-mcp-header": "Region"})],
    note: str = "",
) -> str:
    """Takes a parameter that also travels in a header"""
    return f"region {region}{note}"


# Questions to the client in mid-call, as up to 2025-11-25.


def ask_form(schema: dict, message: str):
    async def tool(ctx: Context) -> str:
        answer = await ctx.session.elicit_form(message, schema, related_request_id=ctx.request_id)
        return f"action={answer.action}, content={json.dumps(answer.content)}"

    return tool


@server.tool(structured_output=False)
async def test_sampling(prompt: str, ctx: Context) -> str:
    """Has the client's model answer a prompt"""
    asked = types.SamplingMessage(role="user", content=TextContent(text=prompt))
    answer = await ctx.session.create_message([asked], max_tokens=100, related_request_id=ctx.request_id)
    return f"LLM response: {getattr(answer.content, 'text', '')}"


@server.tool(structured_output=False)
async def test_elicitation(message: str, ctx: Context) -> str:
    """Asks the user a question"""
    schema = {
        "type": "object",
        "properties": {"username": {"type": "string"}, "email": {"type": "string"}},
        "required": ["username", "email"],
    }
    return f"User response: {await ask_form(schema, message)(ctx)}"


def choices(values: dict[str, str], word: str) -> list[dict]:
    return [{"const": value, word: title} for value, title in values.items()]


server.tool(
    "test_elicitation_sep1034_defaults", description="Asks with default answers", structured_output=False
)(
    ask_form(
        {
            "type": "object",
            "properties": {
                "name": {"type": "string", "default": "John Doe"},
                "age": {"type": "integer", "default": 30},
                "score": {"type": "number", "default": 95.5},
                "status": {"type": "string", "enum": ["active", "inactive", "pending"], "default": "active"},
                "verified": {"type": "boolean", "default": True},
            },
        },
        "Please review and update the form fields",
    )
)
server.tool("test_elicitation_sep1330_enums", description="Asks to choose", structured_output=False)(
    ask_form(
        {
            "type": "object",
            "properties": {
                "untitledSingle": {"type": "string", "enum": ["option1", "option2", "option3"]},
                "titledSingle": {"type": "string", "oneOf": choices({"value1": "First", "value2": "Second"}, "title")},
                "untitledMulti": {"type": "array", "items": {"type": "string", "enum": ["option1", "option2"]}},
                "titledMulti": {
                    "type": "array",
                    "items": {"anyOf": choices({"value1": "First", "value2": "Second"}, "title")},
                },
                "legacyEnum": {"type": "string", "enum": ["opt1", "opt2"], "enumNames": ["One", "Two"]},
            },
        },
        "Please select options",
    )
)


# Questions that come back as results, as of 2026-07-28.


def form(message: str, field: str, kind: str = "string") -> types.ElicitRequest:
    schema = {"type": "object", "properties": {field: {"type": kind}}, "required": [field]}
    return types.ElicitRequest(params=types.ElicitRequestFormParams(message=message, requested_schema=schema))


def sample(prompt: str, tokens: int = 100) -> types.CreateMessageRequest:
    message = types.SamplingMessage(role="user", content=TextContent(text=prompt))
    return types.CreateMessageRequest(params=types.CreateMessageRequestParams(messages=[message], max_tokens=tokens))


def given(ctx: Context, *keys: str) -> list | None:
    """The client's answers under `keys`, once all of them are there."""
    answers = ctx.input_responses or {}
    return [answers[key] for key in keys] if all(key in answers for key in keys) else None


def filled(answer, field: str) -> str:
    return str((getattr(answer, "content", None) or {}).get(field, ""))


NAME = form("What is your name?", "name")
ROOTS = types.ListRootsRequest()


@server.tool()
async def test_input_required_result_elicitation(ctx: Context) -> str | InputRequiredResult:
    """Greets, once it knows whom"""
    answers = given(ctx, "user_name")
    if answers is None or not hasattr(answers[0], "action"):
        return InputRequiredResult(input_requests={"user_name": NAME})
    return f"Hello, {filled(answers[0], 'name')}!"


@server.tool()
async def test_input_required_result_sampling(ctx: Context) -> str | InputRequiredResult:
    """Passes a question on to the client's model"""
    answers = given(ctx, "capital_question")
    if answers is None:
        return InputRequiredResult(input_requests={"capital_question": sample("What is the capital of France?")})
    return f"The model says: {getattr(answers[0].content, 'text', '')}"


@server.tool()
async def test_input_required_result_list_roots(ctx: Context) -> str | InputRequiredResult:
    """Names the client's roots"""
    answers = given(ctx, "client_roots")
    if answers is None:
        return InputRequiredResult(input_requests={"client_roots": ROOTS})
    return "Roots: " + ", ".join(str(root.uri) for root in answers[0].roots)


def stateful(name: str) -> None:
    """A tool that asks for a confirmation and must get its own state back with it."""

    @server.tool(name, description="Asks to confirm, and checks that its state comes back")
    async def tool(ctx: Context) -> str | InputRequiredResult:
        answers = given(ctx, "confirm")
        if answers is None:
            asked = {"confirm": form("Please confirm", "ok", "boolean")}
            return InputRequiredResult(input_requests=asked, request_state="waiting")
        return "state-ok" if ctx.request_state == "waiting" else "state-missing"


stateful("test_input_required_result_request_state")
stateful("test_input_required_result_tampered_state")


@server.tool()
async def test_input_required_result_multiple_inputs(ctx: Context) -> str | InputRequiredResult:
    """Asks three things at once"""
    if given(ctx, "user_name", "greeting", "client_roots") is None:
        asked = {"user_name": NAME, "greeting": sample("Generate a greeting", 50), "client_roots": ROOTS}
        return InputRequiredResult(input_requests=asked, request_state="three")
    return "All inputs are here."


@server.tool()
async def test_input_required_result_multi_round(ctx: Context) -> str | InputRequiredResult:
    """Asks twice"""
    if ctx.request_state is None or given(ctx, "step1") is None and ctx.request_state == "one":
        return InputRequiredResult(input_requests={"step1": form("Step 1: What is your name?", "name")}, request_state="one")
    if given(ctx, "step2") is None:
        asked = {"step2": form("Step 2: What is your favorite color?", "color")}
        return InputRequiredResult(input_requests=asked, request_state="two")
    return "Both answers are here."


@server.tool()
async def test_input_required_result_capabilities(ctx: Context) -> str | InputRequiredResult:
    """Asks only what the client can answer"""
    able, asked = ctx.client_capabilities, {}
    if able and able.sampling is not None:
        asked["sampled"] = sample("Say something")
    if able and able.elicitation is not None:
        asked["user_name"] = NAME
    if not asked or ctx.input_responses:
        return "done"
    return InputRequiredResult(input_requests=asked)


@server.tool()
async def test_streaming_elicitation(ctx: Context) -> str | InputRequiredResult:
    """Asks by way of its result"""
    return "done" if given(ctx, "user_name") else InputRequiredResult(input_requests={"user_name": NAME})


# Resources and prompts.


@server.resource("test://static-text", mime_type="text/plain")
def static_text() -> str:
    """Text that stays"""
    return "This is the content of the static text resource."


@server.resource("test://static-binary", mime_type="image/png")
def static_binary() -> bytes:
    """An image that stays"""
    return base64.b64decode(PIXEL)


@server.resource("test://watched-resource", mime_type="text/plain")
def watched() -> str:
    """Something to subscribe to"""
    return "Watched resource content"


@server.resource("test://template/{id}/data", mime_type="application/json")
def template(id: str) -> str:
    """Data by number"""
    return json.dumps({"id": id, "templateTest": True, "data": f"Data for ID: {id}"})


@server.prompt()
def test_simple_prompt() -> str:
    """A prompt without arguments"""
    return "This is a simple prompt for testing."


@server.prompt()
def test_prompt_with_arguments(arg1: str, arg2: str) -> str:
    """A prompt with arguments"""
    return f"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'"


@server.prompt()
def test_prompt_with_embedded_resource(resourceUri: str) -> list:
    """A prompt with a resource inside"""
    about = UserMessage(content=TextContent(text="Please process the embedded resource above."))
    return [UserMessage(content=embedded(resourceUri, "Embedded resource content for testing.")), about]


@server.prompt()
def test_prompt_with_image() -> list:
    """A prompt with an image inside"""
    return [UserMessage(content=image()), UserMessage(content=TextContent(text="Please analyze the image above."))]


@server.prompt()
async def test_input_required_result_prompt(ctx: Context) -> str | InputRequiredResult:
    """A prompt that asks first"""
    answers = given(ctx, "user_context")
    if answers is None:
        return InputRequiredResult(input_requests={"user_context": form("What context should the prompt use?", "context")})
    return f"Use this context: {filled(answers[0], 'context')}"


@server.completion()
async def complete(ref, argument, context) -> types.Completion:
    return types.Completion(values=[v for v in ("paris", "park", "party") if v.startswith(argument.value)], has_more=False)


def with_legacy_requests() -> None:
    """Requests that only the older protocol has, and a tool whose schema the SDK could not write by itself."""
    low = server._lowlevel_server

    async def empty(_ctx, _params) -> types.EmptyResult:
        return types.EmptyResult()

    low.add_request_handler("logging/setLevel", types.SetLevelRequestParams, empty)
    low.add_request_handler("resources/subscribe", types.SubscribeRequestParams, empty)
    low.add_request_handler("resources/unsubscribe", types.UnsubscribeRequestParams, empty)
    listing = low.get_request_handler("tools/list")

    async def list_tools(ctx, params) -> types.ListToolsResult:
        result = await listing.handler(ctx, params)
        odd = types.Tool(name="json_schema_2020_12_tool", description="Takes much", input_schema=SCHEMA_2020_12)
        result.tools.append(odd)
        return result

    low.add_request_handler("tools/list", types.PaginatedRequestParams, list_tools)


async def serve() -> None:
    with_legacy_requests()
    app = server.streamable_http_app(event_store=Events(), retry_interval=100)
    side = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
    running = asyncio.create_task(side.serve())
    while not side.started and not running.done():
        await asyncio.sleep(0.02)
    print(f"http://127.0.0.1:{side.servers[0].sockets[0].getsockname()[1]}/mcp", flush=True)
    loop = asyncio.get_running_loop()

    def stop() -> None:
        side.should_exit = side.force_exit = True

    def wait_for_the_end() -> None:
        sys.stdin.buffer.read()
        loop.call_soon_threadsafe(stop)

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    await running


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    asyncio.run(serve())
