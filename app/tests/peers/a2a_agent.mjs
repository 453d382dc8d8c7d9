// An agent over A2A on the TypeScript SDK, for the tests: what `a2a_agent.py` does, with the same texts.
//
// `a2a_agent.mjs OPTIONS`: a JSON object with `name`. Prints its address, and ends when its input ends.

import { randomUUID } from "node:crypto";
import express from "express";
import { Role, TaskState } from "@a2a-js/sdk";
import { DefaultRequestHandler, InMemoryTaskStore } from "@a2a-js/sdk/server";
import { UserBuilder, jsonRpcHandler, restHandler } from "@a2a-js/sdk/server/express";

const options = JSON.parse(process.argv[2] ?? "{}");
const name = options.name ?? "Echo";
const seen = [];

const text = (words) => ({ content: { $case: "text", value: words }, metadata: undefined, filename: "", mediaType: "" });

function described(part) {
  const { $case, value } = part.content ?? {};
  switch ($case) {
    case "text": return `text: ${value}`;
    case "raw": return `file ${part.filename}: ${Buffer.from(value).toString()}`;
    case "url": return `file at ${value}`;
    case "data": return `data: ${JSON.stringify(value)}`;
    default: return String($case);
  }
}

class Scripted {
  async execute(context, bus) {
    const { taskId, contextId, userMessage } = context;
    const said = userMessage.parts.map((part) => (part.content?.$case === "text" ? part.content.value : "")).join("\n");
    const message = (words) => ({
      messageId: randomUUID(), contextId, taskId, role: Role.ROLE_AGENT, parts: [text(words)],
      metadata: undefined, extensions: [], referenceTaskIds: [],
    });
    const status = (state, words) => bus.publish({
      kind: "statusUpdate",
      data: { taskId, contextId, status: { state, message: words ? message(words) : undefined, timestamp: undefined }, metadata: undefined },
    });
    const artifact = (words, append, lastChunk) => bus.publish({
      kind: "artifactUpdate",
      data: {
        taskId, contextId, append, lastChunk, metadata: undefined,
        artifact: { artifactId: "pieces", name: "", description: "", parts: [text(words)], metadata: undefined, extensions: [] },
      },
    });
    if (said.startsWith("say ")) {
      bus.publish({ kind: "message", data: { ...message(said.slice(4)), taskId: "" } });
      return bus.finished();
    }
    bus.publish({
      kind: "task",
      data: context.task ?? {
        id: taskId, contextId, artifacts: [], history: [userMessage], metadata: undefined,
        status: { state: TaskState.TASK_STATE_SUBMITTED, message: undefined, timestamp: undefined },
      },
    });
    status(TaskState.TASK_STATE_WORKING);
    if (said.startsWith("ask ")) {
      status(TaskState.TASK_STATE_INPUT_REQUIRED, said.slice(4));
      return bus.finished();
    }
    const pieces = said.startsWith("chunks ") ? said.slice(7).split("|") : [userMessage.parts.map(described).join("; ")];
    pieces.forEach((piece, place) => artifact(piece, place > 0, place + 1 === pieces.length));
    status(TaskState.TASK_STATE_COMPLETED);
    bus.finished();
  }

  async cancelTask() {}
}

const app = express();
const listener = app.listen(0, "127.0.0.1", () => {
  const url = `http://127.0.0.1:${listener.address().port}`;
  const card = {
    name, description: `${name} says what it was told.`, version: "1.0.0", provider: undefined, documentationUrl: undefined,
    capabilities: { streaming: true, pushNotifications: false, extensions: [], extendedAgentCard: false },
    securitySchemes: {}, securityRequirements: [], defaultInputModes: ["text/plain"], defaultOutputModes: ["text/plain"],
    skills: [{
      id: `${name}-echo`, name: `${name} echo`, description: `What was said to ${name}.`, tags: ["echo"],
      examples: [], inputModes: [], outputModes: [], securityRequirements: [],
    }],
    supportedInterfaces: [
      { url: `${url}/rpc`, protocolBinding: "JSONRPC", tenant: "", protocolVersion: "1.0" },
      { url: `${url}/rest`, protocolBinding: "HTTP+JSON", tenant: "", protocolVersion: "1.0" },
    ],
    signatures: [], iconUrl: undefined,
  };
  const requestHandler = new DefaultRequestHandler(card, new InMemoryTaskStore(), new Scripted());
  app.use((request, _response, next) => {
    seen.push({ path: request.path, method: request.method, headers: request.headers });
    next();
  });
  app.get("/seen", (_request, response) => response.json(seen));
  app.get("/.well-known/agent-card.json", (_request, response) => response.json(card));
  app.use("/rpc", jsonRpcHandler({ requestHandler, userBuilder: UserBuilder.noAuthentication }));
  app.use("/rest", restHandler({ requestHandler, userBuilder: UserBuilder.noAuthentication }));
  console.log(url);
});

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
