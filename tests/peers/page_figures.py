"""Bytes of the first load: the landing page in Chromium at the width of a small phone, nothing cached, as the network sees it."""

import json
import os
import re
import subprocess
import tempfile

from example import target_directory
from measure import ROOT, Figure, cpu_seconds, shown


def figures(campaign, _work):
    """Name -> Figure, in bytes: of everything, and of each kind."""
    with tempfile.TemporaryDirectory() as data:
        server = subprocess.Popen(
            [target_directory() / "debug" / "refrain", "dev", "--campaign", campaign, "--port", "0", "--data", data],
            cwd=ROOT, env={**os.environ, "RUST_LOG": "warn"}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
        )
        try:
            command = ["node", "tests/peers/first-load.mjs", f"{address(server)}/en/"]
            _, output = cpu_seconds(command)
        finally:
            server.terminate()
            server.wait()
    said = shown([*command[:2], "http://127.0.0.1:<port>/en/"])
    return {f"first_load_{kind}": Figure(count, "bytes", said) for kind, count in json.loads(output).items()}


def address(server):
    """What the local cloud prints once it serves."""
    for line in server.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found.group(0)
    raise RuntimeError("`refrain dev` ended before it served")
