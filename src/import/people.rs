//! The teachers of the school: places in lists, and the pseudonyms that stand for their ids outside the key.

use std::collections::BTreeMap;

/// The teachers in the order of the file that names them.
#[derive(Debug)]
pub(crate) struct People {
    /// The file that names them.
    pub file: String,
    /// Whether they are known: where their file is broken, others are read without asking who is meant.
    pub is_known: bool,
    ids: Vec<String>,
    places: BTreeMap<String, usize>,
}

impl People {
    /// Teachers of these ids, each different.
    pub fn of(file: &str, ids: Vec<String>) -> Self {
        let places = ids.iter().cloned().zip(0..).collect();
        Self { file: file.to_owned(), is_known: true, ids, places }
    }

    /// Nobody, where the file that names them is broken.
    pub fn unknown() -> Self {
        Self { is_known: false, ..Self::of("", Vec::new()) }
    }

    /// Whether nobody has an id, as far as that is known.
    pub fn lack(&self, id: &str) -> bool {
        self.is_known && self.place(id).is_none()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// The place of an id, from 0.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The key: every id with its pseudonym, as comma-separated values.
    ///
    /// # Panics
    /// Never: memory takes all that is written to it.
    pub fn key(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let width = self.count().to_string().len().max(2);
        let rows = (1..).zip(&self.ids).map(|(number, id)| [id.clone(), format!("t{number:0width$}")]);
        for row in [["id", "pseudonym"].map(str::to_owned)].into_iter().chain(rows) {
            writer.write_record(row).expect("memory takes every row");
        }
        let bytes = writer.into_inner().expect("memory takes the last row");
        String::from_utf8(bytes).expect("ids are text")
    }
}

/// One value for each teacher: the known ones, and their mean for all others. None where no value is known.
pub(crate) fn filled(values: &[Option<f64>]) -> Option<(Vec<f64>, usize)> {
    let known: Vec<f64> = values.iter().copied().flatten().collect();
    let mean = known.iter().sum::<f64>() / known.len() as f64;
    let missing = values.len() - known.len();
    (!known.is_empty()).then(|| (values.iter().map(|value| value.unwrap_or(mean)).collect(), missing))
}

/// How a list came to have a value for every teacher, to follow where its values came from.
pub(crate) fn in_words(missing: usize) -> String {
    match missing {
        0 => String::new(),
        1 => "; 1 teacher without a value has the mean of the others (assumed)".to_owned(),
        _ => format!("; {missing} teachers without a value have the mean of the others (assumed)"),
    }
}

#[cfg(test)]
mod tests {
    use super::{People, filled};

    #[test]
    fn a_key_keeps_ids_apart_from_the_scenario() {
        let people = People::of("staff.csv", vec!["a,1".to_owned(), "b".to_owned()]);
        assert_eq!(people.key(), "id,pseudonym\n\"a,1\",t01\nb,t02\n");
        assert_eq!((people.place("b"), people.place("c")), (Some(1), None));
        let many = People::of("staff.csv", (0..100).map(|id| id.to_string()).collect());
        assert!(many.key().ends_with("99,t100\n") && many.key().contains("0,t001\n"));
    }

    #[test]
    fn who_has_no_value_has_the_mean_of_the_others() {
        assert_eq!(filled(&[Some(1.0), None, Some(2.0)]), Some((vec![1.0, 1.5, 2.0], 1)));
        assert_eq!(filled(&[None]), None);
    }
}
