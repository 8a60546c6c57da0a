"""docs/bench.json has the shape that is promised, and docs/bench.md says nothing else."""

import json
import sys

import pytest
from bootstraps import FUNCTIONS
from conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "peers"))
import measure  # noqa: E402
import report  # noqa: E402

BENCH = ROOT / "docs" / "bench.json"
PROMISED = {
    "mixdown.cpu_s_30s",
    "mixdown.cpu_s_30s_lambda",
    "mixdown.cpu_s_60s",
    "mixdown.peak_mib",
    "mixdown.ratio_ffmpeg_textbook",
    "mixdown.ratio_ffmpeg_expert",
    "mixdown.ratio_sox",
    "mixdown.align_p50_ms",
    "mixdown.align_p95_ms",
    "mixdown.align_sure_share",
    "mixdown.align_wrong_sure",
    "cover.cpu_ms_warm",
    "cover.cpu_ms_cold",
    "cover.ratio_imagemagick",
    "cover.ratio_sharp",
    "cover.ratio_sharp_cached",
    "cover.ratio_napi_canvas",
    "cover.ratio_napi_canvas_cached",
    "cover.ratio_satori",
    *(f"functions.{name}.{figure}" for name in FUNCTIONS for figure in ["init_ms", "warm_ms", "rss_mib", "zip_mib"]),
    "cost.s3_writes_per_entry",
    "cost.s3_round_trips_mix_entry",
    "cost.s3_round_trips_render_cover",
    "web.first_load_gz_bytes",
    "web.landing_bytes",
    "web.preview_cover_bytes",
    "web.flac_encoder_gz_bytes",
    "web.flac_encode_ms_30s",
    "web.capture_correlation_chromium",
    "web.capture_correlation_firefox",
    "web.capture_correlation_webkit",
}


@pytest.fixture(scope="module")
def bench():
    return json.loads(BENCH.read_text())


def test_every_figure_has_its_value_unit_and_command(bench):
    assert {"machine", "date", "tools", "figures"} <= set(bench)
    for name, figure in bench["figures"].items():
        assert isinstance(figure["value"], int | float), name
        assert figure["unit"] and figure["command"], name


def test_the_promised_figures_are_there(bench):
    assert PROMISED <= set(bench["figures"])


def test_our_mix_is_as_loud_as_promised(bench):
    figures = bench["figures"]
    assert figures["mixdown.loudness_lufs"]["value"] == pytest.approx(-14, abs=0.2)
    assert figures["mixdown.true_peak_dbtp"]["value"] <= -1


def test_an_entry_asks_as_little_of_s3_as_promised(bench):
    figures = bench["figures"]
    assert figures["cost.s3_writes_by_functions_per_entry"]["value"] <= 9
    for function in ["mix_entry", "render_cover"]:
        assert figures[f"cost.s3_round_trips_{function}"]["value"] <= 3, function


# RSS is without the layers. What mixes or draws has buffers for it.
@pytest.mark.parametrize("name", sorted(set(FUNCTIONS) - {"sweep-takes"}))
def test_a_function_of_the_api_is_as_soon_there_and_as_small_as_promised(bench, name):
    figure = {each: bench["figures"][f"functions.{name}.{each}"]["value"] for each in ["init_ms", "rss_mib", "zip_mib"]}
    assert figure["init_ms"] <= 12
    assert figure["zip_mib"] * 2**20 <= 6e6
    if name not in ("mix-entry", "render-cover"):
        assert figure["rss_mib"] <= 24


def test_a_visit_is_as_light_as_promised(bench):
    for name, most in [("first_load_gz", 60_000), ("landing", 250_000), ("preview_cover", 50_000)]:
        assert bench["figures"][f"web.{name}_bytes"]["value"] <= most, name


@pytest.mark.parametrize("page", ["landing", "booth", "share"])
def test_lighthouse_marks_are_as_promised(bench, page):
    marks = [("performance", 95), ("accessibility", 100), ("best_practices", 100), ("seo", 100)]
    for category, least in marks:
        assert bench["figures"][f"web.lighthouse_{page}_{category}"]["value"] >= least, category


def test_every_figure_is_in_a_table(bench):
    text = report.markdown(bench)
    for name in bench["figures"]:
        assert f"| {name} |" in text


def test_the_page_is_what_the_figures_say(bench):
    assert (ROOT / "docs" / "bench.md").read_text() == report.markdown(bench)


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("mixdown.ratio_sox", "mixdown"),
        ("mixdown.stage_read_ms", "mixdown.stage"),
        ("cover.ratio_sharp", "cover"),
        ("cover_sharp", "cover"),
        ("web.landing_bytes", "web"),
        ("web.lighthouse_booth_seo", "web.lighthouse"),
        ("something", None),
    ],
)
def test_a_figure_is_in_the_section_that_its_name_begins_with(name, section):
    assert report.section_of(name) == section


def test_processor_time_counts_what_a_program_starts():
    # A shell that only waits for another one which works.
    busy = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done"
    seconds, _ = measure.cpu_seconds(["sh", "-c", f"sh -c '{busy}'; true"])
    assert seconds > 0.01


def test_a_program_that_fails_is_not_measured():
    with pytest.raises(RuntimeError, match="failed: false"):
        measure.cpu_seconds(["false"])
