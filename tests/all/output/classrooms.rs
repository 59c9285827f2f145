//! The classrooms of typical runs.

use super::made_up::{names, value};
use experiment::Classrooms;
use output::{RunFolder, read_classrooms, write_classrooms};

/// A typical run of made-up values.
fn typical(strategy: usize, weeks: usize, teachers: usize) -> Classrooms {
    let all = |column: usize| {
        let of_week =
            |week| (0..teachers).map(|teacher| value([strategy, column, week, teacher, 0])).collect();
        (0..weeks).map(of_week).collect()
    };
    let ties = vec![(0, 1), (1, 0), (2, strategy as u16)];
    Classrooms { replicate: 3, school: 2, weeks: all(0), influence: all(1), ties }
}

#[test]
fn classrooms_read_back_as_they_were_written_however_many_rows_they_take() {
    let place = tempfile::tempdir().unwrap();
    let folder = RunFolder::create(&place.path().join("run"), false).unwrap();
    // More rows than a group holds, and fewer; a strategy without a run leaves no trace.
    let runs = [("few", typical(0, 4, 3)), ("many", typical(1, 70, 1_000)), ("more", typical(2, 140, 1_000))];
    let runs = runs.map(|(name, run)| (name.to_owned(), run));
    write_classrooms(&folder, &names(&["few", "failed", "many", "more"]), &runs).unwrap();
    assert_eq!(read_classrooms(&folder.finish().unwrap()).unwrap(), runs);
}
