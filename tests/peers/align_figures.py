"""How surely and how exactly a take is found in the song: trials with takes whose place is known, run by the crate's example."""

import json

import example
from measure import Figure, cpu_seconds, shown, significant

UNITS = {
    "align_p50_ms": "ms",
    "align_p95_ms": "ms",
    "align_sure_share": "share",
    "align_wrong_sure": "share",
}


def figures(_campaign, _work):
    """Name -> Figure; `runs` is the number of trials."""
    program, typed = example.build("mixdown", "align")
    _, output = cpu_seconds([program])
    said = json.loads(output.splitlines()[-1])
    return {
        f"mixdown.{name}": Figure(significant(said[name]), unit, shown(typed[:-1]), said["cases"]) for name, unit in UNITS.items()
    }
