"""Other programs: cargo, sam, git."""

import subprocess

from . import paths
from .error import DeployError

REFRAIN = ("cargo", "run", "--locked", "--package", "refrain", "--")


def run(*command, environment=None):
    """Runs a program that talks to the person itself; its failure ends the step."""
    if status(*command, environment=environment) != 0:
        raise DeployError(f"failed: {' '.join(map(str, command[:3]))} …")


def status(*command, environment=None):
    """The exit status of such a program."""
    try:
        return subprocess.run([str(part) for part in command], cwd=paths.ROOT, env=environment, check=False).returncode
    except FileNotFoundError:
        raise DeployError(f"{command[0]} is not installed: run ./setup.sh deploy") from None


def answer(*command):
    """What a program prints, or None where it fails or is not there."""
    try:
        done = subprocess.run(command, cwd=paths.ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
