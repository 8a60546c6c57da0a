"""The deploy on moto's AWS with real sam: assets, functions, pages, another version, back to the first, and gone."""

import boto3
import pytest
from deploy_stage import Stage
from moto.server import ThreadedMotoServer

from infra.deploy.error import DeployError


@pytest.fixture(scope="module")
def endpoint():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def stage(tmp_path, endpoint, monkeypatch):
    import urllib.request

    urllib.request.urlopen(urllib.request.Request(f"{endpoint}/moto-api/reset", method="POST")).read()
    return Stage(tmp_path, endpoint, monkeypatch)


def test_a_stage_is_deployed_changed_rolled_back_and_destroyed(stage, capfd):
    stage.run("deploy", "--alarm-email", "ops@example.com")
    first = stage.function()["Environment"]["Variables"]["ORIGIN_SECRETS"].split(",")
    print(stage.parameters(), stage.site(), stage.stack()["Tags"], first)
    print((stage.root / ".refrain" / "refrain-sample-try.env").read_text())
    print(stage.cargo())
