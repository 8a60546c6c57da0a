//! The X-Ray daemon, which Lambda runs beside a traced function.

use std::net::{Ipv4Addr, UdpSocket};

/// Sends subsegments by UDP. What cannot be sent at once is dropped: no fan waits for a trace.
#[derive(Debug)]
pub struct Daemon(UdpSocket);

impl Daemon {
    /// The daemon at an address as `AWS_XRAY_DAEMON_ADDRESS` has it, such as `169.254.79.129:2000`.
    ///
    /// # Errors
    /// The address means nothing, or no socket can be opened.
    pub fn at(address: &str) -> std::io::Result<Self> {
        let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0))?;
        socket.set_nonblocking(true)?;
        socket.connect(address)?;
        Ok(Self(socket))
    }

    pub(crate) fn send(&self, datagram: &str) {
        // A trace with a gap is still a trace.
        let _ = self.0.send(datagram.as_bytes());
    }
}
