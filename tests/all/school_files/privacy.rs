//! What is private stays in the files that hold it: only the key has ids, and nothing has the rest.

use super::school::{IDS, PRIVATE, files, import, put};
use crate::support::program::{self, ends_with, err, folder, out};
use std::path::Path;

/// Whether some bytes hold a text.
fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn only_the_key_has_ids_and_nothing_has_names_mails_dates_of_birth_or_passwords() {
    let place = folder();
    let all = files();
    for secret in PRIVATE {
        assert!(all.values().all(|bytes| holds(bytes, secret)), "every file was planted with {secret}");
    }
    put(place.path(), &all);
    let output = import(place.path(), &[]);
    ends_with(&output, 0);
    let mut written = program::files(place.path());
    written.retain(|name, _| !all.contains_key(name.to_str().expect("names are ASCII")));
    assert_eq!(written.len(), 3, "scenario, targets and key: {:?}", written.keys());
    written.insert("standard output".into(), out(&output).into_bytes());
    written.insert("standard error".into(), err(&output).into_bytes());
    for (name, bytes) in &written {
        for secret in PRIVATE {
            assert!(!holds(bytes, secret), "{} has {secret}", name.display());
        }
        for id in IDS.into_iter().filter(|_| name != Path::new("key.csv")) {
            assert!(!holds(bytes, id), "{} has an id, {id}", name.display());
        }
    }
    let key = String::from_utf8_lossy(&written[Path::new("key.csv")]).into_owned();
    assert!(key.contains("staff-7f3a-6,t06") && !key.contains("pupil"), "{key}");
}
