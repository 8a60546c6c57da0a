"""How reliable and how exact the alignment is: trials with takes whose offset is known, run by the crate's example."""

import json

import example
from measure import Figure, cpu_seconds, shown, significant

UNITS = {
    "align_p50_ms": "ms",
    "align_p95_ms": "ms",
    "align_sure_share": "share",
    "align_wrong_sure": "share",
    "align_false_bleed": "share",
}


def figures(_campaign, _work):
    """Name -> Figure; `runs` is the number of trials."""
    program, typed = example.build("mixdown", "align")
    _, output = cpu_seconds([program])
    report = json.loads(output.splitlines()[-1])
    command = shown(typed[:-1])
    return {f"mixdown.{name}": Figure(significant(report[name]), unit, command, report["cases"]) for name, unit in UNITS.items()}
