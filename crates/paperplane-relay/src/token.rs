//! Tokens: read from a request and compared in constant time.

use axum::http::{HeaderMap, header};
use subtle::ConstantTimeEq;

/// The token of `Authorization: Bearer ...`; `None` where there is none of that kind.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Returns true if it is the token, in constant time.
pub(crate) fn fits(offered: &str, token: &str) -> bool {
    !token.is_empty() && bool::from(offered.as_bytes().ct_eq(token.as_bytes()))
}

/// The values of all cookies of this name. There may be several: set under other paths, or by an earlier start.
pub(crate) fn cookies<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    let texts = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let pairs = texts.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(move |(have, _)| *have == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(*name, value.parse().unwrap());
        }
        map
    }

    #[test]
    fn only_bearer_tokens_are_read() {
        assert_eq!(bearer(&headers(&[("authorization", "Bearer abc")])), Some("abc"));
        assert_eq!(bearer(&headers(&[("authorization", "bearer  abc ")])), Some("abc"));
        assert_eq!(bearer(&headers(&[("authorization", "Basic abc")])), None);
        assert_eq!(bearer(&headers(&[])), None);
    }

    #[test]
    fn only_the_whole_token_fits_and_an_empty_one_never() {
        assert!(fits("abc", "abc"));
        for offered in ["", "ab", "abcd", "abd"] {
            assert!(!fits(offered, "abc"), "{offered}");
        }
        assert!(!fits("", ""));
    }

    #[test]
    fn cookies_are_found_among_others() {
        let map = headers(&[("cookie", "a=1; desk_8000=old"), ("cookie", "b=2; desk_8000=t=x")]);
        assert_eq!(cookies(&map, "desk_8000").collect::<Vec<_>>(), ["old", "t=x"]);
        assert_eq!(cookies(&map, "desk").count(), 0);
    }
}
