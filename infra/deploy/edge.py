"""What CloudFront caches, dropped."""

import secrets


def invalidate(target, deployed):
    """Drops everything, and waits until no edge answers with it any more."""
    cloudfront = target.client("cloudfront")
    distribution = deployed.outputs["DistributionId"]
    made = cloudfront.create_invalidation(
        DistributionId=distribution,
        InvalidationBatch={"Paths": {"Quantity": 1, "Items": ["/*"]}, "CallerReference": secrets.token_hex(8)},
    )
    waiter = cloudfront.get_waiter("invalidation_completed")
    waiter.wait(DistributionId=distribution, Id=made["Invalidation"]["Id"])
