// A client on the TypeScript SDKs that does the steps it is given, and prints what it saw (README.md).
import { parseArgs } from "node:util";
import * as classic from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as ClassicTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { CreateMessageRequestSchema, ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import * as split from "@modelcontextprotocol/client";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: "string" },
    sdk: { type: "string", default: "split" },
    era: { type: "string", default: "auto" },
    steps: { type: "string", default: '[{"do": "tools"}]' },
  },
});
const seen = { elicited: [], sampled: [], notified: [] };

// Accepts a form with its defaults, and fills what it has to.
function elicit({ params }) {
  seen.elicited.push(params);
  const { properties = {}, required = [] } = params.requestedSchema ?? {};
  const fields = Object.entries(properties).filter(([, form]) => "default" in form);
  const content = Object.fromEntries(fields.map(([name, form]) => [name, form.default]));
  for (const name of required) content[name] ??= "scripted answer";
  return { action: "accept", content };
}

function sample({ params }) {
  seen.sampled.push(params);
  const content = { type: "text", text: "scripted answer" };
  return { role: "assistant", content, model: "scripted", stopReason: "endTurn" };
}

async function connected() {
  const info = { name: "masec-test-client", version: "1.0.0" };
  const capabilities = { elicitation: {}, sampling: {} };
  const headers = options.key ? { Authorization: `Bearer ${options.key}` } : {};
  const reach = { requestInit: { headers } };
  const url = new URL(positionals[0]);
  if (options.sdk === "classic") {
    const client = new classic.Client(info, { capabilities });
    client.setRequestHandler(ElicitRequestSchema, elicit);
    client.setRequestHandler(CreateMessageRequestSchema, sample);
    client.fallbackNotificationHandler = async (notification) => void seen.notified.push(notification);
    const transport = new ClassicTransport(url, reach);
    await client.connect(transport);
    return { client, protocol: transport.protocolVersion };
  }
  const modes = { modern: { pin: "2026-07-28" }, legacy: "legacy", auto: "auto" };
  const client = new split.Client(info, { capabilities, versionNegotiation: { mode: modes[options.era] } });
  client.setRequestHandler("elicitation/create", elicit);
  client.setRequestHandler("sampling/createMessage", sample);
  client.fallbackNotificationHandler = async (notification) => void seen.notified.push(notification);
  await client.connect(new split.StreamableHTTPClientTransport(url, reach));
  return { client, protocol: client.getNegotiatedProtocolVersion() };
}

async function call(client, step, progress) {
  const giveUp = new AbortController();
  const request = { name: step.tool, arguments: step.arguments ?? {}, ...(step.meta && { _meta: step.meta }) };
  const how = { signal: giveUp.signal, onprogress: (notice) => progress.push(notice) };
  const timer = "cancel_after" in step && setTimeout(() => giveUp.abort("given up"), step.cancel_after * 1000);
  try {
    const args = options.sdk === "classic" ? [request, undefined, how] : [request, how];
    return { result: await client.callTool(...args) };
  } catch (error) {
    if (giveUp.signal.aborted) return { cancelled: true };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

// Listens to changes, in revision 2026-07-28, calls a tool that makes two, and says what they were.
async function listen(client, step) {
  const before = seen.notified.length;
  const changes = await client.listen({ toolsListChanged: true, resourceSubscriptions: [step.uri] });
  await client.callTool({ name: step.tool, arguments: {} });
  for (let tries = 0; seen.notified.length < before + 2 && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await changes.close();
  const names = { "notifications/resources/updated": "ResourceUpdated", "notifications/tools/list_changed": "ToolsListChanged" };
  return seen.notified.slice(before).map(({ method, params }) => `${names[method] ?? method} ${params?.uri ?? ""}`.trim());
}

async function take(client, step, progress) {
  switch (step.do) {
    case "tools":
      return { result: (await client.listTools()).tools.map((tool) => tool.name) };
    case "resources":
      return { result: (await client.listResources()).resources.map((item) => item.uri) };
    case "templates":
      return { result: (await client.listResourceTemplates()).resourceTemplates.map((item) => item.uriTemplate) };
    case "prompts":
      return { result: (await client.listPrompts()).prompts.map((prompt) => prompt.name) };
    case "call":
      return call(client, step, progress);
    case "read":
      return { result: await client.readResource({ uri: step.uri }) };
    case "prompt":
      return { result: await client.getPrompt({ name: step.name, arguments: step.arguments }) };
    case "subscribe":
      return { result: await client.subscribeResource({ uri: step.uri }) };
    case "listen":
      return { result: await listen(client, step) };
    case "wait":
      await new Promise((resolve) => setTimeout(resolve, step.seconds * 1000));
      return { result: null };
    default:
      throw new Error(`no such step: \`${step.do}\``);
  }
}

const steps = [];
let about;
try {
  const { client, protocol } = await connected();
  for (const step of JSON.parse(options.steps)) {
    const progress = [];
    let came;
    try {
      came = await take(client, step, progress);
    } catch (error) {
      came = { error: { code: error.code, message: error.message } };
    }
    steps.push({ ...step, ...came, progress });
  }
  about = { protocol, server: client.getServerVersion()?.name ?? null };
  await client.close();
} catch (error) {
  // Whatever the SDK makes of a peer that refuses it is what the test wants to see.
  about = { failed: `${error.name}: ${error.message}` };
}
console.log(JSON.stringify({ ...about, steps, ...seen }));
process.exit(0);
