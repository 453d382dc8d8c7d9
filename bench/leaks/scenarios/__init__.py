"""Every scenario, by the way that the secret takes."""

from scenarios import artifacts, cards, codes, direct, pieces, pushes, relays, retold, stores, tools

MODULES = (direct, relays, stores, tools, codes, pieces, artifacts, pushes, cards, retold)
ALL = tuple(scenario for module in MODULES for scenario in module.SCENARIOS)

assert len({scenario.name for scenario in ALL}) == len(ALL), "two scenarios of one name"
