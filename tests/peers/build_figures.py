"""What building costs whoever comes new, and whoever has changed a function."""

import os
import subprocess
import tempfile
import time

from measure import ROOT, Figure, cpu_seconds, median, significant
from web_figures import address

RUNS = 3
CHANGED = ROOT / "functions" / "get-entry" / "src" / "lib.rs"
# Stands for all that went into the studio: without it the songs are decoded and the covers drawn afresh.
STAMP = ROOT / "build" / "layers" / "studio" / "studio.stamp"


def figures(campaign, work):
    """Name -> Figure."""
    subprocess.run(["cargo", "fetch", "--locked", "--quiet"], cwd=ROOT, check=True)
    target = work / "build-figures"
    make = ["make", "--no-print-directory", "campaign", f"CAMPAIGN={campaign}"]
    cold = ["env", f"CARGO_TARGET_DIR={target}", *make]
    STAMP.unlink(missing_ok=True)
    cold_cpu_s, _ = cpu_seconds(cold)
    shown = "CARGO_TARGET_DIR=<an empty folder> make campaign"
    touched = [touch_s(campaign, target, make) for _ in range(RUNS)]
    return {
        "build.cold_cpu_s": Figure(significant(cold_cpu_s), "CPU s", shown),
        "build.touch_s": median(touched, "s", "touch functions/get-entry/src/lib.rs; make dev"),
    }


def touch_s(campaign, target, make):
    """Seconds from a changed function until the local cloud serves it."""
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target), "RUST_LOG": "warn"}
    with tempfile.TemporaryDirectory() as data:
        CHANGED.touch()
        began = time.monotonic()
        subprocess.run(make, cwd=ROOT, env=environment, check=True, capture_output=True)
        server = subprocess.Popen(
            [target / "debug" / "refrain", "dev", "--campaign", campaign, "--port", "0", "--data", data],
            cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
        )
        try:
            address(server)
            return time.monotonic() - began
        finally:
            server.terminate()
            server.wait()
