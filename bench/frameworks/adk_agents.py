"""Agents of Google's ADK with a scripted model, over A2A: one that is asked (`to_a2a`), and one that has a colleague elsewhere (`RemoteA2aAgent`).

`adk_agents.py serve` prints the address of the first and ends with its input. `adk_agents.py ask URL [--key KEY] WORDS…` says each of WORDS to the
second, which hands it to the agent at URL, and prints what ADK made of it, without what is new each time.
"""

import argparse
import asyncio
import json
import logging
import os
import sys
import uuid
import warnings
from collections.abc import AsyncIterator
from pathlib import Path

warnings.filterwarnings("ignore")
os.environ["OTEL_SDK_DISABLED"] = "true"
# How the servers among the tests' peers run is how this one runs.
sys.path.append(str(Path(__file__).parents[2] / "app/tests/peers"))

import httpx
import serving
from google.adk.a2a.utils.agent_to_a2a import to_a2a
from google.adk.agents import LlmAgent
from google.adk.agents.remote_a2a_agent import RemoteA2aAgent
from google.adk.models.base_llm import BaseLlm
from google.adk.models.llm_response import LlmResponse
from google.adk.runners import InMemoryRunner
from google.genai import types


def heard(request) -> tuple[str, list[dict]]:
    """What was said last, and what tools answered since."""
    words, answers = "", []
    for content in request.contents:
        for part in content.parts or []:
            # What other agents said stands there as the user's words, behind the agent's name in brackets.
            if part.text and content.role == "user" and not part.text.startswith("["):
                words, answers = part.text, []
            if part.function_response:
                answers.append(dict(part.function_response.response or {}))
    return words, answers


def said(*parts: types.Part) -> LlmResponse:
    return LlmResponse(content=types.Content(role="model", parts=list(parts)))


class Helper(BaseLlm):
    """Looks up what it is asked for, and says what it found."""

    async def generate_content_async(self, llm_request, stream=False) -> AsyncIterator[LlmResponse]:
        words, answers = heard(llm_request)
        if not answers:
            yield said(types.Part(function_call=types.FunctionCall(name="look_up", args={"what": words})))
        else:
            yield said(types.Part(text=f"I found this: {answers[-1].get('found')}"))


class Desk(BaseLlm):
    """Hands everything to its colleague."""

    async def generate_content_async(self, llm_request, stream=False) -> AsyncIterator[LlmResponse]:
        call = types.FunctionCall(name="transfer_to_agent", args={"agent_name": "colleague"})
        yield said(types.Part(function_call=call))


def look_up(what: str) -> dict:
    """Looks something up in the office's books."""
    return {"found": f"{what!r} is on shelf {len(what) % 7}"}


async def serve() -> None:
    at, url = serving.listener()
    helper = LlmAgent(name="helper", model=Helper(model="scripted"), description="Looks things up.", tools=[look_up])
    await serving.serve(to_a2a(helper, host="127.0.0.1", port=at.getsockname()[1]), at, url)


def plain(event) -> dict:
    """What an event says, without ids, times and ADK's own notes on how it came."""
    parts = []
    for part in (event.content.parts if event.content else None) or []:
        if part.text:
            parts.append({"text": part.text, **({"thought": True} if part.thought else {})})
        if part.function_call:
            parts.append({"call": part.function_call.name, "arguments": part.function_call.args})
        if part.function_response:
            parts.append({"answer": part.function_response.name, "response": part.function_response.response})
    told = {"author": event.author, "parts": parts}
    if event.error_message:
        told["error"] = event.error_message
    if event.partial:
        told["partial"] = True
    return told


async def ask(options) -> list[list[dict]]:
    """All events of each turn of one conversation."""
    headers = {"Authorization": f"Bearer {options.key}"} if options.key else {}
    turns = []
    async with httpx.AsyncClient(headers=headers, timeout=30, trust_env=False) as http:
        card = f"{options.url.rstrip('/')}/.well-known/agent-card.json"
        colleague = RemoteA2aAgent(name="colleague", agent_card=card, httpx_client=http, use_legacy=options.legacy)
        desk = LlmAgent(name="desk", model=Desk(model="scripted"), sub_agents=[colleague])
        runner = InMemoryRunner(agent=desk, app_name="office")
        session = await runner.session_service.create_session(app_name="office", user_id=uuid.uuid4().hex)
        for words in options.words:
            message = types.Content(role="user", parts=[types.Part(text=words)])
            events = runner.run_async(user_id=session.user_id, session_id=session.id, new_message=message)
            turns.append([plain(event) async for event in events])
    return turns


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    roles = parser.add_subparsers(dest="role", required=True)
    roles.add_parser("serve")
    asking = roles.add_parser("ask")
    asking.add_argument("url")
    asking.add_argument("words", nargs="+")
    asking.add_argument("--key")
    asking.add_argument("--legacy", action="store_true", help="ADK's older way to turn what comes back into events")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    if options.role == "serve":
        asyncio.run(serve())
    else:
        print(json.dumps(asyncio.run(ask(options)), default=str))


main()
