"""The key that agents here sign their cards with, so that a card may change as its owner likes and still counts."""

import base64
from collections.abc import Callable

from a2a.types import a2a_pb2 as types
from a2a.utils.signing import create_agent_card_signer
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat


def signer() -> tuple[Callable[[types.AgentCard], None], dict]:
    """What signs a card in its place, as of a newer version each time, and the public key as a JWKS."""
    key = Ed25519PrivateKey.generate()
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    public = base64.urlsafe_b64encode(raw).decode().rstrip("=")
    jwks = {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": public, "kid": "office", "alg": "EdDSA"}]}
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    made = create_agent_card_signer(pem, {"alg": "EdDSA", "kid": "office", "typ": "JOSE"})

    def sign(card: types.AgentCard) -> None:
        del card.signatures[:]
        major, minor, patch = card.version.split(".")
        card.version = f"{major}.{minor}.{int(patch) + 1}"
        made(card)

    return sign, jwks
