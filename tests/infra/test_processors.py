"""What is built for Lambda's processors uses what they have, C as well as Rust."""

import sys

from conftest import ROOT

sys.path.insert(0, str(ROOT))
from infra.deploy import processors  # noqa: E402

PROCESSORS = processors.PROCESSORS


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
