//! A folder that is being filled with a run's files.

use super::error::OutputError;
use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

/// A folder that is being filled with a run's files.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at that path, which exists.
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path }
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
        Ok(Folder { path })
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
