"""The language of the scenarios: who reads what, tells whom what, and does what with it.

A scenario is a script for agents. `{x}` in a text stands for what is at stake: in the leak it is the secret, in the twin something harmless
of the same shape. `{x:base64}` is the same encoded, `{a}` and `{b}` are pieces of it. An agent can only write what it has heard or read before: a step for which
it lacks a piece is not done, as it could not be.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from forms import FORMS

PLACE = re.compile(r"\{([xabcd])(?::([\w+-]+))?\}")


@dataclass(frozen=True)
class Kept:
    """A secret and where it is kept, with something harmless of the same shape that stands in the handbook."""

    server: str
    about: str
    value: str
    harmless: str

    @property
    def is_canary(self) -> bool:
        """Whether it is a secret by configuration; else because of the server it is read from."""
        return self.server == "vault"


@dataclass(frozen=True)
class Step:
    """One thing that an agent does. `then` is what the agent that is told something does before it answers."""

    what: str
    place: str = ""
    text: str = ""
    more: dict = field(default_factory=dict)
    then: tuple["Step", ...] = ()


def read() -> Step:
    """Reads the entry with the secret, and the page of the handbook with the harmless thing."""
    return Step("read")


def tell(to: str, text: str, *then: Step, **more) -> Step:
    """Says something to another agent over A2A. `more`: `data`, `file` (name, content), `link`, `metadata`, `push` (an address for news); of the
    other's answer `answer` and `artifact` (name, content)."""
    return Step("tell", to, text, more, then)


def call(server: str, tool: str, **arguments: str) -> Step:
    """Calls a tool over MCP."""
    return Step("call", server, tool, arguments)


def card(text: str) -> Step:
    """Puts a text into one's own card."""
    return Step("card", text=text)


def look() -> Step:
    """Somebody outside looks at one's card."""
    return Step("look")


@dataclass(frozen=True)
class Scenario:
    """A leak and its twin. `steps` are those of `by`, whose user said `words`; it answers them with `final` in the end."""

    name: str
    channel: str
    route: str
    form: str
    words: str
    kept: Kept
    steps: tuple[Step, ...]
    by: str = "ada"
    pieces: Callable[[str], tuple[str, ...]] | None = None
    # The same steps with something harmless, unless the twin differs by who gets it.
    cleared: tuple[Step, ...] | None = None
    final: str = "That is done."
    # What a paraphrase says in the place of the secret, and what the twin says.
    retold: tuple[str, str] | None = None


@dataclass
class Play:
    """One scenario as it is played: what is at stake, in which forms it was written so far, and who saw what."""

    scenario: Scenario
    leaks: bool
    forms: dict[str, set[str]] = field(default_factory=dict)
    seen: dict[str, list[str]] = field(default_factory=dict)
    finals: list[str] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    skipped: int = 0

    def __post_init__(self):
        kept = self.scenario.kept
        value = kept.value if self.leaks or self.scenario.cleared is not None else kept.harmless
        self.values = {"x": value}
        if self.scenario.pieces:
            self.values.update(zip("abcd", self.scenario.pieces(value)))
        # What a paraphrase retells may be retold by who read the original.
        self.forms = {name: {text} for name, text in self.values.items()}
        if self.scenario.retold:
            self.values["x"] = self.scenario.retold[0 if self.leaks else 1]
            self.forms["x"].add(self.values["x"])

    @property
    def steps(self) -> tuple[Step, ...]:
        twin = self.scenario.cleared if not self.leaks else None
        return self.scenario.steps if twin is None else twin

    def see(self, agent: str, *texts: str) -> None:
        """Notes what an agent heard or read."""
        self.seen.setdefault(agent, []).extend(texts)

    def knows(self, agent: str, name: str) -> bool:
        """Whether an agent has seen something: itself, in a form that it was written in, or put together from pieces."""

        def saw(what: str) -> bool:
            return any(form in text for form in self.forms[what] for text in self.seen.get(agent, []))

        pieces = [piece for piece in self.values if piece != "x"]
        return saw(name) or (name != "x" and saw("x")) or (name == "x" and bool(pieces) and all(map(saw, pieces)))

    def write(self, agent: str, text: str) -> str | None:
        """A text as this agent writes it; `None` where it lacks something for it."""
        places = PLACE.findall(text)
        if not all(self.knows(agent, name) for name, _ in places):
            return None

        def one(place: re.Match) -> str:
            name, form = place.groups()
            value = self.values[name]
            written = FORMS[form](value) if form else value
            self.forms[name].add(written)
            return written

        return PLACE.sub(one, text)

    def arrived(self, texts: list[str]) -> tuple[bool, float]:
        """Whether all of it is in these texts, in whatever forms it was written, and which share of its pieces."""

        def there(name: str) -> bool:
            return any(form in text for form in self.forms[name] for text in texts)

        if there("x"):
            return True, 1.0
        pieces = [name for name in self.values if name != "x"]
        share = sum(map(there, pieces)) / len(pieces) if pieces else 0.0
        return share == 1.0, share
