//! The folder of a run, which appears whole or not at all.

use super::error::OutputError;
use super::files::Folder;
use super::mark::marks_a_run;
use super::page_file::WHAT_IF_PAGE;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// A run's folder while it is being written.
///
/// Everything is written into a hidden folder beside the target; [`RunFolder::finish`] puts it in
/// place in one step. Dropped unfinished, by an error or an interruption, it leaves nothing behind.
#[derive(Debug)]
pub struct RunFolder {
    target: PathBuf,
    partial: Folder,
    force: bool,
    keep: bool,
}

impl RunFolder {
    /// Starts a folder that will stand at `target`, whose parents are made where they are missing.
    ///
    /// # Errors
    /// Where `target` holds anything but a what-if page and `force` is not set; where it is not the folder of an earlier
    /// run, which is never replaced; where the path names no folder; or where the system refuses.
    pub fn create(target: &Path, force: bool) -> Result<RunFolder, OutputError> {
        // Without a slash at its end, which would make the system follow a link.
        let target = followed(&target.components().collect::<PathBuf>())?;
        let name = target.file_name().ok_or_else(|| OutputError::NoName { path: target.clone() })?;
        check_target(&target, force)?;
        let parent = target.parent().unwrap_or(Path::new(""));
        if parent != Path::new("") {
            fs::create_dir_all(parent).map_err(OutputError::system(parent, "making the folder"))?;
        }
        let partial = beside(&target, name, "partial");
        fs::create_dir(&partial).map_err(OutputError::system(&partial, "making the folder"))?;
        Ok(RunFolder { target, partial: Folder::at(partial), force, keep: false })
    }

    /// Where the finished folder will stand.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Puts the folder in place in one step and says where it stands; a run that it replaces is moved
    /// aside first and removed last.
    ///
    /// # Errors
    /// Where the target was taken meanwhile or the system refuses. The complete results then stay
    /// where they are, and the error says where.
    pub fn finish(mut self) -> Result<PathBuf, OutputError> {
        self.keep = true;
        let not_placed = |reason: String| OutputError::NotPlaced {
            target: self.target.clone(),
            complete: self.partial.path().to_path_buf(),
            reason,
        };
        check_target(&self.target, self.force)
            .map_err(|_| not_placed("something was put there meanwhile".to_owned()))?;
        self.take_over_page().map_err(|error| not_placed(error.to_string()))?;
        let aside = beside(&self.target, self.target.file_name().unwrap_or_default(), "replaced");
        let replaces = self.target.exists();
        if replaces {
            fs::rename(&self.target, &aside).map_err(|error| not_placed(error.to_string()))?;
        }
        if let Err(error) = fs::rename(self.partial.path(), &self.target) {
            let back = if replaces { fs::rename(&aside, &self.target) } else { Ok(()) };
            let lost = back.err().map(|_| format!("; the earlier run lies in `{}`", aside.display()));
            return Err(not_placed(format!("{error}{}", lost.unwrap_or_default())));
        }
        if replaces {
            let doing = "the new run is in place, but removing the one it replaced,";
            fs::remove_dir_all(&aside).map_err(OutputError::system(&aside, doing))?;
        }
        Ok(self.target.clone())
    }
}

impl RunFolder {
    /// Copies the what-if page of the folder that stands at the target, where it has one: no run makes it, so no run
    /// may lose it.
    fn take_over_page(&self) -> io::Result<()> {
        match fs::copy(self.target.join(WHAT_IF_PAGE), self.partial.path().join(WHAT_IF_PAGE)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

impl Deref for RunFolder {
    type Target = Folder;

    fn deref(&self) -> &Folder {
        &self.partial
    }
}

impl Drop for RunFolder {
    fn drop(&mut self) {
        if !self.keep {
            // Nobody is left to tell, and the next run says so if something stays behind.
            let _ = fs::remove_dir_all(self.partial.path());
        }
    }
}

/// The path that a symbolic link leads to, so that the link stays and its folder is replaced.
fn followed(target: &Path) -> Result<PathBuf, OutputError> {
    match fs::symlink_metadata(target) {
        Ok(facts) if facts.file_type().is_symlink() => {
            fs::canonicalize(target).map_err(OutputError::system(target, "following the link"))
        }
        _ => Ok(target.to_path_buf()),
    }
}

fn check_target(target: &Path, force: bool) -> Result<(), OutputError> {
    let entries = match fs::read_dir(target) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(OutputError::NotARun { path: target.to_path_buf() });
        }
        Err(error) => return Err(OutputError::system(target, "reading the folder")(error)),
    };
    // A what-if page alone is no run, and stays.
    let mut others =
        entries.filter(|entry| entry.as_ref().map_or(true, |own| own.file_name() != WHAT_IF_PAGE));
    if others.next().is_none() {
        return Ok(());
    }
    match (force, marks_a_run(target)) {
        (true, true) => Ok(()),
        (false, true) => Err(OutputError::TargetTaken { path: target.to_path_buf() }),
        (_, false) => Err(OutputError::NotARun { path: target.to_path_buf() }),
    }
}

/// A hidden neighbour of the target, on the same file system so that a rename is one step.
pub(super) fn beside(target: &Path, name: &OsStr, purpose: &str) -> PathBuf {
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{purpose}-{}", std::process::id()));
    target.with_file_name(hidden)
}
