//! Encodes planes as MCU rows.
//!
//! This calls libjpeg-turbo's own interface, since its safe wrapper cannot set a restart interval.
#![allow(unsafe_code)]

use std::ptr::NonNull;

use turbojpeg::{Error, raw};

use crate::jpeg::file::split_rows;
use crate::jpeg::settings::QUALITY;
use crate::raster::Planes;

/// Encodes planes. One encoder can be used many times, and keeps its memory.
pub struct RowEncoder {
    handle: Handle,
    file: Vec<u8>,
}

impl RowEncoder {
    /// An error means that there is no memory.
    pub fn new() -> Result<Self, Error> {
        // SAFETY: no pointer is passed; null, which means failure, is caught in the next line.
        let handle = unsafe { raw::tj3Init(raw::TJINIT_TJINIT_COMPRESS as _) };
        let handle = Handle(NonNull::new(handle).ok_or(Error::Null)?);
        for (parameter, value) in [
            (raw::TJPARAM_TJPARAM_QUALITY, QUALITY),
            (raw::TJPARAM_TJPARAM_SUBSAMP, raw::TJSAMP_TJSAMP_420 as _),
            (raw::TJPARAM_TJPARAM_RESTARTROWS, 1),
            (raw::TJPARAM_TJPARAM_NOREALLOC, 1),
        ] {
            // SAFETY: the handle is alive.
            let returned = unsafe { raw::tj3Set(handle.0.as_ptr(), parameter as _, value) };
            handle.check(returned)?;
        }
        Ok(Self {
            handle,
            file: Vec::new(),
        })
    }

    /// The entropy-coded data of each MCU row, in order. All rows but a picture's last are [`ROW_PX`](crate::jpeg::ROW_PX) high.
    pub fn encode(&mut self, planes: &Planes) -> Result<impl Iterator<Item = &[u8]>, Error> {
        let width = i32::try_from(planes.width()).map_err(|_| Error::IntegerOverflow("width"))?;
        let height =
            i32::try_from(planes.height()).map_err(|_| Error::IntegerOverflow("height"))?;
        let handle = self.handle.0.as_ptr();
        // SAFETY: no pointer is passed.
        let max_size = unsafe { raw::tj3JPEGBufSize(width, height, raw::TJSAMP_TJSAMP_420 as _) };
        if self.file.len() < max_size as usize {
            self.file.resize(max_size as usize, 0);
        }
        let mut size = self.file.len() as _;
        let mut file = self.file.as_mut_ptr();
        // SAFETY: planes have as many samples as a picture of this size has at 4:2:0 in lines without padding. The file has room for the
        // largest result, and NOREALLOC keeps the library from moving it.
        let returned = unsafe {
            let samples = planes.samples().as_ptr();
            raw::tj3CompressFromYUV8(handle, samples, width, 1, height, &mut file, &mut size)
        };
        self.handle.check(returned)?;
        let file = self.file.get(..size as usize).ok_or(Error::Null)?;
        Ok(split_rows(file))
    }
}

/// The library's state, freed when it is dropped.
struct Handle(NonNull<std::ffi::c_void>);

impl Handle {
    fn check(&self, returned: i32) -> Result<(), Error> {
        if returned == 0 {
            return Ok(());
        }
        // SAFETY: the handle is alive, and so is its message until the next call.
        let message = unsafe { std::ffi::CStr::from_ptr(raw::tj3GetErrorStr(self.0.as_ptr())) };
        Err(Error::TurboJpegError(
            message.to_string_lossy().into_owned(),
        ))
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: nobody else has the handle.
        unsafe { raw::tj3Destroy(self.0.as_ptr()) }
    }
}
