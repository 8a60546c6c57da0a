"""Requests as a browser of a fan makes them: by the standard library, with no redirect followed."""

import http.client
import json
import socket
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from ..error import DeployError

TIMEOUT_SECONDS = 35
# Cold functions and new names in DNS take their time: pauses of 1, 2, 4, 8 and 16 seconds.
TRIES = 6
# An answer that is longer is none of ours; the longest are mixes of a megabyte.
MOST_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True)
class Answer:
    """What a server answers."""

    status: int
    headers: dict
    body: bytes

    @property
    def json(self):
        try:
            return json.loads(self.body)
        except ValueError:
            return {}

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def kind(self):
        """The kind of problem that this is, or nothing."""
        return str(self.json.get("type", "")).removeprefix("urn:refrain:problem:")

    @property
    def date(self):
        """The server's clock."""
        return parsedate_to_datetime(self.headers["date"])


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def request(method, url, headers=None, body=None, pause=time.sleep):
    """Sends a request, again where a fan's page would: when nobody answers, or somebody who is busy."""
    for attempt in range(TRIES):
        try:
            answer = once(method, url, headers or {}, body)
        except (OSError, http.client.HTTPException) as error:
            answer, reason = None, error
        if answer and answer.status < 500 and answer.status != 429:
            return answer
        if attempt + 1 < TRIES:
            pause(2**attempt)
    if answer is None:
        raise DeployError(f"{without_query(url)} does not answer: {reason}")
    return answer


def once(method, url, headers, body):
    wanted = urllib.request.Request(url, data=body, method=method, headers={"user-agent": "refrain-smoke", **headers})
    try:
        with OPENER.open(wanted, timeout=TIMEOUT_SECONDS) as answer:
            return read(answer)
    except urllib.error.HTTPError as answer:
        with answer:
            return read(answer)


def read(answer):
    body = answer.read(MOST_BYTES)
    return Answer(answer.status, {name.lower(): value for name, value in answer.headers.items()}, body)


def without_query(url):
    """An address as a log may show it: the query of a presigned one is a key."""
    return url.split("?")[0]


def is_known(host):
    """Whether DNS knows a name."""
    try:
        socket.getaddrinfo(host, 443)
    except OSError:
        return False
    return True
