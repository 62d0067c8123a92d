//! The text of a list, whatever its encoding.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes by which the encoding is guessed.
const GUESSED_BY: usize = 1024 * 1024;

/// Decodes a file; `named` is the name of its encoding, empty to guess it. `None` for what is no text.
pub(super) fn decoded(content: &[u8], named: &str) -> Option<(String, &'static str)> {
    // Workbooks are archives.
    if content.starts_with(b"PK\x03\x04") {
        return None;
    }
    let encoding = match Encoding::for_bom(content) {
        Some((encoding, _)) => encoding,
        None => Encoding::for_label(named.as_bytes()).unwrap_or_else(|| guessed(content)),
    };
    let (text, encoding, _) = encoding.decode(content);
    let is_text = !text.chars().any(|sign| sign == '\0' || (sign.is_control() && !sign.is_whitespace()));
    (is_text && !text.trim().is_empty()).then(|| (text.into_owned(), encoding.name()))
}

fn guessed(content: &[u8]) -> &'static Encoding {
    if let Some(utf_16) = utf_16(content) {
        return utf_16;
    }
    if std::str::from_utf8(content).is_ok() {
        return UTF_8;
    }
    // Plain signs say nothing about the encoding.
    let from = content.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let rest = content.get(from..).unwrap_or(content);
    let part = rest.get(..GUESSED_BY).unwrap_or(rest);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(part, part.len() == rest.len());
    detector.guess(None, Utf8Detection::Allow)
}

/// UTF-16 without a mark: every other byte of plain signs is zero.
fn utf_16(content: &[u8]) -> Option<&'static Encoding> {
    let head = content.get(..content.len().min(512))?;
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let enough = head.len() / 8;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > enough => Some(UTF_16LE),
        (even, 0) if even > enough => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use encoding_rs::{GBK, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254, WINDOWS_1256};

    #[test]
    fn lists_of_all_encodings_are_read() {
        for (text, encoding) in [
            ("Nombre;Teléfono;Correo\nJosé Núñez;+34 612 345 678;jose@example.es\n", WINDOWS_1252),
            ("Имя;Телефон\nАлексей Смирнов;+7 916 123-45-67\nОльга Иванова;+7 916 123-45-68\n", WINDOWS_1251),
            ("İsim;Telefon\nAyşe Yılmaz;+90 532 555 01 99\nŞükrü Özgür Çağlayan;+90 532 555 01 98\n", WINDOWS_1254),
            ("الاسم;الهاتف\nفاطمة الزهراء;+212612345678\nأحمد محمود;+201001234567\n", WINDOWS_1256),
            ("姓名,手机,国家\n林志玲,13912345678,中国\n王小明,13912345679,中国\n", GBK),
        ] {
            let (bytes, ..) = encoding.encode(text);
            assert_eq!(decoded(&bytes, "").unwrap().0, text, "{}", encoding.name());
            assert_eq!(decoded(&bytes, encoding.name()).unwrap().0, text, "as it is named");
            assert_eq!(decoded(text.as_bytes(), "").unwrap(), (text.to_owned(), "UTF-8"));
            let marked = [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat();
            assert_eq!(decoded(&marked, "windows-1252").unwrap().0, text, "the mark goes before the name");
        }
        let wide: Vec<u8> = "Name\tPhone\nÉva\t+36201234567\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&wide, "").unwrap().1, "UTF-16LE");
        assert_eq!(
            decoded(&[&[0xFF, 0xFE], wide.as_slice()].concat(), "").unwrap().0,
            "Name\tPhone\nÉva\t+36201234567\n"
        );
    }

    #[test]
    fn what_is_no_text_is_no_list() {
        assert_eq!(decoded(b"PK\x03\x04\x00\x00\x08\x00", ""), None);
        assert_eq!(decoded(b" \n", ""), None);
    }
}
