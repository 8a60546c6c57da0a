"""docs/bench.md from docs/bench.json: nothing is in the one that is not in the other."""

# What a figure's name begins with -> title and note of its section; the longest beginning wins.
SECTIONS = {
    "mixdown": (
        "A take of 30 s mixed into the song",
        "A ratio is what another tool takes of the processor, divided by `cpu_s_30s`: what a take costs us in a warm process that has "
        "the song decoded, as a function has it. `first` also pays for what is found out about a song once. The peers are whole programs, "
        "each for one take and on one thread, and decode the song; `whole_program` is ours under their rules. `lambda` is ours as it is "
        "deployed, compiled for processors with AVX2; all other figures of ours are of a laptop's program.\n\n"
        "All clean the voice, even it out and put it in a room. The ffmpeg jobs, as ours, duck the song, bring the mix to −14 LUFS under a "
        "limiter, measure the take and draw it; sox does not. Only ours finds where the take belongs; the peers are told. They encode at "
        "128 kbit/s with LAME's default quality 3; ours at 192 kbit/s with the quicker 7, as does `q7` at 128. Loudness and true peak are of "
        "the decoded MP3, by ffmpeg's meter.",
    ),
    "mixdown.stage": (
        "Where our time goes",
        "The same mixes of 30 s by stage, each under the name of what has become of the take when it ends.",
    ),
    "mixdown.align": (
        "Whether the take is where it belongs",
        "Takes whose place in the song is known, each a run: a quarter of them are files without a clock, half lost or repeated a part, and "
        "one in nine leaks nothing of the song; in three of nine the guide leaks, too. `p50` and `p95` are of the error of the sure ones; "
        "`sure_share` is of the takes in which there is anything to hear, those placed by the song from beginning to end; `wrong_sure` is of the sure ones, those that lie more "
        "than 50 ms elsewhere; `false_bleed` is of those that leak nothing, those placed as if they did.",
    ),
    "cover": (
        "The three pictures of one sleeve",
        "1500×1500, 1200×630 and 600×600 JPEG, quality 85, 4:2:0, of one fan: name and waveform over the team's art. `warm` is ours in a "
        "process that has drawn before, `cold` the whole program from its start. A ratio is what another tool takes, divided by ours in the "
        "same round: warm by `warm`, ImageMagick, which is a process for each fan, by `cold`. `cached` has the finished art in memory, "
        "decoded. As people call them, `sharp` and `napi_canvas` draw the template's SVG for each fan, though Skia leaves its overlaid grain "
        "grey; `satori` lays elements out over the finished art and renders them by resvg-js. `napi_canvas_png` and ImageMagick load the "
        "finished art from its PNG for each fan.",
    ),
    "functions": (
        "The functions under AWS's emulator",
        "The deployed programs, on the embedded services, with the permissions of their roles. `init_ms` is from the start of the process "
        "until it asks for its first event: a lower bound of a cold start on AWS, which adds fetching the code. `warm_ms` is one event of a "
        "process that has had one before: a step of a fan's way from the form to the erased entry, a draft of a cover, and the sweep's look at "
        "an entry that is complete. `rss_mib` is the memory after that, without what is mapped of the layers, which is the disk's cache; "
        "`zip_mib` what is fetched.",
    ),
    "cost": (
        "What one entry asks of AWS",
        "From the form to the share page of an entry that is published at once, and the sweep's look a minute later. Writes are what S3's price "
        "list calls PUT, COPY, POST and LIST requests; the fan's upload is one of them. `by_functions` leaves it out. Reads "
        "are GET and HEAD. Round trips are the requests to S3 of one function that wait for each other.",
    ),
    "build": (
        "A newcomer's minutes",
        "From a fresh checkout to an answering campaign, the crates already fetched. `cold_cpu_s` is what `make campaign` takes of the "
        "processor when nothing was built before: the pages, the programs, the campaign. `touch_s` is the time on the clock from a "
        "changed function until `make dev` serves it again.",
    ),
    "web": (
        "What a visit moves",
        "Chromium at 360 px with nothing cached, in the language that needs most. `first_load_gz_bytes` is HTML, CSS, JavaScript and its "
        "words, of the landing and the booth together, compressed as they are served; `landing_bytes` all that the landing moves, with "
        "typefaces, picture and headers; `preview_cover_bytes` the heaviest team's sleeve as it is drawn while the fan types.",
    ),
    "web.flac": (
        "Packing a take on the fan's phone",
        "The minified encoder alone by `gzip -9`; and, here and not on a phone, the time from starting the booth's worker until the file "
        "of a voice of 30 s is there.",
    ),
    "web.lighthouse": (
        "Lighthouse",
        "As a middling phone on a slow connection (its own throttling), each run in a browser of its own; the share page is of a record "
        "made in the same cloud.",
    ),
    "web.send": (
        "From \"Send\" to the record",
        "A voice of 31 s, on a local cloud that is built as it is deployed: from the tap until the finished record sounds, the upload, the "
        "mix, the cover and its publishing between them. `throttled` is at 1.6 Mbit/s down, 0.75 up and 300 ms for each request, by "
        "Chromium's own emulation.",
    ),
    "web.capture": (
        "How faithfully each browser records",
        "A real voice from the browser's microphone to what the service got. `stumbles` counts the tenths of a second that differ (a "
        "correlation below 0.9999): what the sound server lost, or the browser moved to keep microphone and loudspeaker together, for "
        "there is no device behind them here. `correlation` is of all the others.",
    ),
}


def markdown(bench):
    """The whole page as text."""
    machine = bench["machine"]
    lines = [
        "# What it costs",
        "",
        "Written by `make bench` from [bench.json](bench.json); each figure there names the command that measures it. Processor time "
        "is user and system, of a program and all it starts.",
        "",
        f"{bench['date']}, {machine['processor']}, {machine['cores']} cores, {machine['memory_gib']} GiB, {machine['system']}. "
        + ", ".join(f"{name} {version}" for name, version in bench["tools"].items())
        + ".",
    ]
    for section, (title, note) in SECTIONS.items():
        rows = {name: figure for name, figure in bench["figures"].items() if section_of(name) == section}
        if rows:
            dates = sorted({figure["date"] for figure in rows.values() if "date" in figure})
            lines += ["", f"## {title}", "", *[f"Measured on {date}." for date in dates], note, "", *table(rows)]
    return "\n".join(lines) + "\n"


def section_of(name):
    """The section that a figure belongs to, whether its name is in parts (`cover.whole`) or in one (`cover_whole`)."""
    return max((begin for begin in SECTIONS if name.replace(".", "_").startswith(begin.replace(".", "_"))), key=len, default=None)


def table(rows):
    yield "| figure | median | unit | runs | range |"
    yield "|---|---:|---|---:|---|"
    for name, figure in rows.items():
        spread = f"{figure['low']:g} to {figure['high']:g}" if figure.get("low") is not None else ""
        yield f"| {name} | {figure['value']:.9g} | {figure['unit']} | {figure['runs']} | {spread} |"
