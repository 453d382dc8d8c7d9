// A small wiki over MCP (streamable HTTP, stateless, bearer token), for the tests: pages are resources, tools write and remove
// them. Prints its address, and ends when its input ends.
import { createServer } from "node:http";
import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { z } from "zod";

const pages = new Map(Object.entries(JSON.parse(process.argv[2] ?? "{}")));
const text = (text, isError = false) => ({ content: [{ type: "text", text }], isError });

function server() {
  const server = new McpServer({ name: "wiki", version: "1.0.0" });
  server.registerResource("page", new ResourceTemplate("wiki://{+page}", { list: undefined }), {}, (uri, { page }) => {
    const name = decodeURIComponent(page);
    if (!pages.has(name)) throw new Error(`no such page: ${name}`);
    return { contents: [{ uri: uri.href, mimeType: "text/plain", text: pages.get(name) }] };
  });
  server.registerTool("put_page", { inputSchema: { page: z.string(), text: z.string() } }, ({ page, text: body }) => {
    pages.set(page, body);
    return text("done");
  });
  server.registerTool("drop_page", { inputSchema: { page: z.string() } }, ({ page }) =>
    pages.delete(page) ? text("done") : text(`no such page: ${page}`, true));
  return server;
}

const http = createServer(async (request, response) => {
  if (request.headers.authorization !== "Bearer s3same") {
    response.writeHead(401).end();
    return;
  }
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
  response.on("close", () => transport.close());
  await server().connect(transport);
  await transport.handleRequest(request, response);
});
http.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${http.address().port}/mcp`));
process.stdin.resume().on("end", () => process.exit(0));
