"""What the three pictures of one sleeve cost, here and with other tools."""

import re

import example
from measure import ROOT, cpu, cpu_seconds, median, shown

RUNS = 9
FAN, LOCALE = "Zoé", "fr"
# Warm means: per fan, in a process that has drawn before; (many - one) / (many - 1).
MANY = 11


def figures(campaign, work):
    """Name -> Figure. The bases of the peers are drawn first and not counted, as a studio layer is not."""
    job = ["node", "tests/peers/cover-sharp.mjs"]
    cpu_seconds([*job, "bases", campaign, work])
    found = {"cover": ours(campaign, work)}
    found["cover_sharp_whole"] = cpu([*job, "whole", campaign, FAN, work], RUNS, "ms")
    found["cover_sharp_cached"] = cpu([*job, "cached", campaign, FAN, work], RUNS, "ms")
    found["cover_sharp_cached_warm"] = warm([*job, "cached", campaign, FAN, work])
    font = ROOT / "web/node_modules/@expo-google-fonts/sofia-sans-extra-condensed/900Black/SofiaSansExtraCondensed_900Black.ttf"
    found["cover_imagemagick"] = cpu(["tests/peers/cover-imagemagick.sh", FAN, font, work], RUNS, "ms")
    return found


def ours(campaign, work):
    """One fan's pictures from the packed studio, as a warm function draws them."""
    program, typed = example.build("cover", "draw")
    team = first_team(campaign)
    arguments = ["build/layers/studio/studio/covers", team, FAN, LOCALE, work, "repeat=50"]
    samples = [float(re.search(r"([0-9.]+) ms of CPU", cpu_seconds([program, *arguments])[1]).group(1)) for _ in range(5)]
    return median(samples, "CPU ms", shown(typed + arguments))


def warm(command):
    samples = []
    for _ in range(5):
        one, many = cpu_seconds([*command, 1])[0], cpu_seconds([*command, MANY])[0]
        samples.append((many - one) / (MANY - 1) * 1000)
    return median(samples, "CPU ms", shown([*command, MANY]))


def first_team(campaign):
    import tomllib

    return tomllib.loads((ROOT / "campaigns" / campaign / "campaign.toml").read_text())["team"][0]["id"]
