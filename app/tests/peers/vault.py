"""A server that takes tokens alone (Python SDK), and the authorization server that issues them, for the tests.

`vault.py SETTINGS`: a JSON object of what is not as in `settings` below; POST of another to `/settings` of the authorization server
changes them while it runs, and its `/seen` tells what it was asked. Prints both addresses, and ends when its input ends. Everybody who
comes to `/authorize` is taken to have consented.
"""

import asyncio
import base64
import hashlib
import json
import logging
import secrets
import sys
import time
from urllib.parse import unquote, urlencode

import serving
import uvicorn
from mcp.server.auth.provider import AccessToken
from mcp.server.auth.settings import AuthSettings
from mcp.server.mcpserver import MCPServer
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

settings = {
    "life": 3600,  # of a token, in seconds
    "refresh": True,
    "registers": True,
    "methods": ["none", "client_secret_basic", "client_secret_post", "private_key_jwt"],
    "down": False,  # whether everything is answered with 503
    "token": None,  # what the token endpoint answers, as [status, headers, body]
    "metadata": {},  # what the authorization server says of itself besides
    "resource": {},  # what the server says of itself besides
    "padding": 0,  # bytes behind these
    "delay": 0,  # seconds before the token endpoint answers
    "answer": {},  # what is in the answer of `/authorize` besides; null takes it out
    "tls": None,  # certificate, key and authority of the server, which then wants certificates and no tokens
}
settings |= json.loads(sys.argv[1])
seen: list[dict] = []
issued: dict[str, dict] = {}
codes: dict[str, dict] = {}
refreshing: dict[str, dict] = {}


def note(what: str, fields: dict, request: Request) -> None:
    seen.append({"what": what, "fields": dict(fields), "authorization": request.headers.get("authorization")})


def metadata(_request: Request) -> Response:
    if settings["down"]:
        return Response(status_code=503)
    said = {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": settings["methods"],
        "authorization_response_iss_parameter_supported": True,
    }
    if settings["registers"]:
        said["registration_endpoint"] = f"{issuer}/register"
    return padded(said | settings["metadata"])


def padded(said: dict) -> Response:
    text = json.dumps(said) + " " * settings["padding"]
    return Response(text, media_type="application/json")


def authorize(request: Request) -> Response:
    asked = dict(request.query_params)
    note("authorize", asked, request)
    code = secrets.token_urlsafe(16)
    codes[code] = asked
    answer = {"code": code, "state": asked["state"], "iss": issuer} | settings["answer"]
    answer = {name: value for name, value in answer.items() if value is not None}
    return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(answer)}", 302)


async def register(request: Request) -> Response:
    asked = await request.json()
    note("register", asked, request)
    given = {**asked, "client_id": secrets.token_urlsafe(8)}
    if asked["token_endpoint_auth_method"] != "none":
        given["client_secret"] = secrets.token_urlsafe(16)
    return JSONResponse(given, 201)


def client(request: Request, form: dict) -> str | None:
    """Who asks, in whichever way they say so; what proves it is for the test to look at."""
    basic = request.headers.get("authorization", "")
    if basic.startswith("Basic "):
        return unquote(base64.b64decode(basic[6:]).decode().split(":")[0])
    return form.get("client_id")


