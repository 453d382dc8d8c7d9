// A client on the TypeScript SDK with the official Tasks package, that does the steps it is given and prints what it saw (README.md).
// Of the newer revision that package wants its requests carried for it, which is done here as plainly as can be.
import { parseArgs } from "node:util";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createTaskSessionFromClient, resultFromTaskOutcome } from "@modelcontextprotocol/ext-tasks/client";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: "string" }, task: { type: "string" }, era: { type: "string" }, steps: { type: "string" } },
});
const [address] = positionals;
const modern = options.era === "modern";
const headers = { Authorization: `Bearer ${options.key}`, ...(options.task && { "Masec-Task": options.task }) };
const info = { name: "masec-test-client", version: "1.0.0" };
const capabilities = { elicitation: {}, ...(modern && { extensions: { "io.modelcontextprotocol/tasks": {} } }) };
const seen = { asked: [] };
let next = 1000;

// What a request is answered with, outside the SDK's own client.
async function dispatch(request) {
  const { method, params } = request;
  const mirrored = { "MCP-Protocol-Version": "2026-07-28", "Mcp-Method": method, "Mcp-Name": params.name ?? params.taskId };
  const answer = await fetch(address, {
    method: "POST",
    headers: { ...headers, ...mirrored, "Content-Type": "application/json", Accept: "application/json, text/event-stream" },
    body: JSON.stringify({ jsonrpc: "2.0", id: next++, method, params }),
  });
  const said = await answer.json();
  return said.error ? { kind: "error", error: said.error } : { kind: "result", result: said.result };
}

async function answer({ kind }) {
  seen.asked.push(kind);
  return { action: "accept", content: { reason: "scripted answer" } };
}

async function raw(client, method, params) {
  if (!modern) return client.request({ method, params }, { parse: (it) => it, "~standard": { version: 1, vendor: "test", validate: (value) => ({ value }) } });
  const about = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": info,
    "io.modelcontextprotocol/clientCapabilities": capabilities,
  };
  const said = await dispatch({ method, params: { ...params, _meta: about } });
  if (said.kind === "error") throw said.error;
  return said.result;
}

async function take(client, session, step) {
  if (step.do === "raw") return { result: await raw(client, step.method, step.params) };
  const execution = await session.callTool(step.tool, step.arguments);
  const kept = { kind: execution.kind, id: execution.handle?.taskId };
  if (step.do === "begin") {
    await execution.detach();
    return kept;
  }
  if (step.do === "cancel") await execution.cancel();
  const { outcome } = await execution.settle();
  return { ...kept, status: outcome.status ?? outcome.kind, ...(step.do === "call" && { result: resultFromTaskOutcome(outcome) }) };
}

const steps = [];
let about = {};
try {
  const pinned = modern ? { pin: "2026-07-28" } : "legacy";
  const client = new Client(info, { capabilities, versionNegotiation: { mode: pinned } });
  await client.connect(new StreamableHTTPClientTransport(new URL(address), { requestInit: { headers } }));
  const framing = { protocolVersion: "2026-07-28", clientInfo: info, clientCapabilities: capabilities };
  const more = modern ? { rawDispatch: dispatch, v2RequestFraming: framing } : {};
  const session = createTaskSessionFromClient(client, { endpointId: "test", onInputRequest: answer, ...more });
  for (const step of JSON.parse(options.steps)) {
    try {
      steps.push(await take(client, session, step));
    } catch (error) {
      steps.push({ error: { code: error.code, message: error.message } });
    }
  }
  about = { protocol: client.getNegotiatedProtocolVersion() };
} catch (error) {
  about = { failed: `${error.name}: ${error.message}` };
}
console.log(JSON.stringify({ ...about, steps, ...seen }));
process.exit(0);
