"""What the page with the form tells a browser: the schedule, the teams, the rules, the consents."""

import json
from datetime import datetime
from html.parser import HTMLParser

from ..error import DeployError


class FormPage(HTMLParser):
    """The form of a campaign in one language."""

    def __init__(self, text):
        super().__init__()
        self.campaign = {}
        # Jurisdiction -> [(purpose, SHA-256 of the words, required)].
        self.consents = {}
        self.names = []
        self._law = None
        self.feed(text)
        if not self.campaign:
            raise DeployError("the page with the form has no data of a campaign: was another site found?")

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "body" and found.get("data-campaign"):
            self.campaign = json.loads(found["data-campaign"])
        elif tag == "fieldset":
            self._law = found.get("data-law")
        elif tag == "input" and self._law and found.get("data-sha256"):
            consent = (found.get("value"), found["data-sha256"], "data-required" in found)
            self.consents.setdefault(self._law, []).append(consent)
        name = found.get("src") if tag == "script" else found.get("href") if tag == "link" else None
        if name and name.startswith("/assets/"):
            self.names.append(name)

    def handle_endtag(self, tag):
        if tag == "fieldset":
            self._law = None

    def moment(self, name):
        return datetime.fromisoformat(self.campaign[name].replace("Z", "+00:00"))

    @property
    def take(self):
        """The bounds of a take: min_ms, max_ms, max_bytes."""
        return self.campaign["booth"]["take"]

    def jurisdiction(self):
        """One in which fans may take part, and a country of it."""
        laws = self.campaign["booth"]["jurisdictions"]
        named = {country for law in laws for country in law["countries"]}
        for law in laws:
            if not law["id"]:
                continue
            for country in law["countries"]:
                if country != "*":
                    return law, country
            others = [country for country in self.countries() if country not in named]
            if others:
                return law, others[0]
        raise DeployError("the page with the form names no country whose people may take part")

    def countries(self):
        """All countries: "ADE BR" are AD, AE and BR."""
        return [group[0] + last for group in self.campaign["booth"]["countries"].split() for last in group[1:]]
