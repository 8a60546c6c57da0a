//! A FLAC writer for tests: verbatim subframes, right checksums, and headers that say whatever a test wants.

/// What the file says about itself and what it holds; the two may disagree.
#[derive(Clone)]
pub struct Flac {
    pub rate: u32,
    pub channels: u8,
    pub bits: u8,
    pub claimed_frames: u64,
    pub frames: Vec<Vec<u8>>,
}

impl Flac {
    /// A right file of planar samples, 16 or 24 bits, in blocks of `block` frames.
    pub fn new(channels: &[Vec<f32>], rate: u32, bits: u8, block: usize) -> Self {
        let length = channels[0].len();
        let frames = (0..length.div_ceil(block)).map(|n| {
            let range = n * block..((n + 1) * block).min(length);
            let subframes: Vec<u8> = channels
                .iter()
                .flat_map(|c| verbatim(&c[range.clone()], bits))
                .collect();
            frame(
                n as u8,
                range.len() as u16,
                channels.len() as u8,
                bits,
                &subframes,
            )
        });
        Flac {
            rate,
            channels: channels.len() as u8,
            bits,
            claimed_frames: length as u64,
            frames: frames.collect(),
        }
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.with_metadata(&[])
    }

    /// The file with further metadata blocks (type, body) after STREAMINFO.
    pub fn with_metadata(&self, blocks: &[(u8, Vec<u8>)]) -> Vec<u8> {
        let mut file = b"fLaC".to_vec();
        file.extend([if blocks.is_empty() { 0x80 } else { 0 }, 0, 0, 34]);
        file.extend([0, 16, 0xff, 0xff, 0, 0, 0, 0, 0, 0]);
        let packed = u64::from(self.rate) << 44
            | u64::from(self.channels - 1) << 41
            | u64::from(self.bits - 1) << 36
            | self.claimed_frames;
        file.extend(packed.to_be_bytes());
        file.extend([0; 16]);
        for (n, (kind, body)) in blocks.iter().enumerate() {
            let last = if n + 1 == blocks.len() { 0x80 } else { 0 };
            file.push(kind | last);
            file.extend(&(body.len() as u32).to_be_bytes()[1..]);
            file.extend(body);
        }
        file.extend(self.frames.concat());
        file
    }
}

/// A frame around any subframe bytes, checksums right: what is inside reaches the decoder.
pub fn frame(number: u8, block: u16, channels: u8, bits: u8, subframes: &[u8]) -> Vec<u8> {
    let size = match bits {
        8 => 1,
        16 => 4,
        20 => 5,
        24 => 6,
        _ => 0,
    };
    let mut frame = vec![0xff, 0xf8, 0x70, (channels - 1) << 4 | size << 1];
    // Numbers beyond one byte do not matter to the decoder; seven bits come round again.
    frame.push(number & 0x7f);
    frame.extend((block - 1).to_be_bytes());
    frame.push(crc8(&frame));
    frame.extend(subframes);
    frame.extend(crc16(&frame).to_be_bytes());
    frame
}

/// One channel without compression.
pub fn verbatim(samples: &[f32], bits: u8) -> Vec<u8> {
    let full = f64::from(1u32 << (bits - 1));
    let mut bytes = vec![0b0000_0010];
    for &sample in samples {
        let value = (f64::from(sample) * full).round().clamp(-full, full - 1.0) as i32;
        bytes.extend(&value.to_be_bytes()[4 - usize::from(bits / 8)..]);
    }
    bytes
}

pub fn crc8(bytes: &[u8]) -> u8 {
    let step = |crc: u8, _| {
        if crc & 0x80 == 0 {
            crc << 1
        } else {
            crc << 1 ^ 0x07
        }
    };
    bytes
        .iter()
        .fold(0, |crc, byte| (0..8).fold(crc ^ byte, step))
}

pub fn crc16(bytes: &[u8]) -> u16 {
    let step = |crc: u16, _| {
        if crc & 0x8000 == 0 {
            crc << 1
        } else {
            crc << 1 ^ 0x8005
        }
    };
    bytes.iter().fold(0, |crc, &byte| {
        (0..8).fold(crc ^ u16::from(byte) << 8, step)
    })
}
