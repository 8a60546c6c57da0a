"""Bytes of the first load: the landing page in Chromium at the width of a small phone, nothing cached, as the network sees it."""

import json
import re
import subprocess
import tempfile

from measure import ROOT, Figure, shown
from mix_figures import target_directory

START_SECONDS = 60


def figures(campaign, _work):
    """Name -> Figure, in bytes: of everything, and of each kind."""
    with tempfile.TemporaryDirectory() as data:
        server = subprocess.Popen(
            [target_directory() / "debug" / "refrain", "dev", "--campaign", campaign, "--port", "0", "--data", data],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
        )
        try:
            command = ["node", "tests/peers/first-load.mjs", f"{address(server)}/en/"]
            done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=START_SECONDS)
        finally:
            server.terminate()
            server.wait()
    said = shown([*command[:2], "http://127.0.0.1:<port>/en/"])
    return {f"first_load_{kind}": Figure(count, "bytes", said) for kind, count in json.loads(done.stdout).items()}


def address(server):
    """What the local cloud prints once it serves."""
    for line in server.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found.group(0)
    raise RuntimeError("`refrain dev` ended before it served")
