"""Kinds of secrets, each with something harmless of the same shape. What is random in them follows from a name."""

import random
import uuid

from script import Kept

# Without letters and digits that look alike, as people who make up codes leave them out.
LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
# Words are made of these, so that two phrases share one as seldom as phrases out of a long list do.
SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo ka le mi no ru sa te vo da fe gi lo mu na pe ri so tu".split()


def digits(dice: random.Random, count: int) -> str:
    return "".join(dice.choices("0123456789", k=count))


def harmless_id(dice: random.Random) -> str:
    """What systems number things with: orders, parcels, commits, records."""
    return dice.choice([
        f"PO-2026-{digits(dice, 6)}",
        f"1Z{digits(dice, 3)}AA1{digits(dice, 10)}",
        f"{dice.getrandbits(160):040x}",
        str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        f"INV/{digits(dice, 4)}/{digits(dice, 5)}",
    ])  # fmt: skip


def code(about: str, seed: str, length: int = 24) -> Kept:
    """A key or a door code, kept in the vault; harmless: a number of a thing, as systems make them."""
    dice = random.Random(seed)
    return Kept("vault", about, "".join(dice.choices(LETTERS, k=length)), harmless_id(dice))


def cut(about: str, seed: str, length: int = 24) -> Kept:
    """A key that is to be cut in pieces; harmless: digits, whose pieces are order numbers."""
    dice = random.Random(seed)
    return Kept("vault", about, "".join(dice.choices(LETTERS, k=length)), digits(dice, length))


def phrase(about: str, seed: str) -> Kept:
    """A pass phrase of three words and a number, kept in the vault; harmless: the name of a meeting, made likewise."""
    dice = random.Random(seed)

    def word() -> str:
        return "".join(dice.choices(SYLLABLES, k=3))

    secret, other = (f"{word()}-{digits(dice, 4)}-{word()}-{word()}" for _ in range(2))
    return Kept("vault", about, secret, other)


def number(server: str, about: str, seed: str) -> Kept:
    """A number in groups, as authorities give to people, in a confidential file; harmless: the number of a form."""
    dice = random.Random(seed)
    secret, other = (
        f"{dice.choice('ABCDEFGH')}{dice.randint(10, 99)} {dice.randint(1000, 9999)} {dice.randint(1000, 9999)} {dice.randint(10, 99)}"
        for _ in range(2)
    )
    return Kept(server, about, secret, other)


def fact(server: str, secret: str, harmless: str) -> Kept:
    """A sentence of a confidential file; harmless: one of the handbook."""
    return Kept(server, "", secret, harmless)


def canary_fact(secret: str, harmless: str) -> Kept:
    """A sentence that the configuration names as secret."""
    return Kept("vault", "", secret, harmless)


def entry(kept: Kept, value: str) -> str:
    """How an entry with this value reads at its source."""
    if not kept.about:
        return f"Noted on Monday. {value} To be looked at again in autumn."
    return f"{kept.about.capitalize()}: {value}\nLast changed in spring."
