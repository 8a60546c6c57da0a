"""Measures Refrain and its peers: python tests/peers/bench.py --campaign night-game [--only mix,align,cover,web,send,capture,functions,cost,build]

Writes docs/bench.json and, from it, docs/bench.md. With --only it prints what it finds and writes nothing; with --write
too, it writes these figures beside the others, which then say on which day they were measured. `make bench` builds what is
needed first.
"""

import argparse
import datetime
import json
import sys
import tempfile
from pathlib import Path

import align_figures
import build_figures
import capture_figures
import cost_figures
import cover_figures
import function_figures
import measure
import mix_figures
import report
import send_figures
import web_figures

GROUPS = {
    "mix": mix_figures.figures,
    "align": align_figures.figures,
    "cover": cover_figures.figures,
    "web": web_figures.figures,
    "send": send_figures.figures,
    "capture": capture_figures.figures,
    "functions": function_figures.figures,
    "cost": cost_figures.figures,
    "build": build_figures.figures,
}

# The page's sections that a group fills.
SECTIONS_OF = {
    "mix": {"mixdown", "mixdown.stage"},
    "align": {"mixdown.align"},
    "cover": {"cover"},
    "web": {"web", "web.flac", "web.lighthouse"},
    "send": {"web.send"},
    "capture": {"web.capture"},
    "functions": {"functions"},
    "cost": {"cost"},
    "build": {"build"},
}


def main(argv):
    parser = argparse.ArgumentParser(description="Measures Refrain and its peers.")
    parser.add_argument("--campaign", required=True, help="a folder under campaigns/")
    parser.add_argument("--only", default="", help=f"some of {','.join(GROUPS)}; prints, and writes nothing without --write")
    parser.add_argument("--write", action="store_true", help="with --only: the other figures stay, with their own date")
    options = parser.parse_args(argv)
    chosen = options.only.split(",") if options.only else list(GROUPS)

    figures = {}
    with tempfile.TemporaryDirectory() as work:
        for group in chosen:
            print(f"== {group}", file=sys.stderr, flush=True)
            figures |= GROUPS[group](options.campaign, Path(work))
    # The folder had a name of that moment; whoever repeats a command chooses their own.
    as_json = {name: figure.as_json() for name, figure in figures.items()}
    for figure in as_json.values():
        figure["command"] = figure["command"].replace(work, "<work>")

    if options.only and not options.write:
        print(json.dumps(as_json, indent=2, ensure_ascii=False))
        return
    docs = measure.ROOT / "docs"
    docs.mkdir(exist_ok=True)
    bench = {
        "machine": measure.machine(),
        "date": datetime.date.today().isoformat(),
        "tools": measure.tools(),
        "figures": as_json | (left(docs / "bench.json", chosen) if options.only else {}),
    }
    (docs / "bench.json").write_text(json.dumps(bench, indent=2, ensure_ascii=False) + "\n")
    (docs / "bench.md").write_text(report.markdown(bench))
    print("wrote docs/bench.json and docs/bench.md")


def left(path, chosen):
    """The figures of groups that were not measured now, each with the date on which it was."""
    before = json.loads(path.read_text())
    sections = {section for group in chosen for section in SECTIONS_OF[group]}
    return {
        name: {"date": before["date"], **figure}
        for name, figure in before["figures"].items()
        if report.section_of(name) not in sections | {None}
    }


if __name__ == "__main__":
    main(sys.argv[1:])
