//! `s3s-fs` with what it lacks: an object appears whole or not at all.
//!
//! Every write goes to a hidden staging bucket first, where `s3s-fs` checks length and checksums; only then is it moved to
//! its key, under that key's lock, with the conditions checked there. So `If-None-Match: *` has one winner, a failed upload
//! leaves nothing, and a process killed half-way leaves either the old object or the new one.

use std::future::Future;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Component, Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use s3s::dto::*;
use s3s::{S3, S3Request, S3Response, S3Result, s3_error};
use s3s_fs::FileSystem;
use tokio::sync::{Mutex, MutexGuard};

use super::access_control::About;
use super::files::{self, STAGING, Staged};
use super::listing;
use super::tagging::tags_of;
use crate::access::Access;
use crate::triggers::s3_notification::{Announcer, Created};

/// Enough locks that two busy keys seldom share one.
const LOCKS: usize = 64;

/// The S3 operations over a folder.
pub struct Objects {
    root: PathBuf,
    files: FileSystem,
    locks: Vec<Mutex<()>>,
    announcer: Arc<Announcer>,
    access: Access,
}

/// Conditions of a write on the object that is there.
#[derive(Default)]
struct Conditions {
    /// `If-None-Match: *`.
    absent: bool,
    /// `If-Match`.
    matching: Option<ETagCondition>,
}

impl Objects {
    /// Opens the folder, and clears away what an earlier process left half-written.
    pub fn open(root: &Path, announcer: Arc<Announcer>, access: Access) -> std::io::Result<Self> {
        files::clear_staging(root)?;
        let files =
            FileSystem::new(root).map_err(|error| std::io::Error::other(format!("{error:?}")))?;
        let locks = (0..LOCKS).map(|_| Mutex::new(())).collect();
        Ok(Self {
            root: root.to_owned(),
            files,
            locks,
            announcer,
            access,
        })
    }

