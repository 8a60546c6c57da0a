"""How faithfully each browser's booth records: a real voice, from its microphone to what the service got."""

import json
import re

from measure import Figure, cpu_seconds, shown

# The journeys that sing say what has come of it.
JOURNEYS = [
    ["node", "--test", "--test-name-pattern=a fan sings.*English", "tests/journeys/songs/journey.test.mjs"],
    ["node", "--test", "tests/engines/engines.test.mjs"],
]
TOOK = re.compile(r"took (\{.*\})")


def figures(_campaign, _work):
    """Name -> Figure, for each engine: of all that the sound device did not lose, how alike; and of how much it did."""
    found = {}
    for journey in JOURNEYS:
        _, output = cpu_seconds(journey)
        for took in map(json.loads, TOOK.findall(output)):
            engine, said = took["engine"], shown(journey)
            found[f"web.capture_correlation_{engine}"] = Figure(round(took["correlation"], 7), "of 1", said)
            found[f"web.capture_stumbles_{engine}"] = Figure(took["breaks"], "tenths of a second", said)
    return found
