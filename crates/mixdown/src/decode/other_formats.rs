//! Names the formats that phones, recorders and computers write, so that a fan learns that the format is at fault and not
//! the file.

use crate::decode::flac::header::FrameHeader;

/// What a file begins with, and how far from its beginning. The first that fits counts.
const SIGNATURES: [(usize, &[u8], &str); 48] = [
    (4, b"ftyp", "MP4 container"),
    // A movie without `ftyp`, as QuickTime allows: one of these comes first.
    (4, b"moov", QUICKTIME),
    (4, b"mdat", QUICKTIME),
    (4, b"wide", QUICKTIME),
    (4, b"free", QUICKTIME),
    (4, b"skip", QUICKTIME),
    (4, b"pnot", QUICKTIME),
    (0, b"\x1a\x45\xdf\xa3", "WebM container"),
    (0, b"OggS", "Ogg container"),
    (0, b"#!AMR", "AMR format"),
    (0, b"#!EVRC", "EVRC format"),
    (0, b"#!SMV", "SMV format"),
    (0, b"#!SILK", "SILK format"),
    (0, b"\x02#!SILK", "SILK format"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "ASF container"),
    // The beginning of the identifier that it has instead of RIFF's.
    (0, b"riff\x2e\x91\xcf\x11", "Wave64 container"),
    (0, b".snd", "AU format"),
    (0, b"dns.", "AU format"),
    (0, b"RIFX", "big-endian WAV"),
    (0, b"FORM", "AIFF format"),
    (0, b"caff", "CAF format"),
    (8, b"QLCM", "QCP format"),
    (0, b"FRM8", "DSDIFF format"),
    (0, b"DSD ", "DSF format"),
    (0, b"wvpk", "WavPack format"),
    (0, b"MAC ", "Monkey's Audio format"),
    (0, b"TTA1", "True Audio format"),
    (0, b"TTA2", "True Audio format"),
    (0, b"tBaK", "TAK format"),
    (0, b"OFR ", "OptimFROG format"),
    (0, b"MPCK", "Musepack format"),
    (0, b"MP+", "Musepack format"),
    (0, b"ajkg", "Shorten format"),
    (0, b"ADIF", "AAC format"),
    (0, b"\x56\xe0", "AAC format"),
    (0, b"\x0b\x77", "AC-3 format"),
    (0, b".RMF", "RealAudio format"),
    (0, b".ra\xfd", "RealAudio format"),
    (0, b"Creative Voice File", "VOC format"),
    (0, b"\x02dss", "DSS format"),
    (0, b"\x03dss", "DSS format"),
    (0, b"\x03ds2", "DSS format"),
    (0, b"MS_VOICE", "Sony voice format"),
    (0, b"NIST_1A", "SPHERE format"),
    (0, b"MThd", "MIDI format"),
    (0, b"FLV", "FLV container"),
    (8, b"AVI ", "AVI container"),
    (0, b"\x00\x00\x01\xba", "MPEG program stream"),
];

const QUICKTIME: &str = "QuickTime container";

/// The name of another format by the file's first bytes; `None` if it is not known.
pub(super) fn name(bytes: &[u8]) -> Option<&'static str> {
    let signed = SIGNATURES.iter().find(|(at, signature, _)| {
        let here = bytes.get(*at..);
        here.is_some_and(|here| here.starts_with(signature))
    });
    match (signed, bytes) {
        (Some((_, _, name)), _) => Some(name),
        _ if is_transport_stream(bytes) => Some("MPEG transport stream"),
        _ if FrameHeader::parse(bytes).is_some() => Some("FLAC stream without its beginning"),
        // The sync word of AAC in ADTS has two bits for a layer, which are zero.
        (None, [0xff, second, ..]) if second & 0xf6 == 0xf0 => Some("AAC format"),
        (None, [0xff, second, ..]) if second & 0xe0 == 0xe0 && second & 0x06 != 0 => {
            Some("MPEG audio")
        }
        _ => None,
    }
}

/// Whether packets of 188 bytes follow each other, each of which begins with the letter G (ISO/IEC 13818-1, 2.4.3.2).
fn is_transport_stream(bytes: &[u8]) -> bool {
    (0..4).all(|packet| bytes.get(188 * packet) == Some(&b'G'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn films_are_named() {
        assert_eq!(name(b"RIFF\x10\0\0\0AVI LIST"), Some("AVI container"));
        let packet = [&b"G\x40\0\x10"[..], &[0; 184]].concat();
        assert_eq!(name(&packet.repeat(4)), Some("MPEG transport stream"));
        assert_eq!(name(&packet), None);
    }

    #[test]
    fn formats_are_named_by_their_first_bytes() {
        for (bytes, expected) in [
            (&b"\0\0\0\x1cftypM4A "[..], "MP4 container"),
            (b"\0\0\0\x08wide\0\x01\x48\x7bmdat", QUICKTIME),
            (b"\0\0\x10\0moov\0\0", QUICKTIME),
            (b"\x1a\x45\xdf\xa3....", "WebM container"),
            (b"OggS", "Ogg container"),
            (b"#!AMR\n\x04U", "AMR format"),
            (b"#!AMR-WB\n", "AMR format"),
            (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9", "ASF container"),
            (b"riff\x2e\x91\xcf\x11\xa5\xd6", "Wave64 container"),
            (b".snd\0\0\0 ", "AU format"),
            (b"FORM\0\0\0\x10AIFF", "AIFF format"),
            (b"caff\0\x01", "CAF format"),
            (b"RIFF\x10\0\0\0QLCMfmt ", "QCP format"),
            (b"\xff\xf1\x50\x80", "AAC format"),
            (b"\xff\xf9\x50\x80", "AAC format"),
            (b"\xff\xfb\x90", "MPEG audio"),
            (b"\xff\xe3\x18", "MPEG audio"),
            (
                b"\xff\xf8\xc9\x08\x00\x95",
                "FLAC stream without its beginning",
            ),
        ] {
            assert_eq!(name(bytes), Some(expected), "{bytes:x?}");
        }
        for bytes in [
            &b""[..],
            b"<html>",
            b"\xff",
            b"\xff\xd8\xff\xe0",
            b"PK\x03\x04",
            b"riff",
        ] {
            assert_eq!(name(bytes), None, "{bytes:x?}");
        }
    }
}
