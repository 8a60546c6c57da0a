"""What is built for Lambda's processors uses what they have, C as well as Rust, and sounds the same on each."""

import os
import subprocess
import sys

import pytest
from bootstraps import MACHINE, cargo_lambda, processors
from conftest import run

on_x86_linux = pytest.mark.skipif(
    (sys.platform, MACHINE) != ("linux", "x86_64"), reason="the other processor is emulated on Linux for x86 alone"
)
PROCESSORS = processors.PROCESSORS
# What runs a program here: Debian's emulator, with arm64's C library.
RUN_BY = {"x86_64": [], "arm64": ["qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"]}


def test_the_template_knows_the_same_processors(template):
    assert set(template["Parameters"]["Architecture"]["AllowedValues"]) == set(PROCESSORS)


def test_c_that_was_built_with_other_flags_is_built_again(tmp_path, monkeypatch):
    monkeypatch.setenv("CARGO_TARGET_DIR", str(tmp_path))
    built = tmp_path / PROCESSORS["x86_64"].rust_target / "release" / "build"
    c, rust = [built / f"{name}-0123456789abcdef" for name in processors.C_PACKAGES], built / "serde-0123456789abcdef"

    def left():
        for folder in [*c, rust]:
            folder.mkdir(parents=True, exist_ok=True)
        environment = processors.build_environment("x86_64")
        assert PROCESSORS["x86_64"].flags.items() <= environment.items()
        return {folder for folder in [*c, rust] if folder.exists()}

    assert left() == {rust}, "nobody knows with which flags"
    assert left() == {*c, rust}, "the same flags"
    other = processors.Processor(PROCESSORS["x86_64"].rust_target, {"RUSTFLAGS": "-C target-cpu=x86-64-v4"})
    monkeypatch.setitem(PROCESSORS, "x86_64", other)
    assert left() == {rust}, "other flags"


@on_x86_linux
@pytest.mark.parametrize("architecture", PROCESSORS)
def test_a_mix_sounds_the_same_on_every_processor(architecture):
    program = cargo_lambda(architecture, "--example mix", "mixdown")["mix"]
    mix = " ".join(map(str, [*RUN_BY[architecture], program]))
    # The comparison of the crate's own test, with its tolerance.
    run("cargo", "test", "--locked", "--workspace", "--test", "golden", env={**os.environ, "MIX_PROGRAM": mix})


@on_x86_linux
def test_lame_uses_the_vectors_that_every_x86_processor_of_lambda_has():
    cargo_lambda("x86_64", "--example mix", "mixdown")
    built = processors.target_folder() / PROCESSORS["x86_64"].rust_target / "release" / "build"
    libraries = list(built.glob("mp3lame-sys-*/out/lib/libmp3lame.a"))
    assert libraries
    for library in libraries:
        code = subprocess.run(["objdump", "-d", "-r", library], check=True, capture_output=True, text=True).stdout
        # Eight floats at once, and a product added in one step.
        for function, sign in [("L3psycho_anal_vbr", "%ymm"), ("window_subband", "vfmadd")]:
            assert sign in body(code, function), function
        assert "fht_SSE2" in body(code, "init_fft"), "the transform that LAME chooses"


def body(code, function):
    """A function's instructions, as objdump lists them."""
    return code.split(f"<{function}>:\n", 1)[1].split("\n\n", 1)[0]
