"""Every scenario, by the way that the secret takes."""

from scenarios import artifacts, cards, codes, direct, heldout, pieces, pushes, relays, retold, stores, tools

MODULES = (direct, relays, stores, tools, codes, pieces, artifacts, pushes, cards, retold)
ALL = tuple(scenario for module in MODULES for scenario in module.SCENARIOS)
HELD_OUT = heldout.SCENARIOS

assert len({scenario.name for scenario in (*ALL, *HELD_OUT)}) == len(ALL) + len(HELD_OUT), "two scenarios of one name"
