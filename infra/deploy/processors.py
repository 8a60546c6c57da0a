"""The processors that functions can run on, and what building for each takes. Tests and measurements build with it too, so that
what is deployed is what was tested.

Lambda's x86 processors all have AVX2 (x86-64-v3), its arm64 ones are Graviton2 or newer. LAME and libjpeg-turbo are C,
which Rust's own setting does not reach. `-ffast-math` is what LAME compiles itself with unless it is given flags, as it is here.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from .error import DeployError
from .program import answer, run

# Cargo does not see that these were built with other flags: their build scripts do not say which variables they read.
C_PACKAGES = ("mp3lame-sys", "turbojpeg-sys")


@dataclass(frozen=True)
class Processor:
    """One of the processors that the template's parameter Architecture names."""

    rust_target: str
    # Variables of the build.
    flags: dict[str, str]


PROCESSORS = {
    "x86_64": Processor(
        "x86_64-unknown-linux-gnu",
        {
            # Without it .cargo/config.toml would win over cargo-lambda's own choice, and that is for developers' laptops.
            "RUSTFLAGS": "-C target-cpu=x86-64-v3",
            # LAME has code for SSE, and takes it where it is told that there is no processor without.
            "CFLAGS_x86_64_unknown_linux_gnu": "-march=x86_64_v3 -ffast-math -DMIN_ARCH_SSE=1",
        },
    ),
    "arm64": Processor(
        "aarch64-unknown-linux-gnu",
        {
            "RUSTFLAGS": "-C target-cpu=neoverse-n1",
            # What LAME finds out about x86 by itself: floats are those of IEEE 754, and a quick logarithm is exact enough.
            "CFLAGS_aarch64_unknown_linux_gnu": "-mcpu=neoverse_n1 -ffast-math -DTAKEHIRO_IEEE754_HACK=1 -DUSE_FAST_LOG=1",
            "MP3LAME_SYS_OVERRIDE_HOST": "aarch64-linux-gnu",
        },
    ),
}


def processor(architecture):
    """The processor of that name; ends the step where there is none."""
    if architecture not in PROCESSORS:
        raise DeployError(f"there is no architecture {architecture!r}: choose one of {', '.join(PROCESSORS)}")
    return PROCESSORS[architecture]


def build_environment(architecture):
    """The environment in which cargo-lambda builds for an architecture. C of other flags is deleted, to be built again."""
    chosen = processor(architecture)
    folder = target_folder() / chosen.rust_target / "release"
    built_with, flags = folder / ".built-with.json", json.dumps(chosen.flags)
    if folder.is_dir() and not (built_with.is_file() and built_with.read_text() == flags):
        packages = [part for name in C_PACKAGES for part in ("--package", name)]
        run("cargo", "clean", "--quiet", "--release", "--target", chosen.rust_target, *packages)
    folder.mkdir(parents=True, exist_ok=True)
    built_with.write_text(flags)
    return {**os.environ, **chosen.flags}


def check_rust_target(architecture):
    """Ends the build where the processor's Rust target is not installed: cargo-lambda would fetch it without asking."""
    name = processor(architecture).rust_target
    folder = answer("rustc", "--print", "target-libdir", "--target", name)
    if folder is None or not Path(folder).is_dir():
        raise DeployError(f"Rust cannot build for {architecture} here: rustup target add {name}")


def target_folder():
    """Where cargo puts what it builds."""
    return Path(json.loads(answer("cargo", "metadata", "--no-deps", "--format-version=1"))["target_directory"])
