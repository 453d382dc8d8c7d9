"""An archive over MCP (Python SDK, revision 2026-07-28) that fetches letters in the background, for the tests: `fetch_letter` is
answered with a task of the extension `io.modelcontextprotocol/tasks`. The SDK has no such extension; this one is the tests' own,
on the points that the SDK has for extensions.

`archive.py LETTERS`: LETTERS is a JSON object of texts by name. Prints its address, and ends when its input ends. A task is done the
second time that it is asked for; one for the letter `sealed` first wants to know something, one for `endless` waits for its end.
"""

import json
import sys
import uuid
from datetime import UTC, datetime

import serving
from mcp.server.extension import Extension, MethodBinding
from mcp.server.mcpserver import MCPServer
from mcp.shared.exceptions import MCPError
from mcp_types import RequestParams

letters = json.loads(sys.argv[1])
tasks: dict[str, dict] = {}
sent: list[dict] = []


class Named(RequestParams):
    task_id: str


class Updated(Named):
    input_responses: dict


def told(task_id: str, **more) -> dict:
    """A task as it is told of."""
    now = datetime.now(UTC).isoformat()
    return {"taskId": task_id, "createdAt": now, "lastUpdatedAt": now, "ttlMs": 60_000, "pollIntervalMs": 20, **more}


def known(params: Named) -> dict:
    if params.task_id not in tasks:
        raise MCPError(-32602, "Failed to retrieve task: Task not found")
    return tasks[params.task_id]


class Tasks(Extension):
    identifier = "io.modelcontextprotocol/tasks"

    async def intercept_tool_call(self, params, ctx, call_next):
        if params.name != "fetch_letter":
            return await call_next(ctx)
        task_id = str(uuid.uuid4())
        tasks[task_id] = {"name": params.arguments["name"], "asked": 0, "status": "working"}
        return {"resultType": "task", **told(task_id, status="working")}

    def methods(self):
        return [
            MethodBinding("tasks/get", Named, self.get),
            MethodBinding("tasks/update", Updated, self.update),
            MethodBinding("tasks/cancel", Named, self.cancel),
        ]

    async def get(self, ctx, params: Named):
        task = known(params)
        task["asked"] += 1
        status, name, more = task["status"], task["name"], {}
        if status == "working" and name == "sealed" and "reason" not in task:
            status = "input_required"
            asked = {"message": "Why should it be opened?", "requestedSchema": {"type": "object", "properties": {
                "reason": {"type": "string"}}, "required": ["reason"]}}
            more["inputRequests"] = {"why": {"method": "elicitation/create", "params": asked}}
        elif status == "working" and name != "endless" and task["asked"] > 1:
            status = "completed"
            text = letters.get(name, "no such letter")
            content = [{"type": "text", "text": text}]
            more["result"] = {"resultType": "complete", "content": content, "isError": name not in letters}
        return {"resultType": "complete", **told(params.task_id, status=status, **more)}

    async def update(self, ctx, params: Updated):
        known(params)["reason"] = params.input_responses["why"]
        return {"resultType": "complete"}

    async def cancel(self, ctx, params: Named):
        known(params)["status"] = "cancelled"
        return {"resultType": "complete"}


server = MCPServer("archive", version="1.0.0", log_level="ERROR", extensions=[Tasks()])


@server.tool()
def fetch_letter(name: str) -> str:
    """Fetches a letter from the archive."""
    raise NotImplementedError


@server.tool()
def send_email(recipient: str, body: str) -> str:
    """Sends mail."""
    sent.append({"recipient": recipient, "body": body})
    return "sent"


serving.mcp(server)
