"""What one entry asks of AWS, as the system's own test counts it in an account in memory."""

import json
import re
import subprocess

from measure import ROOT, Figure

COMMAND = ["cargo", "test", "--workspace", "--test", "system", "calls::", "--", "--nocapture"]


def figures(_campaign, _work):
    """Name -> Figure."""
    # The test fails while docs/bench.json has other counts; what it has counted is printed all the same.
    done = subprocess.run(COMMAND, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    counts = re.search(r'\{"calls":\{.*?\}\}', done.stdout)
    if not counts:
        raise RuntimeError(f"nothing was counted: {' '.join(COMMAND)}")
    return {name: Figure(count, "requests", " ".join(COMMAND)) for name, count in json.loads(counts.group())["calls"].items()}
