//! What a server asks for where it does not take a request: `WWW-Authenticate` (RFC 9110, RFC 6750, RFC 9728).

use http::header::WWW_AUTHENTICATE;
use http::{HeaderMap, StatusCode};

use super::scopes::Scopes;

/// Longest header that is read, in bytes.
const LONGEST: usize = 8 << 10;

/// What a server asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Challenge {
    /// The scopes that the request needs.
    pub(super) scopes: Option<Scopes>,
    /// Where its metadata are.
    pub(super) metadata: Option<String>,
    /// Why it does not take the request.
    pub(super) error: Option<String>,
}

impl Challenge {
    /// Of an answer, if it says that other credentials would help: 401, or 403 for want of scopes.
    pub(super) fn of(status: StatusCode, headers: &HeaderMap) -> Option<Self> {
        let found = Self::bearer(headers);
        match status {
            StatusCode::UNAUTHORIZED => Some(found.unwrap_or_default()),
            StatusCode::FORBIDDEN => {
                found.filter(|it| it.error.as_deref() == Some("insufficient_scope"))
            }
            _ => None,
        }
    }

    /// The first challenge for a bearer token.
    fn bearer(headers: &HeaderMap) -> Option<Self> {
        for value in headers.get_all(WWW_AUTHENTICATE) {
            let Some(text) = value.to_str().ok().filter(|text| text.len() <= LONGEST) else {
                continue;
            };
            let found = parsed(text);
            let bearer = found
                .into_iter()
                .find(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
            if let Some((_, parameters)) = bearer {
                // The first of a name counts.
                let get = |name: &str| {
                    let mut all = parameters.iter();
                    let found = all.find(|(key, _)| key.eq_ignore_ascii_case(name));
                    found.map(|(_, value)| value.clone())
                };
                return Some(Self {
                    scopes: get("scope").as_deref().and_then(Scopes::parse),
                    metadata: get("resource_metadata"),
                    error: get("error"),
                });
            }
        }
        None
    }
}

/// A scheme and its parameters.
type Parsed = (String, Vec<(String, String)>);

/// The challenges of one header, as far as it can be read.
fn parsed(text: &str) -> Vec<Parsed> {
    let mut all: Vec<Parsed> = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let (word, after) = token(rest);
        if word.is_empty() {
            return all;
        }
        let behind = after.trim_start_matches([' ', '\t']);
        let value = behind
            .strip_prefix('=')
            .map(|it| it.trim_start_matches([' ', '\t']));
        match (value, all.last_mut()) {
            // Padding of a `token68` is no parameter.
            (Some(value), Some(_)) if value.is_empty() || value.starts_with(['=', ',']) => {
                rest = value.trim_start_matches('=');
            }
            (Some(value), Some((_, parameters))) => {
                let (value, after) = quoted(value).unwrap_or_else(|| unquoted(value));
                parameters.push((word.to_owned(), value));
                rest = after;
            }
            (Some(_), None) => return all,
            (None, _) => {
                all.push((word.to_owned(), Vec::new()));
                rest = after;
            }
        }
    }
}

/// A word and what is behind it.
fn token(text: &str) -> (&str, &str) {
    let of_word = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~/".contains(c);
    let end = text.find(|c| !of_word(c)).unwrap_or(text.len());
    text.split_at(end)
}

fn unquoted(text: &str) -> (String, &str) {
    let end = text.find([',', ' ', '\t']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A quoted text and what is behind it; nothing where it has no end, or is none.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut chars = text.strip_prefix('"')?.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((value, &text[at + 2..])),
            '\\' => value.push(chars.next()?.1),
            c => value.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: u16, headers: &[&str], expected: Option<(Option<&str>, Option<&str>)>) {
        let mut all = HeaderMap::new();
        for header in headers {
            all.append(WWW_AUTHENTICATE, header.parse().expect(header));
        }
        let found = Challenge::of(StatusCode::from_u16(status).expect("a status"), &all);
        let told = found.map(|it| (it.scopes.map(|it| it.text()), it.metadata));
        let expected =
            expected.map(|(scopes, at)| (scopes.map(str::to_owned), at.map(str::to_owned)));
        assert_eq!(told, expected, "{headers:?}");
    }

    #[test]
    fn what_a_server_asks_for() {
        let at = "https://s.example/.well-known/oauth-protected-resource/mcp";
        let whole = format!(r#"Bearer realm="a, b", scope="x y", resource_metadata="{at}""#);
        check(401, &[&whole], Some((Some("x y"), Some(at))));
        check(
            401,
            &[r#"Basic realm="Bearer scope", bearer SCOPE = x"#],
            Some((Some("x"), None)),
        );
        check(401, &["Negotiate abc==", "Bearer"], Some((None, None)));
        check(
            401,
            &["Negotiate abc==, Bearer scope=x"],
            Some((Some("x"), None)),
        );
        check(
            401,
            &[r#"Bearer error="a\"b", scope="x""#],
            Some((Some("x"), None)),
        );
        // Nothing is said, and a token is wanted all the same.
        check(401, &[], Some((None, None)));
        check(
            403,
            &[r#"Bearer error="insufficient_scope", scope="z""#],
            Some((Some("z"), None)),
        );
        check(403, &[r#"Bearer error="access_denied", scope="z""#], None);
        check(403, &[], None);
        check(200, &["Bearer"], None);
    }

    #[test]
    fn what_cannot_be_read_asks_for_nothing_in_particular() {
        for header in [
            r#"Bearer scope="x"#,
            "Bearer scope=",
            "=,=,= \" Bearer",
            r#"Bearer scope="a\"#,
            r#"Bearer scope="a	b""#,
            ",,,,",
        ] {
            check(401, &[header], Some((None, None)));
        }
        check(
            401,
            &[&format!("Bearer scope={}", "x".repeat(9_000))],
            Some((None, None)),
        );
    }
}
