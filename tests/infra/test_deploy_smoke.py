"""The smoke test against the local cloud: the real functions of the built campaign, before, during and after it."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import types
from datetime import datetime, timezone
from pathlib import Path

import pytest
from conftest import ROOT, objects_of_entries

sys.path.insert(0, str(ROOT))
from infra.deploy import paths  # noqa: E402
from infra.deploy.error import DeployError  # noqa: E402
from infra.deploy.smoke import client, page, smoke, voice  # noqa: E402
from infra.deploy.target import Target  # noqa: E402

FOREVER = datetime.max.replace(tzinfo=timezone.utc)
REFRAIN = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "debug" / "refrain"
CAMPAIGN = json.loads((ROOT / "build" / "layers" / "words" / "words" / "campaign.json").read_text())
TARGET = Target(CAMPAIGN["slug"], "try")


@contextlib.contextmanager
def running(checkout=ROOT):
    """`refrain dev` on a folder of its own: its address, and the folder of its objects."""
    with tempfile.TemporaryDirectory() as data:
        command = [REFRAIN, "dev", "--port", "0", "--data", data, "--campaign", CAMPAIGN["slug"]]
        with open(Path(data) / "log", "wb") as log:
            cloud = subprocess.Popen(command, cwd=checkout, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            address = re.search(r"http://127\.0\.0\.1:\d+", cloud.stdout.readline())
            assert address, (Path(data) / "log").read_text()
            yield address.group(0), Path(data) / "s3"
        finally:
            cloud.send_signal(signal.SIGINT)
            cloud.wait()
            cloud.stdout.close()


@contextlib.contextmanager
def with_dates(folder, opens_at, closes_at):
    """The built campaign with another schedule, for functions and for pages."""
    (folder / "infra").mkdir()
    shutil.copy(ROOT / "infra" / "template.yaml", folder / "infra")
    for name in ("campaigns", "locales", "Cargo.toml"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "build", folder / "build")
    dates = {"opens_at": opens_at, "closes_at": closes_at, "finish_by": closes_at}
    layer = folder / "build" / "layers" / "words" / "words" / "campaign.json"
    layer.write_text(json.dumps(json.loads(layer.read_text()) | dates))
    form = folder / "build" / "site" / "en" / "sing" / "index.html"
    text = form.read_text()
    for name, value in dates.items():
        text = re.sub(rf'"{name}":"[^"]*"', f'"{name}":"{value}"', text)
    form.write_text(text)
    with running(folder) as started:
        yield started


@pytest.fixture(scope="module")
def cloud():
    with running() as started:
        yield started


def test_a_machine_s_voice_sings_and_nothing_of_it_is_left(cloud, capsys):
    url, folder = cloud
    smoke.sing(url, TARGET)
    assert "sang, was mixed, had its page and is erased" in capsys.readouterr().err
    assert objects_of_entries(folder) == []


def test_what_it_made_is_erased_where_a_step_fails(cloud, monkeypatch):
    url, folder = cloud
    whole, seen = smoke.Fan.call, []

    def broken(fan, method, path="", body=None):
        if path == "/cover":
            seen.extend(objects_of_entries(folder))
            return client.Answer(500, {}, b"{}")
        return whole(fan, method, path, body)

    monkeypatch.setattr(smoke.Fan, "call", broken)
    with pytest.raises(DeployError, match="the cover answered 500"):
        smoke.sing(url, TARGET)
    assert seen != [] and objects_of_entries(folder) == []


def test_a_campaign_without_a_guide_gets_a_hum(cloud, monkeypatch, tmp_path):
    url, folder = cloud
    monkeypatch.setattr(paths, "STUDIO", tmp_path)
    smoke.sing(url, TARGET)
    assert objects_of_entries(folder) == []


@pytest.mark.parametrize(
    ("opens_at", "closes_at", "said"),
    [
        ("2098-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "opens at 2098"),
        ("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z", "closed at 2021"),
    ],
)
def test_out_of_season_it_makes_sure_that_nobody_may_sing(tmp_path, capsys, opens_at, closes_at, said):
    with with_dates(tmp_path, opens_at, closes_at) as (url, folder):
        smoke.sing(url, TARGET)
        assert said in capsys.readouterr().err
        assert objects_of_entries(folder) == []


def test_functions_that_disagree_with_the_pages_fail_it_and_leave_nothing(cloud, monkeypatch):
    url, folder = cloud
    monkeypatch.setattr(page.FormPage, "moment", lambda self, name: FOREVER)
    with pytest.raises(DeployError, match="a new entry got 200"):
        smoke.sing(url, TARGET)
    assert objects_of_entries(folder) == []


def test_another_site_is_not_taken_for_the_campaign():
    with pytest.raises(DeployError, match="was another site found"):
        page.FormPage("<html><body>Welcome to nginx!</body></html>")


def test_an_api_that_answers_beside_the_edge_fails_it(monkeypatch):
    for status, is_shut in ((421, True), (401, False), (200, False)):
        monkeypatch.setattr(client, "request", lambda *_, status=status: client.Answer(status, {}, b"{}"))
        if is_shut:
            smoke.check_api_is_shut("https://api.example")
        else:
            with pytest.raises(DeployError, match="beside the edge"):
                smoke.check_api_is_shut("https://api.example")


def test_a_domain_that_dns_does_not_know_yet_is_asked_by_cloudfront_s_name(monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(client, "is_known", lambda host: False)
    monkeypatch.setattr(smoke, "sing", lambda url, target: asked.append(url))
    deployed = types.SimpleNamespace(outputs={"SiteUrl": "https://sing.example", "DistributionDomainName": "d1.example"})
    smoke.of_stack(TARGET, deployed)
    assert asked == ["https://d1.example"]
    assert "sing.example" in capsys.readouterr().err


def test_who_is_busy_is_asked_again_and_who_refuses_is_not(monkeypatch):
    pauses, statuses = [], iter([503, 429, 409, 200])
    monkeypatch.setattr(client, "once", lambda *_: client.Answer(next(statuses), {}, b""))
    assert client.request("GET", "https://site.example", pause=pauses.append).status == 409
    assert pauses == [1, 2]


@pytest.mark.parametrize("bounds", [{"min_ms": 8000, "max_ms": 45000, "max_bytes": 9000000}, {"min_ms": 20000, "max_ms": 25000, "max_bytes": 2000000}])
@pytest.mark.parametrize("has_guide", [True, False])
def test_a_take_is_within_the_bounds(monkeypatch, tmp_path, bounds, has_guide):
    if not has_guide:
        monkeypatch.setattr(paths, "STUDIO", tmp_path)
    take = voice.take(bounds)
    assert len(take) <= bounds["max_bytes"]
    assert bounds["min_ms"] <= (len(take) - 44) / 2 / voice.RATE_HZ * 1000 <= bounds["max_ms"]