    async fn lock(&self, bucket: &str, key: &str) -> MutexGuard<'_, ()> {
        let mut hasher = DefaultHasher::new();
        (bucket, key).hash(&mut hasher);
        let index = usize::try_from(hasher.finish() % LOCKS as u64).unwrap_or(0);
        self.locks[index].lock().await
    }

    fn check_bucket(&self, bucket: &str) -> S3Result<()> {
        match bucket != STAGING && self.root.join(bucket).is_dir() {
            true => Ok(()),
            false => Err(s3_error!(NoSuchBucket)),
        }
    }

    /// Refuses an unknown bucket, and a key that would leave its bucket's folder.
    fn check(&self, bucket: &str, key: &str) -> S3Result<()> {
        self.check_bucket(bucket)?;
        let plain = Path::new(key)
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !plain || key.is_empty() || key.ends_with('/') || key.contains("//") {
            let reason = "the local S3 keeps objects as files: no empty, . or .. parts in keys";
            return Err(s3_error!(InvalidArgument, "{reason}"));
        }
        Ok(())
    }

    /// Refuses a read of an object that is not there, as far as the signer may know that.
    fn find<T>(&self, request: &S3Request<T>, bucket: &str, key: &str) -> S3Result<()> {
        if self.root.join(bucket).join(key).is_file() {
            return Ok(());
        }
        about(request).may_list(&self.access, bucket)?;
        Err(s3_error!(NoSuchKey, "The specified key does not exist."))
    }

    async fn put(
        &self,
        mut request: S3Request<PutObjectInput>,
    ) -> S3Result<S3Response<PutObjectOutput>> {
        let (bucket, key) = (request.input.bucket.clone(), request.input.key.clone());
        self.check(&bucket, &key)?;
        let conditions = Conditions {
            absent: request
                .input
                .if_none_match
                .take()
                .is_some_and(|each| each.is_any()),
            matching: request.input.if_match.take(),
        };
        let tags = tags_of(&request.headers)?;
        let staged = Staged::new(&self.root);
        request.input.bucket = STAGING.to_owned();
        request.input.key.clone_from(&staged.name);
        let response = self.files.put_object(request).await?;
        if !tags.is_empty() {
            files::write_tags(&self.root, STAGING, &staged.name, &tags).map_err(internal)?;
        }
        self.publish(staged, &bucket, &key, "ObjectCreated:Put", conditions)
            .await?;
        Ok(response)
    }

    async fn copy(
        &self,
        mut request: S3Request<CopyObjectInput>,
    ) -> S3Result<S3Response<CopyObjectOutput>> {
        let (bucket, key) = (request.input.bucket.clone(), request.input.key.clone());
        self.check(&bucket, &key)?;
        if let CopySource::Bucket { bucket, key, .. } = &request.input.copy_source {
            self.check(bucket, key)?;
            self.find(&request, bucket, key)?;
            let tags = files::tags(&self.root, bucket, key).map_err(internal)?;
            if !tags.is_empty() || request.input.tagging.is_some() {
                return Err(s3_error!(NotImplemented, "the local S3 copies no tags"));
            }
        }
        let header = |name: &str| {
            let value = request.headers.get(name)?;
            ETagCondition::parse_http_header(value.as_bytes()).ok()
        };
        let conditions = Conditions {
            absent: header("if-none-match").is_some_and(|each| each.is_any()),
            matching: header("if-match"),
        };
        let staged = Staged::new(&self.root);
        request.input.bucket = STAGING.to_owned();
        request.input.key.clone_from(&staged.name);
        let response = self.files.copy_object(request).await?;
        self.publish(staged, &bucket, &key, "ObjectCreated:Copy", conditions)
            .await?;
        Ok(response)
    }

    /// Moves a staged object to its key and announces it. The client may go away meanwhile: the work goes on.
    async fn publish(
        &self,
        staged: Staged,
        bucket: &str,
        key: &str,
        event: &str,
        conditions: Conditions,
    ) -> S3Result<()> {
        let head = self.head_of(STAGING, &staged.name).await?;
        let created = Created {
            event: event.to_owned(),
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            size_bytes: head
                .content_length
                .and_then(|length| u64::try_from(length).ok())
                .unwrap_or(0),
            etag: head.e_tag.map(ETag::into_value).unwrap_or_default(),
        };
        let guard = self.lock(bucket, key).await;
        self.decide(bucket, key, &conditions).await?;
        let note = self.announcer.note(&created).map_err(internal)?;
        staged.publish(bucket, key).map_err(internal)?;
        drop(guard);
        if let Some(note) = note {
            let announcer = Arc::clone(&self.announcer);
            let announced = tokio::spawn(async move { announcer.announce(&created, &note).await });
            if let Ok(Err(error)) = announced.await {
                tracing::error!(%error, "an object's event will be sent at the next start");
            }
        }
        Ok(())
    }

    async fn decide(&self, bucket: &str, key: &str, conditions: &Conditions) -> S3Result<()> {
        let exists = self.root.join(bucket).join(key).is_file();
        if conditions.absent && exists {
            return Err(s3_error!(
                PreconditionFailed,
                "At least one of the pre-conditions you specified did not hold"
            ));
        }
        match &conditions.matching {
            None => Ok(()),
            Some(_) if !exists => Err(s3_error!(NoSuchKey)),
            Some(ETagCondition::Any) => Ok(()),
            Some(ETagCondition::ETag(expected)) => match self.head_of(bucket, key).await?.e_tag {
                Some(etag) if etag.strong_cmp(expected) => Ok(()),
                _ => Err(s3_error!(
                    PreconditionFailed,
                    "At least one of the pre-conditions you specified did not hold"
                )),
            },
        }
    }

    async fn get(
        &self,
        mut request: S3Request<GetObjectInput>,
    ) -> S3Result<S3Response<GetObjectOutput>> {
        let (bucket, key) = (request.input.bucket.clone(), request.input.key.clone());
        self.check(&bucket, &key)?;
        // Bytes and metadata are separate files: under the lock no writer can come between.
        let _guard = self.lock(&bucket, &key).await;
        self.find(&request, &bucket, &key)?;
        let head = self.head_of(&bucket, &key).await?;
        // The last bytes of an object that has fewer are all of it (RFC 9110, section 14.1.2).
        if let Some(Range::Suffix { length }) = &mut request.input.range {
            let size = head
                .content_length
                .and_then(|size| u64::try_from(size).ok());
            *length = size.unwrap_or(*length).min(*length);
        }
        let input = &request.input;
        preconditions(&head, input.if_match.as_ref(), input.if_none_match.as_ref())?;
        let mut response = self.files.get_object(request).await?;
        response.output.accept_ranges = Some("bytes".to_owned());
        Ok(response)
    }

    async fn head(
        &self,
        request: S3Request<HeadObjectInput>,
    ) -> S3Result<S3Response<HeadObjectOutput>> {
        let (bucket, key) = (request.input.bucket.clone(), request.input.key.clone());
        self.check(&bucket, &key)?;
        let _guard = self.lock(&bucket, &key).await;
        self.find(&request, &bucket, &key)?;
        let (matching, different) = (
            request.input.if_match.clone(),
            request.input.if_none_match.clone(),
        );
        let mut response = self.files.head_object(request).await?;
        preconditions(&response.output, matching.as_ref(), different.as_ref())?;
        response.output.accept_ranges = Some("bytes".to_owned());
        Ok(response)
    }

    async fn head_of(&self, bucket: &str, key: &str) -> S3Result<HeadObjectOutput> {
        if self.root.join(bucket).join(key).is_dir() {
            return Err(s3_error!(NoSuchKey));
        }
        let input = HeadObjectInput {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            ..Default::default()
        };
        Ok(self.files.head_object(plain(input)).await?.output)
    }

    async fn delete(
        &self,
        request: S3Request<DeleteObjectInput>,
    ) -> S3Result<S3Response<DeleteObjectOutput>> {
        self.check(&request.input.bucket, &request.input.key)?;
        self.erase(&request.input.bucket, &request.input.key)
            .await?;
        Ok(S3Response::new(DeleteObjectOutput::default()))
    }

    async fn delete_many(
        &self,
        request: S3Request<DeleteObjectsInput>,
    ) -> S3Result<S3Response<DeleteObjectsOutput>> {
        let (mut deleted, mut errors) = (Vec::new(), Vec::new());
        let bucket = &request.input.bucket;
        for object in &request.input.delete.objects {
            self.check(bucket, &object.key)?;
            let key = Some(object.key.clone());
            match about(&request).may_delete(&self.access, bucket, &object.key) {
                Ok(()) => {
                    self.erase(bucket, &object.key).await?;
                    deleted.push(DeletedObject {
                        key,
                        ..Default::default()
                    });
                }
                Err(denied) => errors.push(Error {
                    key,
                    code: Some(denied.code().as_str().to_owned()),
                    message: denied.message().map(str::to_owned),
                    ..Default::default()
                }),
            }
        }
        let quiet = request.input.delete.quiet == Some(true);
        Ok(S3Response::new(DeleteObjectsOutput {
            deleted: (!quiet).then_some(deleted),
            errors: (!errors.is_empty()).then_some(errors),
            ..Default::default()
        }))
    }

    async fn erase(&self, bucket: &str, key: &str) -> S3Result<()> {
        let _guard = self.lock(bucket, key).await;
        files::remove(&self.root, bucket, key).map_err(internal)
    }

    async fn tags(
        &self,
        request: S3Request<GetObjectTaggingInput>,
    ) -> S3Result<S3Response<GetObjectTaggingOutput>> {
        let (bucket, key) = (&request.input.bucket, &request.input.key);
        self.check(bucket, key)?;
        let _guard = self.lock(bucket, key).await;
        self.find(&request, bucket, key)?;
        let tags = files::tags(&self.root, bucket, key).map_err(internal)?;
        let tag = |(key, value)| Tag {
            key: Some(key),
            value: Some(value),
        };
        Ok(S3Response::new(GetObjectTaggingOutput {
            tag_set: tags.into_iter().map(tag).collect(),
            version_id: None,
        }))
    }

    async fn delete_tags(
        &self,
        request: S3Request<DeleteObjectTaggingInput>,
    ) -> S3Result<S3Response<DeleteObjectTaggingOutput>> {
        let (bucket, key) = (&request.input.bucket, &request.input.key);
        self.check(bucket, key)?;
        let _guard = self.lock(bucket, key).await;
        self.find(&request, bucket, key)?;
        files::remove_tags(&self.root, bucket, key).map_err(internal)?;
        Ok(S3Response::new(DeleteObjectTaggingOutput::default()))
    }

    async fn list(
        &self,
        request: S3Request<ListObjectsV2Input>,
    ) -> S3Result<S3Response<ListObjectsV2Output>> {
        let input = request.input;
        self.check_bucket(&input.bucket)?;
        let prefix = input.prefix.clone().unwrap_or_default();
        let found = files::list(&self.root, &input.bucket, &prefix).map_err(internal)?;
        let after = input
            .continuation_token
            .as_ref()
            .max(input.start_after.as_ref());
        let page = listing::page(
            found,
            &prefix,
            input.delimiter.as_deref(),
            after.map(String::as_str),
            input.max_keys,
        );
        Ok(S3Response::new(ListObjectsV2Output {
            key_count: i32::try_from(page.objects.len() + page.prefixes.len()).ok(),
            is_truncated: Some(page.next.is_some()),
            next_continuation_token: page.next,
            contents: Some(page.objects),
            common_prefixes: Some(page.prefixes),
            max_keys: Some(input.max_keys.unwrap_or(listing::MOST)),
            continuation_token: input.continuation_token,
            delimiter: input.delimiter,
            encoding_type: input.encoding_type,
            prefix: input.prefix,
            start_after: input.start_after,
            name: Some(input.bucket),
            ..Default::default()
        }))
    }
}

