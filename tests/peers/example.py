"""Our own programs that are measured: examples of the crates, built for release."""

import json
import subprocess
from pathlib import Path

from measure import ROOT


def build(package, name):
    """Builds an example. Returns its program, and the command by which a person runs it."""
    where = ["--quiet", "--locked", "--release", "-p", package, "--example", name]
    subprocess.run(["cargo", "build", *where], cwd=ROOT, check=True)
    return target_directory() / "release" / "examples" / name, ["cargo", "run", *where, "--"]


def target_directory():
    """Where cargo puts what it builds."""
    command = ["cargo", "metadata", "--no-deps", "--format-version=1"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return Path(json.loads(done.stdout)["target_directory"])
