//! Bands of samples to coded rows, in one call for each band.
//!
//! The library's own bindings: its safe wrapper has no restart intervals.
#![allow(unsafe_code)]

use std::ptr::NonNull;

use turbojpeg::{Error, raw};

use crate::band::Band;
use crate::jpeg::{self, QUALITY};

/// Codes bands.
pub(crate) struct Coder {
    handle: Handle,
    file: Vec<u8>,
}

impl Coder {
    pub fn new() -> Result<Self, Error> {
        // SAFETY: it takes no pointer; null, its failure, is caught here.
        let handle = unsafe { raw::tj3Init(raw::TJINIT_TJINIT_COMPRESS as _) };
        let handle = Handle(NonNull::new(handle).ok_or(Error::Null)?);
        for (parameter, value) in [
            (raw::TJPARAM_TJPARAM_QUALITY, QUALITY),
            (raw::TJPARAM_TJPARAM_SUBSAMP, raw::TJSAMP_TJSAMP_420 as _),
            (raw::TJPARAM_TJPARAM_RESTARTROWS, 1),
            (raw::TJPARAM_TJPARAM_NOREALLOC, 1),
        ] {
            // SAFETY: the handle is alive.
            let set = unsafe { raw::tj3Set(handle.0.as_ptr(), parameter as _, value) };
            handle.check(set)?;
        }
        Ok(Self {
            handle,
            file: Vec::new(),
        })
    }

    /// A band's coded rows, in order.
    pub fn code(&mut self, band: &Band) -> Result<impl Iterator<Item = &[u8]>, Error> {
        let image = band.as_yuv();
        let width = i32::try_from(image.width).map_err(|_| Error::IntegerOverflow("width"))?;
        let height = i32::try_from(image.height).map_err(|_| Error::IntegerOverflow("height"))?;
        let handle = self.handle.0.as_ptr();
        // SAFETY: it reads three numbers.
        let most = unsafe { raw::tj3JPEGBufSize(width, height, raw::TJSAMP_TJSAMP_420 as _) };
        if self.file.len() < most as usize {
            self.file.resize(most as usize, 0);
        }
        let mut size = self.file.len() as _;
        let mut file = self.file.as_mut_ptr();
        // SAFETY: a band's samples are as many as a picture of this size has at 4:2:0 in rows without padding; the file has room for the
        // largest result, and NOREALLOC keeps the library from moving it.
        let coded = unsafe {
            let samples = image.pixels.as_ptr();
            raw::tj3CompressFromYUV8(handle, samples, width, 1, height, &mut file, &mut size)
        };
        self.handle.check(coded)?;
        let file = self.file.get(..size as usize).ok_or(Error::Null)?;
        Ok(jpeg::split(file).1)
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
