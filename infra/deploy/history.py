"""Earlier deploys, remembered in sam's bucket: what `make rollback` goes back to.

    <stack>/deploys/<id>/template.yaml   the packaged template; its functions and layers stay in <stack>/code/
                         pages/<key>     the pages; their assets stay in the site's bucket
                         deploy.json     the commit, the address, the processor, the days that takes stay, the list of pages
                         passed          there once the smoke test has passed, until somebody goes back from it

Which one is live is the tag `deploy` of the stack itself, which changes with the stack or not at all.
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime, timezone

from . import objects, stack
from .error import DeployError
from .upload import files_of, is_page, put_all

# So many are remembered, the newest.
REMEMBERED = 10


@dataclass(frozen=True)
class Deploy:
    """One deploy of a stage."""

    id: str
    commit: str
    public_url: str
    architecture: str
    retention_days: int
    pages: list


def new_id():
    """Ids sort as the deploys were begun."""
    return datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%SZ")


class History:
    """The remembered deploys of a stage. sam's bucket is there once something was packaged."""

    def __init__(self, target):
        sam = stack.find(target, stack.SAM_STACK)
        self.bucket = sam and sam.outputs.get("SourceBucket")
        self.prefix = f"{target.stack}/deploys/"
        self.s3 = target.client("s3")

    def remember(self, deploy, template, folder):
        """Stores what a deploy is made of, before it goes live."""
        base = f"{self.prefix}{deploy.id}/"
        files = files_of(folder)
        put_all(self.s3, self.bucket, [(f"{base}pages/{key}", files[key].read_bytes) for key in deploy.pages])
        self.s3.put_object(Bucket=self.bucket, Key=f"{base}template.yaml", Body=template.read_bytes())
        self.s3.put_object(Bucket=self.bucket, Key=f"{base}deploy.json", Body=json.dumps(asdict(deploy)).encode())

    def mark_passed(self, deploy_id):
        self.s3.put_object(Bucket=self.bucket, Key=f"{self.prefix}{deploy_id}/passed", Body=b"")

    def mark_left(self, deploy_id):
        """So that no later rollback goes to a version that somebody has gone back from."""
        self.s3.delete_object(Bucket=self.bucket, Key=f"{self.prefix}{deploy_id}/passed")

    def ids(self):
        """Of all remembered deploys, the oldest first."""
        if not self.bucket:
            return []
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=self.prefix, Delimiter="/")
        folders = [one["Prefix"] for page in pages for one in page.get("CommonPrefixes", [])]
        return sorted(folder[len(self.prefix) :].strip("/") for folder in folders)

    def find(self, deploy_id):
        """A remembered deploy, or None."""
        if not self.bucket or not deploy_id or deploy_id not in self.ids():
            return None
        return Deploy(**json.loads(self.read(deploy_id, "deploy.json")))

    def before(self, deploy_id):
        """The newest deploy before another whose smoke test passed, or None."""
        for earlier in reversed([one for one in self.ids() if one < (deploy_id or "~")]):
            if self.has_passed(earlier):
                return self.find(earlier)
        return None

    def has_passed(self, deploy_id):
        found = self.s3.list_objects_v2(Bucket=self.bucket, Prefix=f"{self.prefix}{deploy_id}/passed", MaxKeys=1)
        return found.get("KeyCount", 0) > 0

    def read(self, deploy_id, name):
        return self.s3.get_object(Bucket=self.bucket, Key=f"{self.prefix}{deploy_id}/{name}")["Body"].read()

    def forget_old(self, live):
        """Deletes all but the newest; never the one that is live."""
        for old in self.ids()[:-REMEMBERED]:
            if old != live:
                objects.empty(self.s3, self.bucket, f"{self.prefix}{old}/")


def pages_of(folder):
    return [key for key in files_of(folder) if is_page(key)]


def check_same_address(earlier, url):
    """Ends the step where pages of an earlier deploy name an address that the site no longer has."""
    if earlier.public_url != url:
        raise DeployError(
            f"the site has moved from {earlier.public_url} to {url} since deploy {earlier.id}: check out commit {earlier.commit} and deploy that"
        )
