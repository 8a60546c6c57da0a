"""One function's `bootstrap` under AWS's Runtime Interface Emulator, which aws-sam-cli carries; needs no Docker.

The emulator speaks the Runtime API of Lambda to the bootstrap and takes invocations over HTTP on loopback.
"""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from bootstraps import MACHINE, ROOT, cargo_lambda

# What requests bear that came by way of the edge.
ORIGIN_SECRET = "secret"
START_SECONDS = 20
ANSWER_SECONDS = 30


def emulator():
    """The emulator's program for this processor."""
    import samcli

    return Path(samcli.__file__).parent / "local" / "rapid" / f"aws-lambda-rie-{MACHINE}"


def build(*packages, examples_of=None):
    """Builds functions as they are deployed and returns the path of each bootstrap by its name; with `examples_of`, also those of
    a package's examples."""
    built = cargo_lambda(MACHINE, "--bins", *packages)
    # Apart: together with programs cargo-lambda lays out the examples alone.
    return built | (cargo_lambda(MACHINE, "--examples", examples_of) if examples_of else {})


def environment():
    """What the template gives functions, with /opt at build/layers and names that lead nowhere."""
    layers = ROOT / "build" / "layers"
    return {
        "TABLE_NAME": "entries",
        "TAKES_BUCKET": "takes",
        "MEDIA_BUCKET": "media",
        "QUEUE_URL": "http://127.0.0.1:9/queue",
        "PUBLIC_URL": "https://sing.example",
        "WORDS_DIR": str(layers / "words" / "words"),
        "STUDIO_DIR": str(layers / "studio" / "studio"),
        "ORIGIN_SECRETS": ORIGIN_SECRET,
        "RUST_LOG": "info",
        "AWS_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_LAMBDA_FUNCTION_NAME": "function",
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1769",
        "PATH": os.environ["PATH"],
    }


def http_event(method, path, *, route=None, headers=None, body=None, parameters=None):
    """An event as an HTTP API of API Gateway sends it, payload format 2.0."""
    path, _, query = path.partition("?")
    return {
        "version": "2.0",
        "routeKey": route or f"{method} {path}",
        "rawPath": path,
        "rawQueryString": query,
        "headers": {"host": "sing.example", "x-forwarded-proto": "https", "x-refrain-origin": ORIGIN_SECRET, **(headers or {})},
        "pathParameters": parameters or {},
        "requestContext": {
            "accountId": "000000000000",
            "apiId": "api",
            "domainName": "sing.example",
            "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "test"},
            "requestId": "request",
            "routeKey": route or f"{method} {path}",
            "stage": "$default",
            "time": "01/Jan/2026:00:00:00 +0000",
            "timeEpoch": 1767225600000,
        },
        "body": body,
        "isBase64Encoded": False,
    }


def sqs_event(*bodies):
    """A batch as Lambda reads it from a queue; the ids of its messages are m0, m1 and so on."""
    return {
        "Records": [
            {
                "messageId": f"m{at}",
                "receiptHandle": "receipt",
                "body": body,
                "attributes": {"ApproximateReceiveCount": "1", "SentTimestamp": "1767225600000"},
                "messageAttributes": {},
                "md5OfBody": "",
                "eventSource": "aws:sqs",
                "eventSourceARN": "arn:aws:sqs:eu-west-1:000000000000:sweep",
                "awsRegion": "eu-west-1",
            }
            for at, body in enumerate(bodies)
        ]
    }


class Lambda:
    """A running emulator with one bootstrap, which starts at the first invocation."""

    def __init__(self, address, log):
        self._url = f"http://{address}/2015-03-31/functions/function/invocations"
        self._log = log

    def invoke(self, event):
        """The function's answer as parsed JSON."""
        request = urllib.request.Request(self._url, data=json.dumps(event).encode())
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:
            return json.load(answer)

    def log(self):
        return Path(self._log).read_text(errors="replace")

    def init_ms(self):
        """Milliseconds from the start of the process until it asked for its first event, by the emulator's clock."""
        return float(re.search(r"INIT REPORT\(durationMs: ([0-9.]+)\)", self.log()).group(1))


@contextlib.contextmanager
def running(bootstrap, env=None):
    """Starts the emulator on two free ports of loopback and ends it, with its bootstrap, at the end."""
    # Both addresses: without the first it listens on all interfaces.
    outside, inside = (f"127.0.0.1:{port}" for port in free_ports(2))
    command = [emulator(), "--runtime-interface-emulator-address", outside, "--runtime-api-address", inside, bootstrap]
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with log.open("wb") as out:
            # A session of its own, so that ending it ends the bootstrap too.
            process = subprocess.Popen(
                command, cwd=folder, env=env or environment(), stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                start_new_session=True,
            )
        try:
            wait_for(outside, process, log)
            yield Lambda(outside, log)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wait_for(address, process, log):
    host, port = address.split(":")
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection((host, int(port)), timeout=1):
            return
        time.sleep(0.01)
    raise RuntimeError(f"the emulator did not start:\n{log.read_text(errors='replace')}")
