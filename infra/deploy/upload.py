"""The built site, copied into its bucket: files whose names change with their content before the functions, pages after them."""

import json
from concurrent.futures import ThreadPoolExecutor

from botocore.exceptions import BotoCoreError, ClientError

from . import paths
from .error import DeployError

# How the site's files are stored: one list for AWS and for the local cloud.
SITE_FILES = json.loads((paths.ROOT / "infra" / "site-files.json").read_text())
CONTENT_TYPES = SITE_FILES["content_types"]
# So many files travel at once.
UPLOADS = 8


def cache_control(key):
    """How long browsers and the edge may cache a file of the site: the first rule that fits."""
    return next(rule["value"] for rule in SITE_FILES["cache_control"] if key.startswith(rule["start"]))


def is_page(key):
    """Whether a file has the same name in every deploy; the others' names change with their content."""
    return "immutable" not in cache_control(key)


def files_of(folder):
    """Key -> path of the built site; ends the step where one could not be stored rightly."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    if not files:
        raise DeployError(f"{folder} is empty: run the step build first")
    unknown = sorted(key for key, path in files.items() if path.suffix not in CONTENT_TYPES)
    if unknown:
        raise DeployError(f"no content type is known for {unknown[0]}: add it to infra/site-files.json")
    return files


def assets(s3, bucket, folder):
    """Copies what pages and functions name. Files of earlier deploys stay: a page in someone's hands may need them."""
    return put_all(s3, bucket, [(key, path.read_bytes) for key, path in files_of(folder).items() if not is_page(key)])


def pages(s3, bucket, folder):
    """Copies the pages, HTML last, so that no page is there before what it names."""
    return put_pages(s3, bucket, [(key, path.read_bytes) for key, path in files_of(folder).items() if is_page(key)])


def put_pages(s3, bucket, files):
    """The same for pages from anywhere: (key, how to read it)."""
    html = [file for file in files if file[0].endswith(".html")]
    others = [file for file in files if not file[0].endswith(".html")]
    return put_all(s3, bucket, others) + put_all(s3, bucket, html)


def put_all(s3, bucket, files):
    """Copies files in any order; the first that is not taken ends the step, which may be repeated."""
    with ThreadPoolExecutor(UPLOADS) as pool:
        done = [pool.submit(put, s3, bucket, key, read) for key, read in files]
        try:
            for one in done:
                one.result()
        finally:
            pool.shutdown(cancel_futures=True)
    return len(files)


def put(s3, bucket, key, read):
    try:
        s3.put_object(
            Bucket=bucket,
            Key=key,
            Body=read(),
            ContentType=CONTENT_TYPES["." + key.rsplit(".", 1)[-1]],
            CacheControl=cache_control(key),
        )
    except (ClientError, BotoCoreError) as error:
        raise DeployError(f"{key} could not be copied to {bucket}; deploy again, which repeats what is missing: {error}") from error


def remove(s3, bucket, keys):
    """Deletes pages that the version before had and this one has not."""
    for key in sorted(keys):
        s3.delete_object(Bucket=bucket, Key=key)
