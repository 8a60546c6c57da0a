"""What the pages ask of a fan's phone and network: bytes, Lighthouse's marks, and the packing of a take, on the local cloud."""

import json
import os
import re
import subprocess
import tempfile
import tomllib
import urllib.request
from contextlib import contextmanager

from example import target_directory
from measure import ROOT, Figure, median, shown

PACKING_RUNS = 9
LIGHTHOUSE_RUNS = 5
# A name of usual length, and an uneven voice all along the sleeve.
DRAFT = "locale=en&name=Aleksandra&peaks="
PEAKS = ("30ff60c0", 64)


def figures(campaign, _work):
    """Name -> Figure."""
    with local_cloud(campaign) as origin:
        share, _ = script("share-page.mjs", origin)
        pages = {"landing": f"{origin}/en/", "booth": f"{origin}/en/sing/", "share": share.strip()}
        found = first_load(origin) | preview(campaign, origin) | packing(origin)
        for page, url in pages.items():
            found |= lighthouse(page, url)
    return found


def first_load(origin):
    """Bytes in the language that has most of them."""
    output, said = script("first-load.mjs", origin)
    languages = json.loads(output).values()
    return {
        "web.first_load_gz_bytes": Figure(max(each["code"] for each in languages), "bytes", said),
        "web.landing_bytes": Figure(max(each["landing"] for each in languages), "bytes", said),
    }


def preview(campaign, origin):
    """The heaviest draft of any team's sleeve."""
    teams = tomllib.loads((ROOT / "campaigns" / campaign / "campaign.toml").read_text())["team"]
    sizes = {}
    for team in teams:
        query = f"/api/covers/preview?team={team['id']}&{DRAFT}"
        with urllib.request.urlopen(origin + query + PEAKS[0] * PEAKS[1]) as answer:
            sizes[query] = len(answer.read())
    heaviest = max(sizes, key=sizes.get)
    said = f"curl -s \"http://127.0.0.1:<port>{heaviest}$(printf '{PEAKS[0]}%.0s' $(seq {PEAKS[1]}))\" | wc -c"
    return {"web.preview_cover_bytes": Figure(sizes[heaviest], "bytes", said)}


def packing(origin):
    output, said = script("flac.mjs", origin, PACKING_RUNS)
    packed = json.loads(output)
    return {
        "web.flac_encoder_gz_bytes": Figure(packed["gz_bytes"], "bytes", said),
        "web.flac_encode_ms_30s": median(packed["encode_ms"], "ms", said),
    }


def lighthouse(page, url):
    output, said = script("lighthouse.mjs", url, LIGHTHOUSE_RUNS)
    return {f"web.lighthouse_{page}_{category}": median(marks, "of 100", said) for category, marks in json.loads(output).items()}


def script(name, *arguments):
    """What a script beside this file prints, and its command without what is of this moment alone."""
    command = ["node", f"tests/peers/{name}", *map(str, arguments)]
    output = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    said = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:<port>", shown(command))
    return output, re.sub(r"/e/[0-9a-f-]{36}/", "/e/<id>/", said)


@contextmanager
def local_cloud(campaign, programs=None):
    """The address of a `refrain dev` with a data folder of its own; `programs` is the folder of another build than the usual one."""
    with tempfile.TemporaryDirectory() as data:
        server = subprocess.Popen(
            [(programs or target_directory() / "debug") / "refrain", "dev", "--campaign", campaign, "--port", "0", "--data", data],
            cwd=ROOT, env={**os.environ, "RUST_LOG": "warn"}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
        )
        try:
            yield address(server)
        finally:
            server.terminate()
            server.wait()


def address(server):
    """What the local cloud prints once it serves."""
    for line in server.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found.group(0)
    raise RuntimeError("`refrain dev` ended before it served")
