//! The ports of one local cloud, all on 127.0.0.1.

use std::net::{Ipv4Addr, SocketAddr};

use tokio::net::TcpListener;

use crate::error::DevError;

/// The port of the public address; the embedded services take the next ones where they are free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// Any free ports, for tests that run side by side.
    Any,
    /// This one or, if it is taken, one of the next few.
    Near(u16),
    /// This one and no other.
    Exactly(u16),
}

/// How many ports are tried by [`Port::Near`].
const PORTS_TRIED: u16 = 20;

/// Where a running cloud answers.
#[derive(Debug, Clone)]
pub struct Addresses {
    /// The site and the API, as fans see them.
    pub public: String,
    /// The embedded S3.
    pub s3: String,
    /// The embedded DynamoDB.
    pub dynamodb: String,
    /// The embedded SQS.
    pub sqs: String,
    /// Lambda's API for direct invocations.
    pub lambda: String,
}

/// The open ports.
pub struct Listeners {
    /// The public address.
    pub public: TcpListener,
    /// The embedded S3.
    pub s3: TcpListener,
    /// The embedded DynamoDB.
    pub dynamodb: TcpListener,
    /// The embedded SQS.
    pub sqs: TcpListener,
    /// Direct invocations.
    pub lambda: TcpListener,
    ports: [u16; 5],
}

impl Listeners {
    /// Opens the ports.
    pub async fn bind(port: Port) -> Result<Self, DevError> {
        let (first, tries) = match port {
            Port::Any => (0, 1),
            Port::Near(port) => (port, PORTS_TRIED),
            Port::Exactly(port) => (port, 1),
        };
        let public = bind(first, tries).await?;
        let after = |step: u16| {
            if first == 0 {
                0
            } else {
                first.saturating_add(step)
            }
        };
        // Near the public port, so that addresses survive a restart; which ones exactly does not matter.
        let (s3, dynamodb, sqs, lambda) = (
            bind(after(1), PORTS_TRIED).await?,
            bind(after(2), PORTS_TRIED).await?,
            bind(after(3), PORTS_TRIED).await?,
            bind(after(4), PORTS_TRIED).await?,
        );
        let mut ports = [0; 5];
        for (port, listener) in ports
            .iter_mut()
            .zip([&public, &s3, &dynamodb, &sqs, &lambda])
        {
            *port = listener
                .local_addr()
                .map_err(DevError::io("a port has no address"))?
                .port();
        }
        Ok(Self {
            public,
            s3,
            dynamodb,
            sqs,
            lambda,
            ports,
        })
    }

    /// Where they answer.
    pub fn addresses(&self) -> Addresses {
        let [public, s3, dynamodb, sqs, lambda] =
            self.ports.map(|port| format!("http://127.0.0.1:{port}"));
        Addresses {
            public,
            s3,
            dynamodb,
            sqs,
            lambda,
        }
    }
}

/// Opens a port: the first, or one of the next `tries`.
async fn bind(first: u16, tries: u16) -> Result<TcpListener, DevError> {
    for port in first..=first.saturating_add(tries - 1) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
            Err(source) => {
                return Err(DevError::Io {
                    what: format!("cannot open port {port}"),
                    source,
                });
            }
        }
    }
    Err(DevError::PortInUse { port: first })
}
