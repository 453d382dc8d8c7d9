//! Compressed text inside another code: gzip and zlib, told by how they begin.

use std::io::Read;

use flate2::read::{MultiGzDecoder, ZlibDecoder};

/// The most that is unpacked, in bytes: what is packed tighter than text ever is says nothing, many times over.
const MOST: u64 = 1 << 16;

/// What `bytes` say unpacked, where they are packed, at most [`MOST`] of it; what broke off says what came before.
pub(super) fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let read = match bytes {
        [0x1F, 0x8B, 8, ..] => MultiGzDecoder::new(bytes).take(MOST).read_to_end(&mut out),
        [first, second, ..] if is_zlib(*first, *second) => {
            ZlibDecoder::new(bytes).take(MOST).read_to_end(&mut out)
        }
        _ => return None,
    };
    (read.is_ok() || !out.is_empty()).then_some(out)
}

/// Whether packed bytes may begin so.
pub(super) fn begins(bytes: &[u8]) -> bool {
    match bytes {
        [0x1F, 0x8B, 8, ..] => true,
        [first, second, ..] => is_zlib(*first, *second),
        _ => false,
    }
}

fn is_zlib(first: u8, second: u8) -> bool {
    first & 0x0F == 8 && first >> 4 <= 7 && (u16::from(first) << 8 | u16::from(second)) % 31 == 0
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use data_encoding::{BASE64, HEXLOWER};
    use flate2::Compression;
    use flate2::write::{GzEncoder, ZlibEncoder};

    use super::super::View;
    use super::super::tests::check;
    use super::*;

    const TEXT: &str = "The files of the drivers were read by their own foreman for a year.";

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(text).unwrap();
        packed.finish().unwrap()
    }

    #[test]
    fn packed_text_is_read() {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(TEXT.as_bytes()).unwrap();
        let zlib = packed.finish().unwrap();
        for code in [
            BASE64.encode(&gzip(TEXT.as_bytes())),
            BASE64.encode(&zlib),
            HEXLOWER.encode(&zlib),
        ] {
            check(&format!("attached: {code} ok"), View::Packed, TEXT);
        }
    }

    #[test]
    fn bombs_and_rubble_end() {
        let bomb = gzip(&vec![b'a'; 8 << 20]);
        assert_eq!(unpacked(&bomb).map(|text| text.len()), Some(1 << 16));
        assert!(unpacked(&[0x1F, 0x8B, 8, 0, 1, 2, 3]).is_none());
        assert!(unpacked(b"plain").is_none());
    }
}