async def token(request: Request) -> Response:
    form = dict(await request.form())
    note("token", form, request)
    if settings["delay"]:
        await asyncio.sleep(settings["delay"])
    if settings["down"]:
        return Response(status_code=503)
    if settings["token"]:
        status, headers, body = settings["token"]
        return Response(body, status, headers)
    grant = form["grant_type"]
    who = client(request, form)
    if grant == "authorization_code":
        asked = codes.pop(form["code"], None)
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        fine = asked and challenge == asked["code_challenge"] and form["redirect_uri"] == asked["redirect_uri"]
        if not fine or form["resource"] != asked["resource"] or who != asked["client_id"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        granted = {"scope": asked.get("scope", ""), "resource": asked["resource"], "client": who}
    elif grant == "refresh_token":
        # Each of them counts once.
        granted = refreshing.pop(form["refresh_token"], None)
        if granted is None or granted["client"] != who or granted["resource"] != form["resource"]:
            return JSONResponse({"error": "invalid_grant", "error_description": "gone \x1b[2J"}, 400)
    else:
        granted = {"scope": form.get("scope", ""), "resource": form["resource"], "client": who}
    access = f"at-{secrets.token_urlsafe(16)}"
    issued[access] = {**granted, "until": time.time() + settings["life"]}
    given = {"access_token": access, "token_type": "Bearer", "expires_in": settings["life"]}
    if settings["refresh"] and grant != "client_credentials":
        given["refresh_token"] = f"rt-{secrets.token_urlsafe(16)}"
        refreshing[given["refresh_token"]] = granted
    return JSONResponse(given)


async def change(request: Request) -> Response:
    asked = await request.json()
    settings.update(asked)
    if asked.get("forget") in ("access", "all"):
        issued.clear()
    if asked.get("forget") == "all":
        refreshing.clear()
    return JSONResponse({})


def tell(_request: Request) -> Response:
    return JSONResponse(seen)


class Verifier:
    """Who a token is of, for the SDK."""

    async def verify_token(self, token: str) -> AccessToken | None:
        known = issued.get(token)
        seen.append({"what": "request", "fields": {"token": token}, "authorization": None})
        if known is None or known["until"] < time.time():
            return None
        return AccessToken(
            token=token, client_id=known["client"], scopes=known["scope"].split(), resource=known["resource"]
        )


def vault(address: str) -> MCPServer:
    """The server: who has its token may look; to seal takes a scope of its own."""
    auth = AuthSettings(
        issuer_url=issuer,
        resource_server_url=f"{address}/mcp",
        required_scopes=["vault:read"],
        validate_token_resource=True,
    )
    guarded = {} if settings["tls"] else {"token_verifier": Verifier(), "auth": auth}
    server = MCPServer("vault", version="1.0.0", log_level="ERROR", **guarded)

    @server.tool()
    def look() -> str:
        """Looks into the vault."""
        return "gold"

    @server.tool()
    def seal(label: str) -> str:
        """Seals the vault."""
        return f"sealed: {label}"

    return server


class Gate:
    """What the SDK leaves to whoever serves: scopes of single tools, and metadata that are not as they should be."""

    def __init__(self, app, address: str) -> None:
        self.app, self.address = app, address

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        request = Request(scope, receive)
        if scope["path"].startswith("/.well-known/oauth-protected-resource"):
            said = {
                "resource": f"{self.address}/mcp",
                "authorization_servers": [issuer],
                "scopes_supported": ["vault:read"],
            }
            return await padded(said | settings["resource"])(scope, receive, send)
        body = await request.body()
        known = issued.get(request.headers.get("authorization", "").removeprefix("Bearer "), {})
        if b'"seal"' in body and known and "vault:write" not in known["scope"]:
            wants = 'Bearer error="insufficient_scope", scope="vault:write", error_description="no"'
            return await Response(status_code=403, headers={"www-authenticate": wants})(scope, receive, send)

        async def again():
            return {"type": "http.request", "body": body, "more_body": False}

        return await self.app(scope, again, send)


async def main() -> None:
    login = Starlette(
        routes=[
            Route("/.well-known/oauth-authorization-server", metadata),
            Route("/authorize", authorize),
            Route("/register", register, methods=["POST"]),
            Route("/token", token, methods=["POST"]),
            Route("/settings", change, methods=["POST"]),
            Route("/seen", tell),
        ]
    )
    at, address = serving.listener()
    server = vault(address).streamable_http_app(json_response=True, stateless_http=True)
    more = {}
    if settings["tls"]:
        certificate, key, authority = settings["tls"]
        more = {"ssl_certfile": certificate, "ssl_keyfile": key, "ssl_ca_certs": authority, "ssl_cert_reqs": 2}
    sides = [
        (uvicorn.Server(uvicorn.Config(Gate(server, address), log_level="critical", **more)), at),
        (uvicorn.Server(uvicorn.Config(login, log_level="critical")), login_at),
    ]
    running = [asyncio.create_task(side.serve(sockets=[at])) for side, at in sides]
    while not all(side.started for side, _ in sides):
        await asyncio.sleep(0.02)
    print(f"{address}/mcp", issuer, sep="\n", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.buffer.read)
    for side, _ in sides:
        side.should_exit = side.force_exit = True
    await asyncio.gather(*running)


login_at, issuer = serving.listener()
logging.disable(logging.CRITICAL)
asyncio.run(main())
