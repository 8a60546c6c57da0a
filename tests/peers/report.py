"""docs/bench.md from docs/bench.json: nothing is in the one that is not in the other."""

TITLES = {
    "mix": "A mix of a 30 s take",
    "cover": "The three pictures of one sleeve",
    "init": "Functions: init under AWS's emulator, and size",
    "first": "The first load of the landing page",
}
GROUPS = {"binary": "init"}
NOTES = {
    "mix": "Processor time of the whole program, user and system, on any number of cores. `in_function` has the song decoded already, "
    "as the studio layer does. The peers align nothing; sox neither levels nor ducks. Loudness and true peak are of the decoded MP3, "
    "measured by ffmpeg.",
    "cover": "1500×1500, 1200×630 and 480×480 JPEG, quality 85. `cover` is one fan in a warm process with the studio packed; "
    "`cached` and ImageMagick start from finished art, `whole` draws the template anew; those without `warm` include starting the program.",
    "init": "From the start of the process until it asks for its first event. A lower bound of a cold start on AWS, which adds fetching the code.",
    "first": "Chromium at 360 px with nothing cached; bytes as sent, compressed, with headers.",
}


def markdown(bench):
    """The whole page as text."""
    machine = bench["machine"]
    lines = [
        "# What it costs",
        "",
        "Written by `make bench` from [bench.json](bench.json); each figure there names the command that measures it.",
        "",
        f"{bench['date']}, {machine['processor']}, {machine['cores']} cores, {machine['memory_gib']} GiB, {machine['system']}. "
        + ", ".join(f"{name} {version}" for name, version in bench["tools"].items())
        + ".",
    ]
    for group in TITLES:
        rows = {name: figure for name, figure in bench["figures"].items() if group_of(name) == group}
        if rows:
            lines += ["", f"## {TITLES[group]}", "", NOTES[group], "", *table(rows)]
    return "\n".join(lines) + "\n"


def group_of(name):
    first = name.split("_")[0]
    return GROUPS.get(first, first)


def table(rows):
    yield "| figure | median | unit | runs | range |"
    yield "|---|---:|---|---:|---|"
    for name, figure in rows.items():
        spread = f"{figure['low']:g} to {figure['high']:g}" if figure.get("low") is not None else ""
        yield f"| {name} | {figure['value']:g} | {figure['unit']} | {figure['runs']} | {spread} |"