/// The conditions of a read.
fn preconditions(
    head: &HeadObjectOutput,
    matching: Option<&ETagCondition>,
    different: Option<&ETagCondition>,
) -> S3Result<()> {
    let is = |condition: &ETagCondition| match (condition, &head.e_tag) {
        (ETagCondition::Any, _) => true,
        (ETagCondition::ETag(expected), Some(etag)) => etag.weak_cmp(expected),
        (ETagCondition::ETag(_), None) => false,
    };
    if matching.is_some_and(|condition| !is(condition)) {
        return Err(s3_error!(PreconditionFailed));
    }
    if different.is_some_and(is) {
        return Err(s3_error!(NotModified));
    }
    Ok(())
}

fn about<T>(request: &S3Request<T>) -> About<'_> {
    About {
        key: request.credentials.as_ref(),
        uri: &request.uri,
        headers: &request.headers,
    }
}

/// A request that comes from here and not from the network.
fn plain<T>(input: T) -> S3Request<T> {
    S3Request {
        input,
        method: Default::default(),
        uri: Default::default(),
        headers: Default::default(),
        extensions: Default::default(),
        credentials: None,
        region: None,
        service: None,
        trailing_headers: None,
    }
}

fn internal(error: std::io::Error) -> s3s::S3Error {
    s3_error!(error, InternalError)
}

