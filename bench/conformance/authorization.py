"""Who gets tokens in the suite's `auth/*` scenarios: the Python SDK where its client is alone, Masec where that is in between."""

import json
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx2
from mcp.client.auth import OAuthClientProvider
from mcp.client.auth.extensions.client_credentials import (
    ClientCredentialsOAuthProvider,
    PrivateKeyJWTOAuthProvider,
    SignedJWTParameters,
)
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.auth import AuthorizationCodeResult, OAuthClientInformationFull, OAuthClientMetadata

# What the suite wants a client with a document to be called by.
DOCUMENT = "https://conformance-test.local/client-metadata.json"
REDIRECT = "http://127.0.0.1:33418/callback"


def context() -> dict:
    """What the suite tells of a scenario: who the client is, where that was registered beforehand."""
    return json.loads(os.environ.get("MCP_CONFORMANCE_CONTEXT") or "{}")


def alone() -> bool:
    """Whether nobody logs in."""
    return os.environ.get("MCP_CONFORMANCE_SCENARIO", "").startswith("auth/client-credentials")


def issuer(url: str) -> str:
    """Who issues tokens for a server, as the operator of a client that is registered there would know."""
    told = context().get("issuer")
    if told:
        return told
    parts = urlsplit(url)
    place = f"{parts.scheme}://{parts.netloc}/.well-known/oauth-protected-resource{parts.path}"
    return httpx2.get(place).raise_for_status().json()["authorization_servers"][0]


def settings(url: str, folder: Path) -> str:
    """The `oauth` of the server's entry in Masec's configuration."""
    known = context()
    if "client_id" not in known:
        return f'oauth = {{ grant = "login", client_metadata_url = "{DOCUMENT}" }}'
    grant = "client_credentials" if alone() else "login"
    proof = "client_key_file" if "private_key_pem" in known else "client_secret_file"
    path = folder / "proof"
    path.write_text(known.get("private_key_pem") or known["client_secret"])
    return (
        f'oauth = {{ grant = "{grant}", client_id = "{known["client_id"]}", issuer = "{issuer(url)}", {proof} = "{path}" }}'
    )


def told(error: BaseException) -> str:
    """What an error says, and those in it."""
    inner = getattr(error, "exceptions", ())
    return "; ".join([str(error), *map(told, inner)])


class Storage:
    """Keeps what the SDK gets, in memory."""

    def __init__(self, client: OAuthClientInformationFull | None = None) -> None:
        self.client, self.tokens = client, None

    async def get_tokens(self):
        return self.tokens

    async def set_tokens(self, tokens) -> None:
        self.tokens = tokens

    async def get_client_info(self):
        return self.client

    async def set_client_info(self, client) -> None:
        self.client = client


def provider(url: str):
    """The SDK's own, as its documentation has it for each case."""
    known = context()
    if alone() and "private_key_pem" in known:
        signing = SignedJWTParameters(
            issuer=known["client_id"],
            subject=known["client_id"],
            signing_algorithm=known["signing_algorithm"],
            signing_key=known["private_key_pem"],
        )
        return PrivateKeyJWTOAuthProvider(
            url, Storage(), known["client_id"], signing.create_assertion_provider(), issuer=issuer(url)
        )
    if alone():
        return ClientCredentialsOAuthProvider(
            url, Storage(), known["client_id"], known["client_secret"], issuer=issuer(url)
        )
    metadata = OAuthClientMetadata(
        client_name="conformance",
        redirect_uris=[REDIRECT],
        grant_types=["authorization_code", "refresh_token"],
        response_types=["code"],
        application_type="native",
    )
    client = None
    if "client_id" in known:
        client = OAuthClientInformationFull(
            **metadata.model_dump(exclude={"token_endpoint_auth_method"}),
            client_id=known["client_id"],
            client_secret=known["client_secret"],
            token_endpoint_auth_method="client_secret_basic",
            issuer=issuer(url),
        )
    back: dict[str, list[str]] = {}

    async def go(address: str) -> None:
        async with httpx2.AsyncClient() as browser:
            answer = await browser.get(address, follow_redirects=False)
        back.clear()
        back.update(parse_qs(urlsplit(answer.headers["location"]).query))

    async def come() -> AuthorizationCodeResult:
        one = {name: values[0] for name, values in back.items()}
        return AuthorizationCodeResult(code=one["code"], state=one.get("state"), iss=one.get("iss"))

    return OAuthClientProvider(url, metadata, Storage(client), go, come, client_metadata_url=DOCUMENT)


async def with_tokens(url: str, use: Callable[[object], Awaitable[None]]) -> None:
    """Does it with the SDK's client, which gets tokens by itself."""
    async with httpx2.AsyncClient(auth=provider(url), follow_redirects=True, timeout=30) as http:
        await use(streamable_http_client(url, http_client=http))
