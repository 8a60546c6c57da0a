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

from bootstraps import MACHINE, ROOT

LAYERS = ROOT / "build" / "layers"
# What requests bear that came by way of the edge.
ORIGIN_SECRET = "secret"
START_SECONDS = 20
ANSWER_SECONDS = 30


def emulator():
    """The emulator's program for this processor."""
    import samcli

    return Path(samcli.__file__).parent / "local" / "rapid" / f"aws-lambda-rie-{MACHINE}"


# What Lambda itself tells every function.
OF_LAMBDA = {
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_LAMBDA_FUNCTION_NAME": "function",
    "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1769",
    "PATH": os.environ["PATH"],
}


def environment():
    """What the template gives functions, with /opt at build/layers and names that lead nowhere."""
    return {
        "TABLE_NAME": "entries",
        "TAKES_BUCKET": "takes",
        "MEDIA_BUCKET": "media",
        "QUEUE_URL": "http://127.0.0.1:9/queue",
        "PUBLIC_URL": "https://sing.example",
        "WORDS_DIR": str(LAYERS / "words" / "words"),
        "STUDIO_DIR": str(LAYERS / "studio" / "studio"),
        "ORIGIN_SECRETS": ORIGIN_SECRET,
        "RUST_LOG": "info",
        "AWS_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
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

    def __init__(self, bootstrap, address, process, log):
        self._url = invocations(address)
        self._bootstrap, self._process, self._log = bootstrap, process, log

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

    def durations_ms(self):
        """Milliseconds of each invocation so far, by the emulator's clock; the first is of a cold function."""
        return [float(found) for found in re.findall(r"\tDuration: ([0-9.]+) ms", self.log())]

    def rss_mib(self):
        """Memory of the bootstrap in MiB, without what it has mapped of the layers: pages of the disk's cache."""
        pid = next(pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if self._is_bootstrap(pid))
        kib, counts = 0, True
        for line in Path(f"/proc/{pid}/smaps").read_text().splitlines():
            # A mapping's first line ends with its file.
            if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
                counts = f" {LAYERS}/" not in line
            elif counts and line.startswith("Rss:"):
                kib += int(line.split()[1])
        return kib / 1024

    def _is_bootstrap(self, pid):
        with contextlib.suppress(OSError):
            parent = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
            return parent == self._process.pid and os.path.samefile(f"/proc/{pid}/exe", self._bootstrap)
        return False


def invocations(address):
    """Where an emulator takes events."""
    return f"http://{address}/2015-03-31/functions/function/invocations"


@contextlib.contextmanager
def running(bootstrap, variables=None, address=None):
    """Starts the emulator, at an address of its own if none is given, and ends it, with its bootstrap, at the end."""
    # Both addresses: without the first it listens on all interfaces.
    outside, inside = address or free_address(), free_address()
    command = [emulator(), "--runtime-interface-emulator-address", outside, "--runtime-api-address", inside, bootstrap]
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with log.open("wb") as out:
            # A session of its own, so that ending it ends the bootstrap too.
            process = subprocess.Popen(
                command, cwd=folder, env={**OF_LAMBDA, **(variables or environment())}, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                start_new_session=True,
            )
        try:
            wait_for(outside, process, log)
            yield Lambda(bootstrap, outside, process, log)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def free_address():
    """An address of loopback at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{one.getsockname()[1]}"


def wait_for(address, process, log):
    host, port = address.split(":")
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection((host, int(port)), timeout=1):
            return
        time.sleep(0.01)
    raise RuntimeError(f"the emulator did not start:\n{log.read_text(errors='replace')}")
