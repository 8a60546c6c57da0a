"""The smoke test: what a fan does, from the first redirect to the erased record, against a site that is there.

What it makes it erases, whatever happens; what the edge still holds of it is gone within five minutes.
"""

import hashlib
import json
import secrets
import sys
import uuid
from urllib.parse import urlsplit

from ..error import DeployError
from . import client, voice
from .page import FormPage

NAME = "Smoke Test"
AGE = 40
# Of whoever asks a function without having come through CloudFront.
MISDIRECTED = 421


def of_stack(target, deployed):
    """The smoke test of a stack: by its own domain, or by CloudFront's name while DNS does not know that yet."""
    url, edge = deployed.outputs["SiteUrl"], deployed.outputs.get("DistributionDomainName")
    host = urlsplit(url).hostname
    if edge and not client.is_known(host):
        print(f"smoke: DNS does not know {host} yet; its record has to lead to {edge}", file=sys.stderr)
        url = f"https://{edge}"
    sing(url, target)
    check_api_is_shut(deployed.outputs.get("ApiEndpoint"))


def check_api_is_shut(api):
    """Nobody reaches a function beside the edge, where web ACL and caches are."""
    if not api:
        return
    answer = client.request("GET", f"{api}/api/entries/{uuid.uuid4()}")
    expect(answer, MISDIRECTED, "the API, asked beside the edge")


def sing(url, target):
    """Sings, if the campaign takes entries now; else makes sure that it takes none."""
    site = Site(url.rstrip("/"))
    page = site.form_page()
    fan = Fan(site, page)
    now = site.now
    if now < page.moment("opens_at"):
        fan.is_turned_away("campaign-not-open")
        return say(f"{target.campaign} opens at {page.campaign['opens_at']} and takes nobody before")
    if now >= page.moment("closes_at"):
        fan.is_turned_away("campaign-closed")
        return say(f"{target.campaign} closed at {page.campaign['closes_at']} and takes nobody any more")
    try:
        fan.sing()
    finally:
        fan.erase()
    say("a machine's voice sang, was mixed, had its page and is erased")


def say(text):
    print(f"smoke: {text}", file=sys.stderr)


def expect(answer, status, what):
    """Ends the test where an answer is another than a fan should get."""
    if answer.status != status:
        said = answer.kind or answer.text[:200]
        raise DeployError(f"the smoke test failed: {what} answered {answer.status} instead of {status}: {said}")
    return answer


class Site:
    """A deployed site, as a browser sees it."""

    def __init__(self, url):
        self.url = url
        self.now = None

    def get(self, path, status=200, headers=None):
        url = path if path.startswith("http") else f"{self.url}{path}"
        return expect(client.request("GET", url, headers), status, client.without_query(url))

    def form_page(self):
        """Follows the redirect to a language, reads the form, and loads what it names."""
        landing = self.get("/", 302, {"accept-language": "en"}).headers["location"]
        self.get(landing)
        answer = self.get(f"{landing}sing/")
        self.now = answer.date
        page = FormPage(answer.text)
        for name in [*page.names, page.campaign["words_url"], page.campaign["booth"]["backing"]["url"]]:
            self.get(name)
        return page


class Fan:
    """One entry of a machine."""

    def __init__(self, site, page):
        self.site, self.page = site, page
        self.id = str(uuid.uuid4())
        self.token = secrets.token_urlsafe(32)
        self.take = voice.take(page.take)

    def call(self, method, path="", body=None):
        headers = {"authorization": f"Bearer {self.token}"}
        if body is not None:
            headers["content-type"] = "application/json"
        data = json.dumps(body).encode() if body is not None else None
        return client.request(method, f"{self.site.url}/api/entries/{self.id}{path}", headers, data)

    def form(self):
        law, country = self.page.jurisdiction()
        consents = self.page.consents.get(law["id"], [])
        return {
            "locale": self.page.campaign["locale"],
            "country": country,
            "team": self.page.campaign["teams"][0]["id"],
            "name": NAME,
            "age": max(AGE, law["min_age"]) if law.get("min_age") is not None else None,
            "consents": [{"purpose": purpose, "text_sha256": sha256} for purpose, sha256, required in consents if required],
            "placement": {"nudge_ms": 0, "gain_db": 0.0},
            "take": {
                "content_type": "audio/wav",
                "size_bytes": len(self.take),
                "sha256": hashlib.sha256(self.take).hexdigest(),
                "timing": {
                    "sample_rate_hz": voice.RATE_HZ, "backing_start_frame": 0, "latency_ms": 0.0, "dropped_frames": 0,
                    "source": "booth", "engine": "unknown", "guide": False,
                },
            },
        }

    def is_turned_away(self, kind):
        answer = self.call("PUT", body=self.form())
        if answer.kind != kind:
            self.erase()
            raise DeployError(f"the smoke test failed: a new entry got {answer.status} {answer.kind} instead of {kind}")

    def sing(self):
        """All steps of a fan, and what the public sees of them."""
        upload = expect(self.call("PUT", body=self.form()), 200, "a new entry").json["upload"]
        stored = client.request(upload["method"], upload["url"], upload["headers"], self.take)
        expect(stored, 200, "the upload to S3")
        mixed = expect(self.call("POST", "/mix"), 200, "the mix").json["entry"]
        self.site.get(mixed["mix"]["url"])
        covered = expect(self.call("POST", "/cover"), 200, "the cover").json["entry"]
        self.site.get(covered["cover"]["url"])
        if covered["state"] == "in-review":
            return say("the campaign looks at entries before it publishes them; this one waits, and goes")
        if NAME not in self.site.get(covered["share_page"]).text:
            raise DeployError(f"the smoke test failed: {covered['share_page']} does not name who sang")

    def erase(self):
        """Erases the entry and makes sure that it is gone; what was asked for before may still be at the edge."""
        answer = self.call("DELETE")
        if answer.status == 404:
            return  # It was never reserved.
        expect(answer, 204, f"erasing {self.id}")
        expect(self.call("GET"), 410, "the erased entry")
        self.site.get(f"/e/{self.id}/cover.jpg", 404)
        self.site.get(f"/e/{self.id}/embed.html", 404)
