"""Functions built as they are deployed: by cargo-lambda, with the flags of the deploy."""

import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
from infra.deploy import processors  # noqa: E402

# This machine's processor, as Lambda calls it.
MACHINE = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())


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