/// Implements the operations by inherent methods; written out because the trait's own macro cannot see into this one.
macro_rules! operations {
    ($($name:ident($input:ident) -> $output:ident = $($call:ident).+;)*) => {
        impl S3 for Objects {
            $(fn $name<'life, 'future>(
                &'life self,
                request: S3Request<$input>,
            ) -> Pin<Box<dyn Future<Output = S3Result<S3Response<$output>>> + Send + 'future>>
            where
                'life: 'future,
                Self: 'future,
            {
                Box::pin(self.$($call).+(request))
            })*
        }
    };
}

// All that a campaign and its operators use. Anything else answers NotImplemented, as s3s does by itself.
operations! {
    list_buckets(ListBucketsInput) -> ListBucketsOutput = files.list_buckets;
    head_bucket(HeadBucketInput) -> HeadBucketOutput = files.head_bucket;
    get_bucket_location(GetBucketLocationInput) -> GetBucketLocationOutput = files.get_bucket_location;
    list_objects_v2(ListObjectsV2Input) -> ListObjectsV2Output = list;
    put_object(PutObjectInput) -> PutObjectOutput = put;
    copy_object(CopyObjectInput) -> CopyObjectOutput = copy;
    get_object(GetObjectInput) -> GetObjectOutput = get;
    head_object(HeadObjectInput) -> HeadObjectOutput = head;
    delete_object(DeleteObjectInput) -> DeleteObjectOutput = delete;
    delete_objects(DeleteObjectsInput) -> DeleteObjectsOutput = delete_many;
    get_object_tagging(GetObjectTaggingInput) -> GetObjectTaggingOutput = tags;
    delete_object_tagging(DeleteObjectTaggingInput) -> DeleteObjectTaggingOutput = delete_tags;
}
