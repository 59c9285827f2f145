//! Keys of a file in a language of its own, such as a study's.

use super::Page;
use super::settings::{allowed, default};
use scenario_files::grammar::{Field, Kind};

/// Every key that a file can have, with what it may be, what it is where nothing is said or that it is needed, and its meaning. `NAME` stands
/// for a name that people choose. Keys of a table that a file may hold several times, as `[[vary]]`, stand like those of
/// one.
pub fn keys(heading: &str, fields: &[Field]) -> Page {
    let mut page = Page::new(heading, &["key", "may be", "default", "meaning"]);
    for field in fields {
        add_key(&mut page, field.key, field);
    }
    page
}

fn add_key(page: &mut Page, key: &str, field: &Field) {
    let inner = match &field.kind {
        Kind::Table(fields) => Some((key.to_owned(), fields)),
        Kind::List(inner, _) => table(inner).map(|fields| (key.to_owned(), fields)),
        Kind::Named(inner) | Kind::Listed(inner) => {
            table(inner).map(|fields| (format!("{key}.NAME"), fields))
        }
        _ => None,
    };
    let Some((key, fields)) = inner else {
        let default = if field.required { "needed".into() } else { default(field) };
        page.row([key.into(), allowed(&field.kind).into(), default, field.meaning.as_str().into()]);
        return;
    };
    for field in fields {
        add_key(page, &format!("{key}.{}", field.key), field);
    }
}

fn table(kind: &Kind) -> Option<&Vec<Field>> {
    if let Kind::Table(fields) = kind { Some(fields) } else { None }
}

#[cfg(test)]
mod tests {
    use super::keys;
    use scenario_files::grammar::{Field, Kind};

    #[test]
    fn keys_of_lists_and_of_named_tables_are_told_one_by_one() {
        let inner = || Kind::Table(vec![Field::with_default("legs", Kind::whole("", 2, 8), 4, "how many")]);
        let fields = [
            Field::required("pets", Kind::List(Box::new(inner()), 9), "kept"),
            Field::optional("others", Kind::Named(Box::new(inner())), "not kept"),
        ];
        let text = keys("Animals", &fields).text();
        assert!(text.contains("pets.legs         2 to 8  4        how many"), "{text}");
        assert!(text.contains("others.NAME.legs  2 to 8  4        how many"), "{text}");
    }
}
