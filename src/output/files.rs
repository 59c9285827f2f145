//! A folder that is being filled with a run's files.

use super::digest::digest;
use super::error::OutputError;
use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

/// By what a run is known again.
#[derive(Debug, Clone, Copy)]
pub struct RunNotes<'a> {
    /// Name of the scenario.
    pub scenario: &'a str,
    /// The seed from which every draw follows.
    pub seed: u64,
    /// Text of `scenario.toml`.
    pub scenario_text: &'a str,
    /// What was changed in the scenario, as in `school.teachers=60`.
    pub changes: &'a [String],
}

/// A folder that is being filled with a run's files.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    notes: Vec<(String, String)>,
}

impl Folder {
    /// The folder at that path, which exists.
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path, notes: Vec::new() }
    }

    /// The same folder, whose Parquet files say of which run they are.
    #[must_use]
    pub fn of_run(&self, run: &RunNotes<'_>) -> Self {
        let RunNotes { scenario, seed, scenario_text, changes } = run;
        let note = |key: &str, text: String| (key.to_owned(), text);
        let notes = vec![
            note("scenario", (*scenario).to_owned()),
            note("seed", seed.to_string()),
            note("scenario_digest", digest(scenario_text.as_bytes())),
            note("changes", changes.join("\n")),
        ];
        Self { path: self.path.clone(), notes }
    }

    /// What Parquet files in it say of their run.
    pub(super) fn notes(&self) -> &[(String, String)] {
        &self.notes
    }

    /// Where the files are while they are written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A folder within this one, for a run that belongs to it.
    ///
    /// # Errors
    /// As [`Folder::path_for`].
    pub fn inside(&self, name: &str) -> Result<Folder, OutputError> {
        let path = self.path_for(name)?;
        fs::create_dir(&path).map_err(OutputError::system(&path, "making the folder"))?;
        Ok(Folder { path, notes: self.notes.clone() })
    }

    /// Where a file of that name lies for now; folders on the way (as in `charts/headline.svg`) are made.
    ///
    /// # Errors
    /// Where the name leads out of the folder or the system refuses.
    pub fn path_for(&self, name: &str) -> Result<PathBuf, OutputError> {
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if name.is_empty() || !inside {
            return Err(OutputError::BadFileName { name: name.to_owned() });
        }
        let path = self.path.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(OutputError::system(parent, "making the folder"))?;
        }
        Ok(path)
    }

    /// Starts a file of that name, replacing one that is there.
    ///
    /// # Errors
    /// As [`Folder::path_for`].
    pub fn create_file(&self, name: &str) -> Result<(PathBuf, File), OutputError> {
        let path = self.path_for(name)?;
        let file = File::create(&path).map_err(OutputError::system(&path, "writing"))?;
        Ok((path, file))
    }

    /// Writes a whole text file.
    ///
    /// # Errors
    /// As [`Folder::path_for`].
    pub fn write_text(&self, name: &str, text: &str) -> Result<(), OutputError> {
        self.write_bytes(name, text.as_bytes())
    }

    /// Writes a whole file of any kind.
    ///
    /// # Errors
    /// As [`Folder::path_for`].
    pub fn write_bytes(&self, name: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let path = self.path_for(name)?;
        fs::write(&path, bytes).map_err(OutputError::system(&path, "writing"))
    }
}
