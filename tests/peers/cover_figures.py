"""What the three pictures of one cover cost, here and with other tools."""

import re
import sys
from collections import defaultdict

import example
from measure import ROOT, cpu_seconds, median, shown

RUNS = 9
FAN, LOCALE, TEAM = "Zoé Martin", "fr", "fra"
STUDIO = "build/layers/studio/studio"
# Warm means: per fan, in a process that has drawn before; (many - one) / (many - 1).
MANY = 9
# Ours is too quick to be measured in so few.
OURS_MANY = 300
FONT = ROOT / "web/node_modules/@expo-google-fonts/sofia-sans-extra-condensed/900Black/SofiaSansExtraCondensed_900Black.ttf"

# Peer -> its script and mode; each draws as many fans as it is told.
WARM = {
    "sharp": ("cover-sharp.mjs", "default"),
    "sharp_cached": ("cover-sharp.mjs", "cached"),
    "napi_canvas": ("cover-napi-canvas.mjs", "default"),
    "napi_canvas_png": ("cover-napi-canvas.mjs", "png"),
    "napi_canvas_cached": ("cover-napi-canvas.mjs", "cached"),
    "satori": ("cover-satori.mjs", "default"),
}


def figures(campaign, work):
    """Name -> Figure. The bases of the peers are drawn first and not counted, as a studio layer is not."""
    cpu_seconds(["node", "tests/peers/cover-sharp.mjs", "bases", campaign, work])
    program, typed = example.build("cover", "draw")
    arguments = [STUDIO, TEAM, FAN, LOCALE, work]
    many = [program, *arguments, f"repeat={OURS_MANY}"]
    magick = ["tests/peers/cover-imagemagick.sh", FAN.upper(), FONT, work]
    jobs = {name: ["node", f"tests/peers/{script}", mode, campaign, FAN, work] for name, (script, mode) in WARM.items()}

    samples = defaultdict(list)
    # In a round all take turns, so that whatever else the machine does meets them alike; the first warms the disk's cache.
    for turn in range(RUNS + 1):
        print(f"   round {turn} of {RUNS}", file=sys.stderr, flush=True)
        found = {
            "warm": float(re.search(r"([0-9.]+) ms of CPU", cpu_seconds(many)[1]).group(1)),
            "cold": cpu_seconds([program, *arguments])[0] * 1000,
            "imagemagick": cpu_seconds(magick)[0] * 1000,
            **{name: warm(job) for name, job in jobs.items()},
        }
        if turn > 0:
            for name, value in found.items():
                samples[name].append(value)

    commands = {
        "warm": [*typed, *arguments, f"repeat={OURS_MANY}"],
        "cold": [*typed, *arguments],
        "imagemagick": magick,
        **{name: [*job, MANY] for name, job in jobs.items()},
    }
    said = {name: shown(command) for name, command in commands.items()}
    return {
        **{f"cover.ratio_{name}": ratio(name, samples, said) for name in ["imagemagick", *WARM]},
        **{f"cover.cpu_ms_{name}": median(taken, "CPU ms", said[name]) for name, taken in samples.items()},
    }


def warm(job):
    """What one more fan takes, in milliseconds."""
    one, many = cpu_seconds([*job, 1])[0], cpu_seconds([*job, MANY])[0]
    return (many - one) / (MANY - 1) * 1000


def ratio(peer, samples, said):
    """How many times our processor time a peer takes, round by round: warm against warm, a whole process against a whole process."""
    ours = "cold" if peer == "imagemagick" else "warm"
    values = [their / our for their, our in zip(samples[peer], samples[ours], strict=True)]
    return median(values, "times", f"{said[peer]} against {said[ours]}")
