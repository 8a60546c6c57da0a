"""Buckets, emptied."""

from botocore.exceptions import ClientError

# DeleteObjects takes no more.
DELETED_AT_ONCE = 1000


def empty(s3, bucket, prefix=""):
    """Deletes every object under a prefix, each of its versions, and uploads that were never completed."""
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket, Prefix=prefix):
        found = page.get("Versions", []) + page.get("DeleteMarkers", [])
        delete(s3, bucket, [{"Key": one["Key"], "VersionId": one["VersionId"]} for one in found])
    for page in s3.get_paginator("list_multipart_uploads").paginate(Bucket=bucket, Prefix=prefix):
        for one in page.get("Uploads", []):
            s3.abort_multipart_upload(Bucket=bucket, Key=one["Key"], UploadId=one["UploadId"])


def delete(s3, bucket, versions):
    for start in range(0, len(versions), DELETED_AT_ONCE):
        batch = versions[start : start + DELETED_AT_ONCE]
        answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": batch, "Quiet": True})
        for error in answer.get("Errors", []):
            raise ClientError({"Error": error}, "DeleteObjects")
