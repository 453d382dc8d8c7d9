// An archive over MCP (streamable HTTP with sessions, revision 2025-11-25) that fetches letters in the background, for the tests:
// `fetch_letter` runs as one of the protocol's tasks, which the SDK keeps. Prints its address, and ends when its input ends.
import { InMemoryTaskMessageQueue, InMemoryTaskStore } from "@modelcontextprotocol/sdk/experimental/tasks";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { serve } from "./serving.mjs";

const letters = JSON.parse(process.argv[2] ?? "{}");
// Tasks outlive sessions here, as where a server tells its callers apart by their credentials: through a gateway all have the same.
class Store extends InMemoryTaskStore {
  lookup(id) {
    return this.tasks.get(id);
  }
}
const taskStore = new Store();
const text = (text, isError = false) => ({ content: [{ type: "text", text }], isError });

function server() {
  const capabilities = { tasks: { list: {}, cancel: {}, requests: { tools: { call: {} } } } };
  const options = { capabilities, taskStore, taskMessageQueue: new InMemoryTaskMessageQueue() };
  const server = new McpServer({ name: "archive", version: "1.0.0" }, options);
  server.experimental.tasks.registerToolTask("fetch_letter",
    { description: "Fetches a letter from the archive.", inputSchema: { name: z.string() }, execution: { taskSupport: "required" } },
    {
      async createTask({ name }, { taskStore }) {
        const task = await taskStore.createTask({ ttl: 60_000, pollInterval: 20 });
        const result = name in letters ? text(letters[name]) : text(`no such letter: ${name}`, true);
        if (name !== "endless") setTimeout(() => taskStore.storeTaskResult(task.taskId, "completed", result), 60);
        return { task };
      },
      getTask: (_, { taskId, taskStore }) => taskStore.getTask(taskId),
      getTaskResult: (_, { taskId, taskStore }) => taskStore.getTaskResult(taskId),
    });
  server.registerTool("send_email", { description: "Sends mail.", inputSchema: { recipient: z.string(), body: z.string() } },
    () => text("sent"));
  return server;
}

serve(server);
