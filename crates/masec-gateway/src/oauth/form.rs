//! Forms as OAuth sends them (`application/x-www-form-urlencoded`), and addresses with such a query.

use form_urlencoded::{Serializer, parse};

/// Names with their values, in their order.
pub(super) type Fields = Vec<(&'static str, String)>;

/// As a body or a query.
pub(super) fn encoded(fields: &[(&'static str, String)]) -> String {
    let mut all = Serializer::new(String::new());
    all.extend_pairs(fields);
    all.finish()
}

/// One text as it stands in a form.
pub(super) fn encoded_alone(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// An address with these besides what it has in its query.
pub(super) fn with_query(address: &str, fields: &[(&'static str, String)]) -> String {
    let seam = match address.contains('?') {
        true => '&',
        false => '?',
    };
    format!("{address}{seam}{}", encoded(fields))
}

/// The one value of a name in a query; `Err` where there are several, of which two readers could take two.
pub(super) fn one(query: &str, name: &str) -> Result<Option<String>, ()> {
    let mut found = parse(query.as_bytes()).filter(|(key, _)| key == name);
    match (found.next(), found.next()) {
        (first, None) => Ok(first.map(|(_, value)| value.into_owned())),
        _ => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let fields = [("a", "x y&z".to_owned()), ("b", "https://h/p?q".to_owned())];
        let query = encoded(&fields);
        assert_eq!(query, "a=x+y%26z&b=https%3A%2F%2Fh%2Fp%3Fq");
        assert_eq!(one(&query, "a"), Ok(Some("x y&z".to_owned())));
        assert_eq!(one(&query, "c"), Ok(None));
        assert_eq!(one("a=1&a=2", "a"), Err(()));
        assert_eq!(
            with_query("https://h/a?t=1", &fields[..1]),
            "https://h/a?t=1&a=x+y%26z"
        );
        assert_eq!(encoded_alone("a:b c"), "a%3Ab+c");
    }
}
