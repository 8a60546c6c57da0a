//! Which actions on which resources an S3 request stands for, and whether its signer may do them.
//! <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html>

use std::collections::BTreeMap;
use std::pin::Pin;

use axum::http::{HeaderMap, Uri};
use jiff::Timestamp;
use s3s::access::{S3Access, S3AccessContext};
use s3s::auth::Credentials;
use s3s::path::S3Path;
use s3s::{S3Result, s3_error};

use super::tagging::tags_of;
use crate::access::signature::age_ms;
use crate::access::{Access, Denied, Request};
use crate::percent::percent_decoded;
use crate::template::bucket_arn;
use crate::template::permissions::REQUEST_TAG;

/// Checks requests before they are read any further.
pub struct AccessControl(pub Access);

impl AccessControl {
    fn judge(&self, context: &S3AccessContext<'_>) -> S3Result<()> {
        let about = About {
            key: context.credentials(),
            uri: context.uri(),
            headers: context.headers(),
        };
        let (bucket, key) = match context.s3_path() {
            S3Path::Root => return about.may(&self.0, "s3:ListAllMyBuckets", "*".to_owned()),
            S3Path::Bucket { bucket } => (&**bucket, ""),
            S3Path::Object { bucket, key } => (&**bucket, &**key),
        };
        let action = match context.s3_op().name() {
            "HeadObject" => "GetObject",
            "HeadBucket" | "ListObjects" | "ListObjectsV2" => "ListBucket",
            // Each key is checked by itself once the list of them has been read.
            "DeleteObjects" if about.key.is_some() => return Ok(()),
            "CopyObject" => {
                let (bucket, key) = about.copy_source()?;
                about.may(&self.0, "s3:GetObject", object_arn(&bucket, &key))?;
                "PutObject"
            }
            other => other,
        };
        let resource = match key {
            "" => bucket_arn(bucket),
            key => object_arn(bucket, key),
        };
        if action == "PutObject" && !about.tags().is_empty() {
            about.may(&self.0, "s3:PutObjectTagging", resource.clone())?;
        }
        about.may(&self.0, &format!("s3:{action}"), resource)
    }
}

/// Written out because the trait's own macro belongs to another crate.
impl S3Access for AccessControl {
    fn check<'own, 'context, 'inner, 'future>(
        &'own self,
        context: &'context mut S3AccessContext<'inner>,
    ) -> Pin<Box<dyn Future<Output = S3Result<()>> + Send + 'future>>
    where
        'own: 'future,
        'context: 'future,
        'inner: 'future,
        Self: 'future,
    {
        let judged = self.judge(context);
        Box::pin(std::future::ready(judged))
    }
}

/// What of an HTTP request matters to IAM.
pub struct About<'r> {
    /// Who signed it, if anybody.
    pub key: Option<&'r Credentials>,
    /// Where a presigned request says when it was signed.
    pub uri: &'r Uri,
    /// What it is sent with.
    pub headers: &'r HeaderMap,
}

impl About<'_> {
    /// Whether the signer may delete an object.
    pub fn may_delete(&self, access: &Access, bucket: &str, key: &str) -> S3Result<()> {
        self.may(access, "s3:DeleteObject", object_arn(bucket, key))
    }

    /// What S3 says of an object that is not there: that it is not, to those who may list the bucket; to others, that they may
    /// not know.
    pub fn may_list(&self, access: &Access, bucket: &str) -> S3Result<()> {
        self.may(access, "s3:ListBucket", bucket_arn(bucket))
    }

    fn may(&self, access: &Access, action: &str, resource: String) -> S3Result<()> {
        let key = self.key.map(|key| key.access_key.as_str());
        let mut request = Request::new(action, resource);
        request.context.append(&mut self.context());
        access.check(key, &request).map_err(|denied| match denied {
            Denied::UnknownKey => s3_error!(InvalidAccessKeyId),
            Denied::Unsigned => s3_error!(AccessDenied, "Access Denied"),
            Denied::Forbidden(text) => s3_error!(AccessDenied, "{text}"),
        })
    }

    /// The tags that it sets; none if they cannot be read, for then nothing is stored.
    fn tags(&self) -> BTreeMap<String, String> {
        tags_of(self.headers).unwrap_or_default()
    }

    fn context(&self) -> BTreeMap<String, String> {
        let age_ms = age_ms(self.uri, self.headers, Timestamp::now());
        let condition = self.headers.get("if-none-match");
        let condition = condition.and_then(|value| value.to_str().ok());
        let pairs = [
            ("s3:signatureAge", age_ms.map(|age_ms| age_ms.to_string())),
            ("s3:if-none-match", condition.map(str::to_owned)),
        ];
        let known = pairs.into_iter();
        let known = known.filter_map(|(key, value)| Some((key.to_owned(), value?)));
        let tags = self.tags().into_iter();
        let tags = tags.map(|(key, value)| (format!("{REQUEST_TAG}{key}"), value));
        known.chain(tags).collect()
    }

    /// The bucket and the key that `x-amz-copy-source` names.
    fn copy_source(&self) -> S3Result<(String, String)> {
        let source = self.headers.get("x-amz-copy-source");
        let source = source.and_then(|value| value.to_str().ok());
        let path = source.and_then(|source| percent_decoded(source.split('?').next()?));
        let parts = path
            .as_deref()
            .and_then(|path| path.trim_start_matches('/').split_once('/'));
        let (bucket, key) = parts.ok_or_else(|| s3_error!(InvalidArgument, "no copy source"))?;
        Ok((bucket.to_owned(), key.to_owned()))
    }
}

fn object_arn(bucket: &str, key: &str) -> String {
    format!("{}/{key}", bucket_arn(bucket))
}
