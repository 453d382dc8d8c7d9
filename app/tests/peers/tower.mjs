// A tower over MCP (TypeScript SDK, sessions, streams that can be resumed), for the tests: answers that come after their stream broke off,
// a resource and a list of tools that change, and work that can be called off. Prints its address, and ends when its input ends.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { SubscribeRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { serve } from "./serving.mjs";

const BELL = "tower://bell";
let calledOff = 0;
const text = (text) => ({ content: [{ type: "text", text }] });
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** What was said in each stream, to say it again from any place. */
class Events {
  all = [];

  async storeEvent(stream, message) {
    this.all.push({ id: `${stream}/${this.all.length}`, stream, message });
    return this.all.at(-1).id;
  }

  async replayEventsAfter(last, { send }) {
    const from = this.all.findIndex(({ id }) => id === last);
    const { stream } = this.all[from];
    for (const event of this.all.slice(from + 1))
      if (event.stream === stream && event.message.jsonrpc) await send(event.id, event.message);
    return stream;
  }
}

function server() {
  const server = new McpServer({ name: "tower", version: "1.0.0" });
  const subscribed = new Set();
  server.registerTool("climb", { description: "Climbs the tower.", inputSchema: {} }, async (_, extra) => {
    const broken = extra.closeSSEStream !== undefined;
    extra.closeSSEStream?.();
    await wait(500);
    return text(broken ? "up there, after the stream broke off" : "up there");
  });
  server.registerTool("build", { description: "Builds on.", inputSchema: {} }, () => {
    server.registerTool("look_out", { description: "Looks out.", inputSchema: {} }, () => text("fields"));
    return text("built");
  });
  server.registerTool("ring", { description: "Rings the bell.", inputSchema: {} }, async () => {
    if (subscribed.has(BELL)) await server.server.sendResourceUpdated({ uri: BELL });
    return text("rung");
  });
  server.registerTool("watch", { description: "Keeps watch.", inputSchema: {} }, async (_, extra) => {
    extra.signal.addEventListener("abort", () => (calledOff += 1));
    await wait(20_000);
    return text("nothing seen");
  });
  server.registerTool("called_off", { description: "How many watches were called off.", inputSchema: {} }, () => text(`${calledOff}`));
  server.registerResource("bell", BELL, {}, () => ({ contents: [{ uri: BELL, text: "bronze" }] }));
  server.server.registerCapabilities({ resources: { subscribe: true } });
  server.server.setRequestHandler(SubscribeRequestSchema, ({ params }) => {
    subscribed.add(params.uri);
    return {};
  });
  return server;
}

serve(server, () => ({ eventStore: new Events(), retryInterval: 100 }));
