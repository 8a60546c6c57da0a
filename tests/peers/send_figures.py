"""How long a fan waits for the record, from "Send" until it plays: on a local cloud that is built as it is deployed."""

import json
import os
import subprocess

from example import target_directory
from measure import ROOT, median
from web_figures import local_cloud, script

RUNS = 9
# A slow mobile network, as Lighthouse has it: kbit/s down, kbit/s up, milliseconds for each request.
SLOW = (1600, 750, 300)


def figures(campaign, _work):
    """Name -> Figure."""
    subprocess.run(
        ["cargo", "build", "--locked", "--release", "--package", "refrain", "--package", "refrain-dev"],
        cwd=ROOT, check=True, env=os.environ,
    )
    found = {}
    with local_cloud(campaign, target_directory() / "release") as origin:
        for name, network in [("web.send_to_record_ms", ()), ("web.send_to_record_throttled_ms", SLOW)]:
            output, said = script("send-to-record.mjs", origin, RUNS, *network)
            found[name] = median(json.loads(output), "ms", said)
    return found
