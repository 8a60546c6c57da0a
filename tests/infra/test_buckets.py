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


@pytest.mark.parametrize(
    "sid, key", [("NeverOverwriteAnUpload", "s3:if-none-match"), ("UploadsAreUnfinished", "s3:RequestObjectTag/unfinished")]
)
def test_no_upload_overwrites_or_comes_without_the_tag_by_which_it_expires(stack, sid, key):
    rule = policy(stack, "TakesBucket")[sid]
    assert (rule["Effect"], rule["Principal"], rule["Action"]) == ("Deny", "*", "s3:PutObject")
    assert rule["Condition"] == {"Null": {key: "true"}}
    assert rule["Resource"] == {"Fn::Sub": "${TakesBucket.Arn}/takes/*"}


def test_the_browser_may_send_exactly_the_signed_headers(stack):
    (rule,) = stack["Resources"]["TakesBucket"]["Properties"]["CorsConfiguration"]["CorsRules"]
    assert rule["AllowedHeaders"] == ["content-type", "if-none-match", "x-amz-checksum-sha256", "x-amz-tagging"]
    assert "PUT" in rule["AllowedMethods"]


def test_no_bucket_is_open_to_other_sites(stack):
    for name in ["TakesBucket", "MediaBucket"]:
        for rule in stack["Resources"][name]["Properties"]["CorsConfiguration"]["CorsRules"]:
            assert all(origin != "*" for origin in rule["AllowedOrigins"]), name


def expiry_days(stack, bucket):
    """Days after which objects expire, by their prefix and tags."""
    rules = stack["Resources"][bucket]["Properties"]["LifecycleConfiguration"]["Rules"]

    def concerned(rule):
        tags = [f"{tag['Key']}={tag['Value']}" for tag in rule.get("TagFilters", [])]
        return " ".join([rule["Prefix"], *tags])

    return {concerned(rule): rule["ExpirationInDays"] for rule in rules if "ExpirationInDays" in rule}


def test_unfinished_takes_expire_after_two_days_and_archived_ones_at_their_date(stack):
    assert expiry_days(stack, "TakesBucket") == {"takes/ unfinished=true": 2, "takes/": {"Ref": "RetentionDays"}}


def test_a_rule_for_parts_of_uploads_has_no_tag(stack):
    # S3 takes none: parts have no tags.
    for name in ["TakesBucket", "MediaBucket"]:
        rules = stack["Resources"][name]["Properties"]["LifecycleConfiguration"]["Rules"]
        (parts,) = [rule for rule in rules if "AbortIncompleteMultipartUpload" in rule]
        assert "TagFilters" not in parts, name


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
