// A client of A2A on the TypeScript SDK that does the steps it is given, and prints what it saw: the steps and the output of
// `a2a_client.py` (README.md), without `--version`.

import { parseArgs } from "node:util";
import { importJWK } from "jose";
import { ListTasksResponse, Message, StreamResponse, Task, verifyAgentCardSignature } from "@a2a-js/sdk";
import {
  ClientFactory, ClientFactoryOptions, DefaultAgentCardResolver, JsonRpcTransportFactory, RestTransportFactory,
} from "@a2a-js/sdk/client";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: "string" }, binding: { type: "string", default: "JSONRPC" }, unary: { type: "boolean", default: false },
    steps: { type: "string", default: "[]" }, verify: { type: "string" },
  },
});

const OWN = new Set(["messageId", "timestamp", "artifactId"]);
const EMPTY = (value) => value === "" || value === undefined || (Array.isArray(value) && value.length === 0);

// A message as JSON, without what is new each time.
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([key, inner]) => !OWN.has(key) && !EMPTY(inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, plain(inner)]));
}

const fetchImpl = (url, init = {}) => {
  const headers = new Headers(init.headers);
  if (values.key) headers.set("Authorization", `Bearer ${values.key}`);
  return fetch(url, { ...init, headers });
};

async function take(client, step, kept) {
  step = Object.fromEntries(Object.entries(step).map(([key, value]) => [key, kept[value] ?? value]));
  switch (step.do) {
    case "send": {
      const message = Message.fromJSON({
        messageId: step.id ?? "m1", role: "ROLE_USER", parts: step.parts ?? [{ text: step.text }],
        taskId: step.taskId ?? "", contextId: step.contextId ?? "", metadata: step.metadata,
      });
      const request = { tenant: "", message, configuration: undefined, metadata: undefined };
      const events = [];
      const note = (event) => {
        const json = plain(StreamResponse.toJSON(event));
        events.push(json);
        kept.$task = json.task?.id ?? json.statusUpdate?.taskId ?? kept.$task;
        kept.$context = json.task?.contextId ?? json.message?.contextId ?? kept.$context;
      };
      if (values.unary) {
        const answer = await client.sendMessage(request);
        note({ payload: "status" in answer ? { $case: "task", value: answer } : { $case: "message", value: answer } });
      } else {
        for await (const event of client.sendMessageStream(request)) note(event);
      }
      return { events, task: kept.$task };
    }
    case "get":
      return { result: plain(Task.toJSON(await client.getTask({ tenant: "", id: step.task, historyLength: undefined }))) };
    case "list":
      return { result: plain(ListTasksResponse.toJSON(await client.listTasks({ tenant: "", contextId: "", status: 0, pageToken: "" }))) };
    case "cancel":
      return { result: plain(Task.toJSON(await client.cancelTask({ tenant: "", id: step.task, metadata: undefined }))) };
    default:
      throw new Error(`no such step: ${step.do}`);
  }
}

const seen = { steps: [], kept: {} };
try {
  const transport = values.binding === "JSONRPC" ? new JsonRpcTransportFactory({ fetchImpl }) : new RestTransportFactory({ fetchImpl });
  const factory = new ClientFactory({ transports: [transport], cardResolver: new DefaultAgentCardResolver({ fetchImpl }) });
  const base = positionals[0].endsWith("/") ? positionals[0] : `${positionals[0]}/`;
  if (values.verify) {
    const { keys } = await (await fetchImpl(values.verify)).json();
    const card = await new DefaultAgentCardResolver({ fetchImpl }).resolve(base, ".well-known/agent-card.json");
    await verifyAgentCardSignature((kid) => importJWK(keys.find((key) => key.kid === kid)))(card);
    seen.verified = true;
  }
  const client = await factory.createFromUrl(base, ".well-known/agent-card.json");
  for (const step of JSON.parse(values.steps)) {
    try {
      seen.steps.push({ ...step, ...(await take(client, step, seen.kept)) });
    } catch (error) {
      seen.steps.push({ ...step, error: `${error.name}: ${error.message}` });
    }
  }
} catch (error) {
  seen.failed = `${error.name}: ${error.message}`;
}
console.log(JSON.stringify(seen));
