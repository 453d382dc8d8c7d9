"""An agent and a client of A2A on the Python SDK of revision 0.3, for the tests: what the field still has.

`a2a_old.py agent OPTIONS`: as `a2a_agent.py`, for `say WORDS` and anything else. `a2a_old.py client URL --key KEY --steps JSON`:
as `a2a_client.py`, for `send` and `get`.
"""

import argparse
import asyncio
import json
import logging
import sys
import warnings

import httpx
import serving
from a2a.client import A2ACardResolver, ClientConfig, ClientFactory
from a2a.server.agent_execution import AgentExecutor
from a2a.server.apps import A2AStarletteApplication
from a2a.server.request_handlers import DefaultRequestHandler
from a2a.server.tasks import InMemoryTaskStore, TaskUpdater
from a2a.types import AgentCapabilities, AgentCard, AgentSkill, Message, Part, TaskQueryParams, TextPart
from a2a.utils import new_agent_text_message, new_task


class Scripted(AgentExecutor):
    async def execute(self, context, queue) -> None:
        text = context.get_user_input()
        if text.startswith("say "):
            await queue.enqueue_event(new_agent_text_message(text[4:], context.context_id))
            return
        task = context.current_task or new_task(context.message)
        await queue.enqueue_event(task)
        news = TaskUpdater(queue, task.id, task.context_id)
        await news.start_work()
        await news.add_artifact([Part(root=TextPart(text=f"text: {text}"))], name="answer")
        await news.complete()

    async def cancel(self, context, queue) -> None:
        raise NotImplementedError


async def serve(options: dict) -> None:
    at, url = serving.listener()
    name = options.get("name", "Old")
    card = AgentCard(
        name=name, description=f"{name} says what it was told.", version="1.0.0", url=f"{url}/",
        capabilities=AgentCapabilities(streaming=True), default_input_modes=["text/plain"],
        default_output_modes=["text/plain"],
        skills=[AgentSkill(id=f"{name}-echo", name=f"{name} echo", description=f"What was said to {name}.", tags=["echo"])],
    )
    handler = DefaultRequestHandler(agent_executor=Scripted(), task_store=InMemoryTaskStore())
    app = A2AStarletteApplication(agent_card=card, http_handler=handler).build()
    await serving.serve(app, at, url)


def plain(model) -> dict:
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)


async def work(options) -> dict:
    headers = {"Authorization": f"Bearer {options.key}"} if options.key else {}
    steps, about, task = [], {}, None
    async with httpx.AsyncClient(headers=headers, timeout=20, trust_env=False) as http:
        try:
            card = await A2ACardResolver(http, options.url).get_agent_card()
            client = ClientFactory(ClientConfig(httpx_client=http, streaming=not options.unary)).create(card)
            about["card"] = plain(card)
            for place, step in enumerate(json.loads(options.steps)):
                try:
                    if step["do"] == "get":
                        came = {"result": plain(await client.get_task(TaskQueryParams(id=step.get("task") or task)))}
                    else:
                        message = Message(message_id=f"m{place}", role="user", parts=[Part(root=TextPart(text=step["text"]))])
                        events = []
                        async for event in client.send_message(message):
                            one = event[0] if isinstance(event, tuple) else event
                            task = one.id if isinstance(event, tuple) else task
                            events.append(plain(one))
                        came = {"events": events}
                except Exception as error:
                    came = {"error": f"{type(error).__name__}: {error}"}
                steps.append({**step, **came})
        except Exception as error:  # whatever the SDK makes of a gateway that refuses it is what the test wants to see
            about["failed"] = f"{type(error).__name__}: {error}"
    return {**about, "steps": steps, "task": task}


def main() -> None:
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    if sys.argv[1] == "agent":
        asyncio.run(serve(json.loads(sys.argv[2]) if len(sys.argv) > 2 else {}))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("role")
    parser.add_argument("url")
    parser.add_argument("--key")
    parser.add_argument("--unary", action="store_true")
    parser.add_argument("--steps", default="[]")
    print(json.dumps(asyncio.run(work(parser.parse_args()))))


main()
