"""Where the words lie: the product's and every campaign's."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SOURCE = "en"

# Folders that hold one folder of Fluent files for each language.
HOMES = [
    home for home in [ROOT / "locales", *sorted(ROOT.glob("campaigns/*/"))] if any(home.glob(f"{SOURCE}/*.ftl"))
]
# Folders that hold one Fluent file for each language. A legal text that is not in English has nothing to be translated from.
JURISDICTIONS = [home for home in sorted(ROOT.glob("campaigns/*/legal/*/")) if (home / f"{SOURCE}.ftl").is_file()]
# Every file that is translated.
SOURCES = [path for home in HOMES for path in sorted((home / SOURCE).glob("*.ftl"))] + [
    home / f"{SOURCE}.ftl" for home in JURISDICTIONS
]


def translations(home):
    """The languages of one of HOMES, without the source."""
    return sorted(folder.name for folder in home.iterdir() if folder.name != SOURCE and any(folder.glob("*.ftl")))


def legal_translations(jurisdiction):
    """The languages of one of JURISDICTIONS, without the source."""
    return sorted(path.stem for path in jurisdiction.glob("*.ftl") if path.stem != SOURCE)
