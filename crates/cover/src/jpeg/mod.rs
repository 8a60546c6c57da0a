//! Baseline JPEG (ITU-T T.81) whose MCU rows are restart intervals.
//!
//! At every restart marker the entropy coder starts anew (T.81, E.1.4), so one MCU row can be decoded or encoded without the others. Rows
//! from several encoders make the file that one encoder would have written.

mod decode;
mod encode;
mod file;
mod segment;
mod settings;

pub use decode::decode_row;
pub use encode::RowEncoder;
pub use file::{JpegWriter, split_rows};
pub use segment::{header, marker, scan_data, segments, with_height};
pub use settings::{QUALITY, ROW_PX};
