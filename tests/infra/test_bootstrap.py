"""Functions as they are deployed: built by cargo-lambda, fit for Amazon Linux 2023, answering under AWS's own emulator.

mix-entry is one, because it links the most C: LAME, and libjpeg-turbo by way of the cover. sweep-takes is invoked by a queue,
and the example of crates/lambda panics for one kind of message.
"""

import json
import re
import subprocess
import sys

import pytest
import rie
from bootstraps import FUNCTIONS, build

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the emulator and the bootstrap are Linux programs")

GLIBC_OF_AMAZON_LINUX_2023 = (2, 34)
ENTRY = "6f1f2c0e-58a3-4e0c-9a55-0f3f6f1c2d3e"


@pytest.fixture(scope="module")
def bootstraps():
    return build(*FUNCTIONS, examples_of="lambda")


@pytest.fixture
def bootstrap(bootstraps):
    return bootstraps["mix-entry"]


def mix_event(**headers):
    route = "POST /api/entries/{id}/mix"
    return rie.http_event("POST", f"/api/entries/{ENTRY}/mix", route=route, headers=headers, parameters={"id": ENTRY})


def test_the_bootstrap_needs_no_newer_glibc_than_amazon_linux_has(bootstrap):
    symbols = subprocess.run(["objdump", "-T", bootstrap], check=True, capture_output=True, text=True).stdout
    versions = {tuple(map(int, found.split("."))) for found in re.findall(r"GLIBC_([0-9.]+)", symbols)}
    assert versions and max(versions) <= GLIBC_OF_AMAZON_LINUX_2023


def test_the_bootstrap_needs_no_library_that_amazon_linux_lacks(bootstrap):
    headers = subprocess.run(["objdump", "-p", bootstrap], check=True, capture_output=True, text=True).stdout
    needed = set(re.findall(r"NEEDED\s+(\S+)", headers))
    assert needed <= {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "libpthread.so.0", "libdl.so.2", "ld-linux-x86-64.so.2"}


def test_a_request_without_a_token_is_answered_with_a_problem(bootstrap):
    with rie.running(bootstrap) as function:
        answer = function.invoke(mix_event())
        print(f"init of mix-entry under the emulator: {function.init_ms():.1f} ms")
    assert answer["statusCode"] == 401
    assert answer["headers"]["content-type"] == "application/problem+json"
    problem = json.loads(answer["body"])
    assert problem["type"] == "urn:refrain:problem:token-missing"
    assert problem["status"] == 401


def test_a_warm_function_answers_again(bootstrap):
    with rie.running(bootstrap) as function:
        kinds = [json.loads(function.invoke(event)["body"])["type"] for event in
                 [mix_event(), mix_event(authorization="Bearer short")]]
    assert kinds == ["urn:refrain:problem:token-missing", "urn:refrain:problem:token-malformed"]


def test_a_panic_fails_its_own_message_alone_and_the_process_lives_on(bootstraps):
    with rie.running(bootstraps["panicking-batch"]) as function:
        first = function.invoke(rie.sqs_event("one", "panic", "two"))
        second = function.invoke(rie.sqs_event("three"))
        starts = function.log().count("INIT START")
    assert first == {"batchItemFailures": [{"itemIdentifier": "m1"}]}
    assert second == {"batchItemFailures": []}
    assert starts == 1


def test_the_sweep_takes_what_concerns_no_entry_and_returns_what_it_could_not_do(bootstraps):
    # The environment's services lead nowhere, so a message about an entry cannot be worked on.
    with rie.running(bootstraps["sweep-takes"]) as function:
        answer = function.invoke(rie.sqs_event('{"Event":"s3:TestEvent"}', json.dumps({"entry": ENTRY})))
        log = function.log()
    assert answer == {"batchItemFailures": [{"itemIdentifier": "m1"}]}
    assert "m1" in log and ENTRY not in log
