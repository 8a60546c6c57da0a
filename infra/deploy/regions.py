"""Whether a region is where the campaign's legal texts say that records are stored."""

from .error import DeployError

# Where the data centres of AWS's regions stand, as ISO 3166-1 codes (https://docs.aws.amazon.com/global-infrastructure/latest/regions/).
COUNTRY_OF_REGION = {
    "af-south-1": "ZA",
    "ap-east-1": "HK",
    "ap-east-2": "TW",
    "ap-northeast-1": "JP",
    "ap-northeast-2": "KR",
    "ap-northeast-3": "JP",
    "ap-south-1": "IN",
    "ap-south-2": "IN",
    "ap-southeast-1": "SG",
    "ap-southeast-2": "AU",
    "ap-southeast-3": "ID",
    "ap-southeast-4": "AU",
    "ap-southeast-5": "MY",
    "ap-southeast-6": "NZ",
    "ap-southeast-7": "TH",
    "ca-central-1": "CA",
    "ca-west-1": "CA",
    "eu-central-1": "DE",
    "eu-central-2": "CH",
    "eu-north-1": "SE",
    "eu-south-1": "IT",
    "eu-south-2": "ES",
    "eu-west-1": "IE",
    "eu-west-2": "GB",
    "eu-west-3": "FR",
    "il-central-1": "IL",
    "me-central-1": "AE",
    "me-south-1": "BH",
    "mx-central-1": "MX",
    "sa-east-1": "BR",
    "us-east-1": "US",
    "us-east-2": "US",
    "us-west-1": "US",
    "us-west-2": "US",
}
EUROPEAN_UNION = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())


def is_in(region, places):
    """Whether a region lies in one of the places, which are country codes or EU."""
    country = COUNTRY_OF_REGION.get(region)
    return country in places or ("EU" in places and country in EUROPEAN_UNION)


def check(region, manifest):
    """Ends the step where a jurisdiction's texts promise that records are stored elsewhere."""
    for jurisdiction in manifest.get("jurisdiction", []):
        places = jurisdiction.get("stored_in")
        if places and not is_in(region, places):
            allowed = ", ".join(one for one in COUNTRY_OF_REGION if is_in(one, places))
            raise DeployError(
                f"the legal texts of jurisdiction {jurisdiction.get('id')!r} say that records are stored in {' or '.join(places)}, and "
                f"{region} is elsewhere: choose one of {allowed}, or change stored_in in campaign.toml and the texts"
            )
