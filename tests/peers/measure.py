"""Processor time of programs, and what machine and tools it was measured with."""

import os
import platform
import re
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Figure:
    """One measured value as docs/bench.json holds it."""

    value: float
    unit: str
    command: str
    runs: int = 1
    low: float | None = None
    high: float | None = None

    def as_json(self):
        return {name: value for name, value in vars(self).items() if value is not None}


def shown(command):
    """A command as a person would type it at the root of the repository."""
    return " ".join(str(part).replace(f"{ROOT}/", "") for part in command)


def median(samples, unit, command):
    """The median of samples, with their range."""
    low, high = min(samples), max(samples)
    return Figure(significant(statistics.median(samples)), unit, command, len(samples), significant(low), significant(high))


def significant(value):
    """Three digits that mean something."""
    return float(f"{value:.3g}")


def cpu_seconds(command, cwd=ROOT):
    """User and system seconds of a program and of all that it started and waited for, and its output."""
    process = subprocess.Popen(
        [str(part) for part in command], cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    output = process.stdout.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != 0:
        raise RuntimeError(f"failed: {shown(command)}\n{output}")
    return used.ru_utime + used.ru_stime, output


def cpu(command, runs, unit="s"):
    """Median processor time of a whole program, from cold, after one run that warms the disk's cache."""
    scale = {"s": 1, "ms": 1000}[unit]
    cpu_seconds(command)
    samples = [cpu_seconds(command)[0] * scale for _ in range(runs)]
    return median(samples, f"CPU {unit}", shown(command))


def machine():
    """What the figures hang on."""
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": f"{platform.system()} {platform.release().split('-')[0]} {platform.machine()}",
    }


def processor():
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        return re.search(r"model name\s*: (.*)", cpuinfo.read_text()).group(1)
    return platform.processor()


# Program -> how it says its version, and where in what it says.
VERSIONS = {
    "rustc": (["rustc", "--version"], r"rustc (\S+)"),
    "node": (["node", "--version"], r"v(\S+)"),
    "ffmpeg": (["ffmpeg", "-version"], r"ffmpeg version (\S+)"),
    "sox": (["sox", "--version"], r"SoX v(\S+)"),
    "imagemagick": (["identify", "-version"], r"ImageMagick (\S+)"),
    "sharp": (["node", "-p", "require('./tests/peers/node_modules/sharp/package.json').version"], r"(\S+)"),
    "lighthouse": (["node", "-p", "require('./tests/peers/node_modules/lighthouse/package.json').version"], r"(\S+)"),
    "chromium": ([os.environ.get("CHROMIUM") or "chromium", "--version"], r"([\d.]+)"),
    "cargo-lambda": (["cargo-lambda", "lambda", "--version"], r"cargo-lambda (\S+)"),
    "aws-sam-cli": (["sam", "--version"], r"version (\S+)"),
}


def tools():
    """Version of every tool that was measured or measured with."""
    found = {}
    for name, (command, pattern) in VERSIONS.items():
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        found[name] = re.search(pattern, done.stdout + done.stderr).group(1)
    return found
