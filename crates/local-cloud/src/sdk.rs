//! How this process's AWS clients find the local cloud, and only it.
//!
//! The endpoints are answered here as the settings `AWS_ENDPOINT_URL_*` are on a developer's machine, and the credentials
//! are the local ones: whatever AWS_* the shell or ~/.aws holds, nothing local is ever sent elsewhere.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_types::SdkConfig;
use aws_types::region::Region;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

use crate::error::DevError;
use crate::ports::Addresses;
use crate::template::REGION;

/// The key that signs requests to the local S3.
#[derive(Debug, Clone)]
pub struct LocalKey {
    /// The access key's name.
    pub id: String,
    /// The secret.
    pub secret: String,
}

impl LocalKey {
    /// Reads the key of this data folder, or makes one: presigned addresses stay valid over a restart, and no page in the
    /// developer's browser can guess it.
    pub fn load(folder: &Path) -> Result<Self, DevError> {
        let path = folder.join("key");
        let failed = |what: &str| DevError::io(format!("cannot {what} {}", path.display()));
        let secret = match std::fs::read_to_string(&path) {
            Ok(secret) if secret.trim().len() == 64 => secret.trim().to_owned(),
            Ok(_) => {
                let what = format!("{} is damaged", path.display());
                return Err(DevError::Stale {
                    what,
                    folder: folder.to_owned(),
                });
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let secret = new_secret();
                write_private(&path, &secret).map_err(failed("write"))?;
                secret
            }
            Err(error) => return Err(failed("read")(error)),
        };
        Ok(Self {
            id: "REFRAINLOCAL".to_owned(),
            secret,
        })
    }
}

/// 244 random bits as 64 hexadecimal digits.
pub fn new_secret() -> String {
    let random = || uuid::Uuid::new_v4().simple();
    format!("{}{}", random(), random())
}

/// The configuration of every client in this process. Its HTTP client speaks plain HTTP: nothing leaves this machine.
pub fn config(addresses: &Addresses, key: &LocalKey) -> SdkConfig {
    let credentials = Credentials::from_keys(&key.id, &key.secret, None);
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static(REGION))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .service_config(LocalEndpoints(addresses.clone()))
        .build()
}

/// Writes the same settings as export lines, for operators' tools: `. .refrain/local.env`.
pub fn write_env(
    folder: &Path,
    addresses: &Addresses,
    key: &LocalKey,
    names: &BTreeMap<String, String>,
) -> Result<(), DevError> {
    let settings = [
        ("AWS_ACCESS_KEY_ID", key.id.as_str()),
        ("AWS_SECRET_ACCESS_KEY", &key.secret),
        ("AWS_REGION", REGION),
        ("AWS_ENDPOINT_URL_S3", &addresses.s3),
        ("AWS_ENDPOINT_URL_DYNAMODB", &addresses.dynamodb),
        ("AWS_ENDPOINT_URL_SQS", &addresses.sqs),
        ("AWS_ENDPOINT_URL_LAMBDA", &addresses.lambda),
    ];
    let names = names
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let mut text = String::from(
        "# The settings of the running local cloud: `. .refrain/local.env`\nunset AWS_PROFILE AWS_SESSION_TOKEN\n",
    );
    for (name, value) in settings.into_iter().chain(names) {
        text.push_str(&format!("export {name}='{value}'\n"));
    }
    let path = folder.join("local.env");
    write_private(&path, &text).map_err(DevError::io(format!("cannot write {}", path.display())))
}

fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

#[derive(Debug)]
struct LocalEndpoints(Addresses);

impl LoadServiceConfig for LocalEndpoints {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        if key.env() != "AWS_ENDPOINT_URL" {
            return None;
        }
        match key.service_id().to_lowercase().as_str() {
            "s3" => Some(self.0.s3.clone()),
            "dynamodb" => Some(self.0.dynamodb.clone()),
            "sqs" => Some(self.0.sqs.clone()),
            "lambda" => Some(self.0.lambda.clone()),
            _ => None,
        }
    }
}
