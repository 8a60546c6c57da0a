"""The JSON Schema of campaign.toml against the campaigns that there are."""

import copy
import datetime
import json
import tomllib

import jsonschema
import pytest
from conftest import ROOT

SCHEMA = json.loads((ROOT / "docs" / "campaign.schema.json").read_text())
CAMPAIGNS = sorted((ROOT / "campaigns").glob("*/campaign.toml"))


def as_editors_see(value):
    """Dates and times of TOML's own kind are texts to a schema."""
    match value:
        case dict():
            return {key: as_editors_see(inner) for key, inner in value.items()}
        case list():
            return [as_editors_see(inner) for inner in value]
        case datetime.datetime():
            return value.isoformat()
    return value


def read(path):
    return as_editors_see(tomllib.loads(path.read_text()))


def is_valid(manifest):
    return jsonschema.Draft202012Validator(SCHEMA).is_valid(manifest)


@pytest.mark.parametrize("path", CAMPAIGNS, ids=lambda path: path.parent.name)
def test_every_campaign_is_valid_and_names_the_schema(path):
    jsonschema.Draft202012Validator(SCHEMA).validate(read(path))
    header = path.read_text().split("\n\n")[0]
    assert "#:schema ../../docs/campaign.schema.json" in header


def test_unknown_keys_and_wrong_values_are_refused():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    whole = read(ROOT / "campaigns" / "night-game" / "campaign.toml")
    for change in [
        lambda m: m.update(colour="red"),
        lambda m: m["song"].update(Title="x"),
        lambda m: m["team"][0].update(colours=["#fff", "#000"]),
        lambda m: m["team"][0].update(colors=["blue", "#000000"]),
        lambda m: m["song"].update(tempo_bpm="128"),
        lambda m: m.update(review="none"),
        lambda m: m.pop("take"),
        lambda m: m["picture"][0].update(width=0),
        lambda m: m["jurisdiction"][0].update(status="done"),
    ]:
        manifest = copy.deepcopy(whole)
        change(manifest)
        assert not is_valid(manifest), manifest
