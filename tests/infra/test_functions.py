"""Every function's deployed program does its work: on the embedded services, with the events and the permissions that it has on AWS."""

import os
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

import emulated
import pytest
from bootstraps import FUNCTIONS, build, zip_mib
from conftest import ROOT, objects_of_entries

sys.path.insert(0, str(ROOT))
from infra.deploy.smoke import client, smoke  # noqa: E402
from infra.deploy.target import Target  # noqa: E402

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the emulator and the bootstraps are Linux programs")

PROGRAM = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "debug" / "examples" / "emulated"
# What a function of the API may weigh, so that it is fetched quickly for a cold start, in MB.
MOST_MB = 6
# Nobody waits for the sweep, which has in it all that mixes and all that draws.
MOST_MB_OF_SWEEP = 7
# Only a broken test waits so long.
SWEPT_SECONDS = 120


@pytest.fixture(scope="module")
def programs():
    built = build(*FUNCTIONS, examples_of="lambda")
    return {name: built[name] for name in FUNCTIONS}


@pytest.fixture(scope="module")
def cloud(programs):
    with emulated.running(PROGRAM, programs) as started:
        yield started


def test_a_fan_sings_and_erases_it_by_the_deployed_programs(cloud):
    # From the redirect to the erased record; it looks at all that is answered and at what the public sees.
    smoke.sing(cloud.url, Target("night-game", "try"))
    asked = {name: len(function.durations_ms()) for name, function in cloud.functions.items()}
    for name in set(FUNCTIONS) - {"preview-cover", "sweep-takes"}:
        assert asked[name] > 0, name
        assert "errorType" not in cloud.functions[name].log(), name
    assert objects_of_entries(cloud.objects) == []


def test_a_draft_of_a_cover_is_drawn_by_the_deployed_program(cloud):
    query = urlencode({"locale": "fr", "team": "fra", "name": "Zoé", "peaks": "00ff80"})
    answer = client.request("GET", f"{cloud.url}/api/covers/preview?{query}")
    assert (answer.status, answer.headers["content-type"]) == (200, "image/jpeg")
    assert answer.body.startswith(b"\xff\xd8\xff")


def test_the_deployed_sweep_finishes_what_a_fan_has_left(programs):
    with emulated.running(PROGRAM, programs, sweep_delay_seconds=0) as cloud:
        site = smoke.Site(cloud.url)
        fan = smoke.Fan(site, site.form_page())
        upload = smoke.expect(fan.call("PUT", body=fan.form()), 200, "a new entry").json["upload"]
        smoke.expect(client.request(upload["method"], upload["url"], upload["headers"], fan.take), 200, "the upload")
        end, state = time.monotonic() + SWEPT_SECONDS, None
        while state != "published" and time.monotonic() < end:
            state = fan.call("GET").json["entry"]["state"]
        assert state == "published"
        assert cloud.functions["mix-entry"].durations_ms() == [], "nobody but the sweep has mixed it"
        assert any(key.endswith(f"e/{fan.id}/index.html") for key in objects_of_entries(cloud.objects))
        fan.erase()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_is_small_to_fetch(programs, name):
    assert zip_mib(programs[name]) * 2**20 / 1e6 <= (MOST_MB_OF_SWEEP if name == "sweep-takes" else MOST_MB)
