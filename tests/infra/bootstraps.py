"""Functions built as they are deployed: by cargo-lambda, with the flags of the deploy."""

import functools
import io
import platform
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
from infra.deploy import processors  # noqa: E402

# This machine's processor, as Lambda calls it.
MACHINE = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
# Every function, by its binary.
FUNCTIONS = sorted(path.parent.name for path in (ROOT / "functions").glob("*/Cargo.toml"))


@functools.cache
def build(*packages, examples_of=None):
    """Builds functions as they are deployed and returns the path of each bootstrap by its name; with `examples_of`, also those of
    a package's examples."""
    built = cargo_lambda(MACHINE, "--bins", *packages)
    # Apart: together with programs cargo-lambda lays out the examples alone.
    return built | (cargo_lambda(MACHINE, "--examples", examples_of) if examples_of else {})


def cargo_lambda(architecture, targets, *packages):
    """Builds for a processor, by the flags of the deploy; name -> bootstrap of all that was ever built for it."""
    processors.check_rust_target(architecture)
    folder = processors.target_folder() / "lambda" / architecture
    command = ["cargo", "lambda", "build", "--release", "--locked", "--lambda-dir", folder, *targets.split()]
    command += ["--target", processors.processor(architecture).rust_target]
    command += [part for package in packages for part in ("--package", package)]
    environment = processors.build_environment(architecture)
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdin=subprocess.DEVNULL)
    return {path.parent.name: path for path in folder.glob("*/bootstrap")}


def zip_mib(bootstrap):
    """What a bootstrap weighs as sam packs it, in MiB."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(bootstrap, "bootstrap")
    return len(packed.getbuffer()) / 2**20
