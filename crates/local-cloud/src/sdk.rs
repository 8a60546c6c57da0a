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
use sha2::{Digest, Sha256};

use crate::error::DevError;
use crate::ports::Addresses;
use crate::template::REGION;

/// The operators' access key. Those of functions, buckets and the distribution have their logical ids at the end.
const OPERATORS: &str = "REFRAINLOCAL";

/// An access key.
#[derive(Debug, Clone)]
pub struct LocalKey {
    /// Its name.
    pub id: String,
    /// The secret.
    pub secret: String,
}

/// The access keys of one data folder: that of the operators, and one for each resource that acts by itself.
#[derive(Debug, Clone)]
pub struct Keys {
    secret: String,
}

impl Keys {
    /// The operators' key, or the key of the resource with a logical id.
    pub fn of(&self, resource: Option<&str>) -> LocalKey {
        let Some(resource) = resource else {
            return LocalKey {
                id: OPERATORS.to_owned(),
                secret: self.secret.clone(),
            };
        };
        let id = format!("{OPERATORS}-{resource}");
        let secret = Sha256::digest(format!("{}{id}", self.secret));
        LocalKey {
            secret: secret.iter().map(|byte| format!("{byte:02x}")).collect(),
            id,
        }
    }

    /// Reads the secret of this data folder, or makes one: presigned addresses stay valid over a restart, and no page in the
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
        Ok(Self { secret })
    }
}

/// 244 random bits as 64 hexadecimal digits.
pub fn new_secret() -> String {
    let random = || uuid::Uuid::new_v4().simple();
    format!("{}{}", random(), random())
}

/// The configurations of all clients in this process, which differ in who signs. Their HTTP client speaks plain HTTP: nothing
/// leaves this machine.
#[derive(Debug, Clone)]
pub struct Sdk {
    keys: Keys,
    operators: SdkConfig,
}

impl Sdk {
    /// Clients of the services at these addresses.
    pub fn new(addresses: &Addresses, keys: Keys) -> Self {
        let operators = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::from_static(REGION))
            .credentials_provider(credentials(&keys.of(None)))
            .http_client(aws_smithy_http_client::Builder::new().build_http())
            .service_config(LocalEndpoints(addresses.clone()))
            .build();
        Self { keys, operators }
    }

    /// For operators.
    pub fn of_operators(&self) -> &SdkConfig {
        &self.operators
    }

    /// For a function, or for a bucket or the distribution where the service acts by itself; by its logical id.
    pub fn of(&self, resource: &str) -> SdkConfig {
        let mut config = self.operators.clone().into_builder();
        config.set_credentials_provider(Some(credentials(&self.keys.of(Some(resource)))));
        config.build()
    }
}

fn credentials(key: &LocalKey) -> SharedCredentialsProvider {
    SharedCredentialsProvider::new(Credentials::from_keys(&key.id, &key.secret, None))
}

/// The variables from which an AWS SDK of another program learns where the services are and who signs.
pub fn settings(addresses: &Addresses, key: &LocalKey) -> [(&'static str, String); 7] {
    [
        ("AWS_ACCESS_KEY_ID", key.id.clone()),
        ("AWS_SECRET_ACCESS_KEY", key.secret.clone()),
        ("AWS_REGION", REGION.to_owned()),
        ("AWS_ENDPOINT_URL_S3", addresses.s3.clone()),
        ("AWS_ENDPOINT_URL_DYNAMODB", addresses.dynamodb.clone()),
        ("AWS_ENDPOINT_URL_SQS", addresses.sqs.clone()),
        ("AWS_ENDPOINT_URL_LAMBDA", addresses.lambda.clone()),
    ]
}

/// Writes the operators' settings as export lines, for their tools: `. .refrain/local.env`.
pub fn write_env(
    folder: &Path,
    addresses: &Addresses,
    key: &LocalKey,
    names: &BTreeMap<String, String>,
) -> Result<(), DevError> {
    let settings = settings(addresses, key);
    let settings = settings.iter().map(|(name, value)| (*name, value.as_str()));
    let names = names
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let mut text = String::from(
        "# The settings of the running local cloud: `. .refrain/local.env`\nunset AWS_PROFILE AWS_SESSION_TOKEN\n",
    );
    for (name, value) in settings.chain(names) {
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
