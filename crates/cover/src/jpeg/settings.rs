//! What all pictures have in common.

/// The height of an MCU row at 4:2:0, in pixels.
pub const ROW_PX: usize = 16;

/// The quality of every picture, on libjpeg's scale of 1 to 100.
pub const QUALITY: i32 = 85;
