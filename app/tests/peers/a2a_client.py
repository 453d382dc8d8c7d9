"""A client of A2A on the Python SDK that does the steps it is given, and prints what it saw (README.md)."""

import argparse
import asyncio
import json
import logging
import warnings

import grpc
import httpx
import over_grpc
from a2a.client import ClientConfig, ClientFactory
from a2a.client.card_resolver import A2ACardResolver
from a2a.types import a2a_pb2 as types
from a2a.utils.signing import create_signature_verifier
from google.protobuf.json_format import MessageToDict, ParseDict
from jwt import PyJWKSet

# What differs from run to run.
OWN = {"messageId", "timestamp", "artifactId"}


def plain(model):
    """A message as JSON, without what is new each time."""

    def without(value):
        if isinstance(value, dict):
            return {key: without(inner) for key, inner in value.items() if key not in OWN}
        return [without(inner) for inner in value] if isinstance(value, list) else value

    return without(MessageToDict(model))


async def take(client, step: dict, kept: dict) -> dict:
    """Does one step. `$NAME` in a step is what an earlier one kept."""
    step = {key: kept.get(value, value) if isinstance(value, str) else value for key, value in step.items()}
    match step["do"]:
        case "send":
            message = {"messageId": step.get("id", "m1"), "role": "ROLE_USER", "parts": step.get("parts") or [{"text": step["text"]}]}
            for name in ("taskId", "contextId", "metadata"):
                if name in step:
                    message[name] = step[name]
            request = {"message": message, "configuration": step.get("configuration", {})}
            events = []
            async for event in client.send_message(ParseDict(request, types.SendMessageRequest())):
                events.append(plain(event))
                task = event.task.id or event.status_update.task_id or event.artifact_update.task_id
                if task:
                    kept["$task"] = task
                context = event.task.context_id or event.message.context_id
                if context:
                    kept["$context"] = context
                if len(events) >= step.get("most", 1000):
                    break
            return {"events": events, "task": kept.get("$task")}
        case "get":
            return {"result": plain(await client.get_task(types.GetTaskRequest(id=step["task"])))}
        case "list":
            return {"result": plain(await client.list_tasks(types.ListTasksRequest()))}
        case "cancel":
            return {"result": plain(await client.cancel_task(types.CancelTaskRequest(id=step["task"])))}
        case "listen":
            events = []
            async for event in client.subscribe(types.SubscribeToTaskRequest(id=step["task"])):
                events.append(plain(event))
                if len(events) >= step.get("most", 1000):
                    break
            return {"events": events}
        case "push":
            config = types.TaskPushNotificationConfig(task_id=step["task"], url=step["url"], id=step.get("id", ""))
            return {"result": plain(await client.create_task_push_notification_config(config))}
        case "pushed":
            one = types.GetTaskPushNotificationConfigRequest(task_id=step["task"], id=step["id"])
            return {"result": plain(await client.get_task_push_notification_config(one))}
        case "pushes":
            all_of_them = types.ListTaskPushNotificationConfigsRequest(task_id=step["task"])
            return {"result": plain(await client.list_task_push_notification_configs(all_of_them))}
        case "unpush":
            one = types.DeleteTaskPushNotificationConfigRequest(task_id=step["task"], id=step["id"])
            return {"result": plain(await client.delete_task_push_notification_config(one) or types.AgentCard())}
        case "card":
            card = await client.get_extended_agent_card(types.GetExtendedAgentCardRequest())
            if kept.get("verify"):
                kept["verify"](card)
            return {"result": MessageToDict(card)}
        case other:
            raise SystemExit(f"no such step: `{other}`")


async def work(options) -> dict:
    """Finds the agent, does every step, and says what came of it."""
    headers = {"Authorization": f"Bearer {options.key}"} if options.key else {}
    metadata = [(name.lower(), value) for name, value in headers.items()]

    def channel(url: str) -> grpc.aio.Channel:
        """How a program reaches what a card says of gRPC, over TLS where the test has an authority."""
        if not options.ca:
            return grpc.aio.insecure_channel(url, interceptors=interceptors)
        with open(options.ca, "rb") as file:
            known = grpc.ssl_channel_credentials(file.read())
        return grpc.aio.secure_channel(url, known, interceptors=interceptors)

    interceptors = [kind(metadata, options.deadline) for kind in (over_grpc.Unary, over_grpc.Streaming)]
    steps, kept, about = [], {}, {}
    async with httpx.AsyncClient(headers=headers, timeout=20, trust_env=False, verify=options.ca or True) as http:
        try:
            card = await A2ACardResolver(http, options.url).get_agent_card()
            about["card"] = MessageToDict(card)
            if options.verify:
                keys = PyJWKSet.from_dict((await http.get(options.verify)).json())
                kept["verify"] = create_signature_verifier(lambda kid, _jku: keys[kid], ["EdDSA"])
                kept["verify"](card)
                about["verified"] = True
            if options.version == "0.3":
                legacy = [it for it in card.supported_interfaces if it.protocol_version.startswith("0.")]
                del card.supported_interfaces[:]
                card.supported_interfaces.extend(legacy)
            config = ClientConfig(
                streaming=not options.unary, httpx_client=http, supported_protocol_bindings=[options.binding],
                use_client_preference=True, grpc_channel_factory=channel,
            )
            client = ClientFactory(config).create(card)
            for step in json.loads(options.steps):
                try:
                    came = await take(client, step, kept)
                except Exception as error:
                    came = {"error": f"{type(error).__name__}: {error}"}
                steps.append({**step, **came})
        except Exception as error:  # whatever the SDK makes of a gateway that refuses it is what the test wants to see
            about["failed"] = f"{type(error).__name__}: {error}"
    kept.pop("verify", None)
    return {**about, "steps": steps, "kept": kept}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--key")
    parser.add_argument("--binding", default="JSONRPC", choices=["JSONRPC", "HTTP+JSON", "GRPC"])
    parser.add_argument("--deadline", type=float, help="seconds that a request over gRPC may take")
    parser.add_argument("--ca", help="a file of the authority that the gateway's certificate is checked by")
    parser.add_argument("--version", default="1.0", choices=["1.0", "0.3"])
    parser.add_argument("--unary", action="store_true")
    parser.add_argument("--verify", help="where the keys are that the card has to be signed with")
    parser.add_argument("--steps", default="[]")
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    print(json.dumps(asyncio.run(work(parser.parse_args()))))


main()
