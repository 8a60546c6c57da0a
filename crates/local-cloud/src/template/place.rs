//! Where the local cloud is: its addresses, and the names that AWS would give to what is there.

/// The region of everything local; it appears in addresses, names and signatures.
pub const REGION: &str = "us-east-1";
/// The account of everything local.
pub const ACCOUNT: &str = "000000000000";

/// What the template cannot know: where this local cloud answers.
#[derive(Debug, Clone)]
pub struct Place {
    /// The address that fans type, without a slash at the end; becomes the parameter `PublicUrl`.
    pub public_url: String,
    /// The queue server's address, without a slash at the end.
    pub queue_url: String,
    /// What the edge adds to requests, so that functions know them; becomes the parameter `OriginSecret`.
    pub origin_secret: String,
}

/// The ARN of a local queue.
pub fn queue_arn(name: &str) -> String {
    format!("arn:aws:sqs:{REGION}:{ACCOUNT}:{name}")
}

/// The ARN of a local table's stream.
pub fn stream_arn(table: &str) -> String {
    format!("arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{table}/stream/local")
}

/// The ARN of a local function; its name is its logical id.
pub fn function_arn(id: &str) -> String {
    format!("arn:aws:lambda:{REGION}:{ACCOUNT}:function:{id}")
}

/// The host name under which AWS would serve a bucket.
pub fn bucket_domain(name: &str) -> String {
    format!("{name}.s3.{REGION}.amazonaws.com")
}
