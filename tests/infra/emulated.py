"""A local cloud whose functions are the deployed programs, each under AWS's emulator. Its gateway, its queue and its permissions are
those of `make dev`, so that each program gets its real events and may do what its role may.
"""

import contextlib
import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import rie

ROOT = rie.ROOT
TEMPLATE = ROOT / "infra" / "template.yaml"
SITE = ROOT / "build" / "site"
# Longer than any test: the queue gives nothing to the sweep.
NEVER_SECONDS = 900


@dataclass(frozen=True)
class EmulatedCloud:
    """Where it answers, where its objects lie, and the emulator of each function by the name of its binary."""

    url: str
    objects: Path
    functions: dict[str, rie.Lambda]


@contextlib.contextmanager
def running(program, bootstraps, sweep_delay_seconds=NEVER_SECONDS):
    """Starts the cloud by the example `emulated` of crates/local-cloud, then an emulator for each function of the template."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        template, data = Path(folder) / "template.yaml", Path(folder) / "data"
        template.write_text(with_delay(TEMPLATE.read_text(), sweep_delay_seconds).replace("../build", f"{ROOT}/build"))
        addresses = {name: rie.free_address() for name in bootstraps}
        emulators = [f"{name}={rie.invocations(address)}" for name, address in addresses.items()]
        cloud = stack.enter_context(ended(subprocess.Popen(
            [program, template, data, SITE, *emulators], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )))
        said = json.loads(cloud.stdout.readline())
        functions = {
            name: stack.enter_context(rie.running(bootstraps[name], variables, addresses[name]))
            for name, variables in said["variables"].items()
        }
        yield EmulatedCloud(said["url"], data / "s3", functions)


def with_delay(template, seconds):
    """The template with another delay of the sweep's queue."""
    assert template.count("DelaySeconds: 60") == 1, "the sweep's delay has moved"
    return template.replace("DelaySeconds: 60", f"DelaySeconds: {seconds}")


@contextlib.contextmanager
def ended(cloud):
    """Ends the cloud by ending its input."""
    try:
        yield cloud
    finally:
        cloud.stdin.close()
        cloud.wait()
        cloud.stdout.close()


def look_at(entry):
    """A batch that asks the sweep to look at an entry, as a function of ours asks it."""
    return rie.sqs_event(json.dumps({"entry": entry}))
