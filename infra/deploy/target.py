"""What is deployed where: a campaign, a stage, its stack, an account and a region."""

import os
import re
import tomllib
from dataclasses import dataclass
from functools import cached_property

from . import paths
from .error import DeployError

PRODUCTION = "production"
# The longest name that is made of the stack's is that of a CloudFront function, "<stack>-wanted-languages": 64 characters.
STACK_CHARACTERS = 64 - len("-wanted-languages")
# As the template's parameter Stage.
STAGE_CHARACTERS = 32
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Target:
    """One stage of one campaign."""

    campaign: str
    stage: str

    def __post_init__(self):
        if not self.stage:
            raise DeployError("say which stage: STAGE=production, or any other name for a try")
        if not NAME.fullmatch(self.stage):
            raise DeployError(f"the stage {self.stage!r} is not a-z, 0-9 and single hyphens: write {plain_name(self.stage)!r}")
        over = max(len(self.stack) - STACK_CHARACTERS, len(self.stage) - STAGE_CHARACTERS)
        if over > 0:
            raise DeployError(f"the stage {self.stage!r} is {over} characters too long: the names of its parts would not fit")

    @property
    def stack(self):
        return f"refrain-{self.campaign}-{self.stage}"

    @property
    def is_production(self):
        return self.stage == PRODUCTION

    @cached_property
    def manifest(self):
        """campaign.toml, as TOML reads it; `refrain build` and `ready` check what it says."""
        path = paths.ROOT / "campaigns" / self.campaign / "campaign.toml"
        try:
            return tomllib.loads(path.read_text())
        except FileNotFoundError:
            raise DeployError(f"there is no campaign {self.campaign!r}: {path} is missing") from None
        except tomllib.TOMLDecodeError as error:
            raise DeployError(f"{path} cannot be read: {error}") from None

    @cached_property
    def session(self):
        """The account and region that the SDKs' usual settings name, AWS_REGION before AWS_DEFAULT_REGION."""
        import boto3

        if os.environ.get("AWS_ENDPOINT_URL_S3") and not os.environ.get("AWS_ENDPOINT_URL"):
            raise DeployError("this shell is set up for the local cloud (.refrain/local.env): open another one")
        session = boto3.Session(region_name=os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION"))
        if session.region_name is None:
            raise DeployError("no AWS region is set up: set AWS_REGION, such as AWS_REGION=eu-central-1")
        if session.get_credentials() is None:
            raise DeployError("no AWS account is set up: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
        return session

    @property
    def region(self):
        return self.session.region_name

    @property
    def environment(self):
        """For sam: its SDK reads AWS_DEFAULT_REGION alone."""
        return {**os.environ, "AWS_REGION": self.region, "AWS_DEFAULT_REGION": self.region, "SAM_CLI_TELEMETRY": "0"}

    def client(self, service):
        return self.session.client(service)


def plain_name(text):
    """A stage's name for a branch such as feature/Ünlü_2."""
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return plain if NAME.fullmatch(plain) else f"s-{plain}".strip("-")
