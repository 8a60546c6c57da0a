"""Buckets: closed, encrypted, erased for good; uploads only as they were signed."""

import pytest
from conftest import of_type


def policy(stack, bucket):
    """Statements of a bucket's policy by their Sid."""
    return {s["Sid"]: s for s in stack["Resources"][f"{bucket}Policy"]["Properties"]["PolicyDocument"]["Statement"]}


def test_every_bucket_is_closed_and_encrypted_and_has_no_versions(stack):
    buckets = of_type(stack, "AWS::S3::Bucket")
    assert set(buckets) == {"TakesBucket", "MediaBucket", "SiteBucket"}
    for name, bucket in buckets.items():
        assert all(bucket["PublicAccessBlockConfiguration"].values()), name
        assert len(bucket["PublicAccessBlockConfiguration"]) == 4, name
        assert "BucketEncryption" in bucket, name
        # A version would outlive the erasure of its entry.
        assert "VersioningConfiguration" not in bucket, name


@pytest.mark.parametrize("bucket", ["TakesBucket", "MediaBucket", "SiteBucket"])
def test_every_bucket_denies_plain_http(stack, bucket):
    rule = policy(stack, bucket)["OnlyTls"]
    assert rule["Effect"] == "Deny" and rule["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}


@pytest.mark.parametrize("bucket, signed_for_seconds", [("TakesBucket", 300), ("MediaBucket", 900)])
def test_old_signatures_are_denied_and_ours_are_not_old(stack, bucket, signed_for_seconds):
    limit_ms = policy(stack, bucket)["NoOldSignatures"]["Condition"]["NumericGreaterThan"]["s3:signatureAge"]
    assert signed_for_seconds * 1000 <= limit_ms <= 2 * signed_for_seconds * 1000


def test_uploads_never_overwrite_and_copies_into_takes_still_work(stack):
    # CopyObject carries no If-None-Match, so the rule must not reach takes/.
    rule = policy(stack, "TakesBucket")["NeverOverwriteAnUpload"]
    assert rule["Condition"] == {"Null": {"s3:if-none-match": "true"}}
    assert rule["Resource"] == {"Fn::Sub": "${TakesBucket.Arn}/incoming/*"}


def test_the_browser_may_send_exactly_the_signed_headers(stack):
    (rule,) = stack["Resources"]["TakesBucket"]["Properties"]["CorsConfiguration"]["CorsRules"]
    assert rule["AllowedHeaders"] == ["content-type", "if-none-match", "x-amz-checksum-sha256"]
    assert "PUT" in rule["AllowedMethods"]


def test_no_bucket_is_open_to_other_sites(stack):
    for name in ["TakesBucket", "MediaBucket"]:
        for rule in stack["Resources"][name]["Properties"]["CorsConfiguration"]["CorsRules"]:
            assert all(origin != "*" for origin in rule["AllowedOrigins"]), name


def expiry_days(stack, bucket):
    """Days after which objects expire, by their prefix."""
    rules = stack["Resources"][bucket]["Properties"]["LifecycleConfiguration"]["Rules"]
    return {rule.get("Prefix"): rule["ExpirationInDays"] for rule in rules if "ExpirationInDays" in rule}


def test_raw_takes_expire(stack):
    assert expiry_days(stack, "TakesBucket") == {"incoming/": 2, "takes/": {"Ref": "RetentionDays"}}


def test_mixes_without_a_cover_expire_and_nothing_else_of_an_entry_does(stack):
    assert expiry_days(stack, "MediaBucket") == {"mixing/": 2}


def test_cloudfront_reads_published_entries_alone(stack):
    allowed = [s for s in policy(stack, "MediaBucket").values() if s["Effect"] == "Allow"]
    assert {(s["Action"], str(s["Resource"])) for s in allowed} == {
        ("s3:GetObject", "{'Fn::Sub': '${MediaBucket.Arn}/e/*'}"),
    }
    for statement in allowed:
        assert "aws:SourceArn" in statement["Condition"]["StringEquals"]


@pytest.mark.parametrize("bucket", ["MediaBucket", "SiteBucket"])
def test_a_missing_page_is_forbidden_to_cloudfront_and_so_gets_its_error_page(stack, bucket):
    # S3 answers 404 for a missing key to who may list the bucket, and the distribution has a page for 403 alone.
    allowed = [s["Action"] for s in policy(stack, bucket).values() if s["Effect"] == "Allow"]
    assert allowed == ["s3:GetObject"]
