"""Back to the version that was deployed before: its pages, then its functions. Entries and settings stay as they are."""

import sys
import tempfile
from pathlib import Path

from . import edge, origin_secret, stack, upload
from .error import DeployError
from .history import History, check_same_address
from .smoke import smoke


def rollback(target, options):
    deployed = stack.existing(target)
    stack.check_idle(target, deployed)
    history = History(target)
    live = history.find(deployed.tags.get("deploy"))
    earlier = history.before(deployed.tags.get("deploy"))
    if earlier is None:
        raise DeployError(f"there is no earlier deploy of {target.stack} whose smoke test passed: check out the commit to go back to, and deploy it")
    check_same_address(earlier, deployed.outputs["SiteUrl"])
    print(f"deploy: back to deploy {earlier.id}, commit {earlier.commit}", file=sys.stderr)
    # The other way round than a deploy: functions answer the pages of the version before, whose own they once replaced.
    s3, bucket = target.client("s3"), deployed.outputs["SiteBucketName"]
    upload.put_pages(s3, bucket, [(key, lambda key=key: history.read(earlier.id, f"pages/{key}")) for key in earlier.pages])
    upload.remove(s3, bucket, set(live.pages if live else []) - set(earlier.pages))
    edge.invalidate(target, deployed)
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.yaml"
        template.write_bytes(history.read(earlier.id, "template.yaml"))
        parameters = {
            "RetentionDays": str(earlier.retention_days),
            # Its functions were built for this processor.
            "Architecture": earlier.architecture,
            **origin_secret.parameters(target, stack.names(target, deployed)),
        }
        stack.deploy(target, template, parameters, stack.tags(target, earlier.id, earlier.commit), options.role)
    after = stack.existing(target)
    smoke.of_stack(target, after)
    if live:
        history.mark_left(live.id)
    print(after.outputs["SiteUrl"])
