"""Where the parts of a checkout lie."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "infra" / "template.yaml"
# sam's own folder: what it built, and what was packaged of it.
BUILT_TEMPLATE = ROOT / ".aws-sam" / "build" / "template.yaml"
PACKAGED_TEMPLATE = ROOT / ".aws-sam" / "packaged.yaml"
BUILT_FOR = ROOT / ".aws-sam" / "built-for.json"
SITE = ROOT / "build" / "site"
STUDIO = ROOT / "build" / "layers" / "studio" / "studio"
# Where the local cloud writes its own settings too.
SETTINGS = ROOT / ".refrain"
