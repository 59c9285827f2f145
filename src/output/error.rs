//! What can go wrong while a run's folder is written or read, and what to do about it.

use parquet::errors::ParquetError;
use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A file or folder of a run could not be written or read.
#[derive(Debug)]
pub enum OutputError {
    /// The folder to write already holds something.
    TargetTaken {
        /// The folder.
        path: PathBuf,
    },
    /// The folder to replace is not one that this program wrote.
    NotARun {
        /// The folder or file in the way.
        path: PathBuf,
    },
    /// The file to replace is not a page that this program wrote.
    NotAPage {
        /// The file in the way.
        path: PathBuf,
    },
    /// The path names no folder or file that could be put in place.
    NoName {
        /// The path as given.
        path: PathBuf,
    },
    /// The name of a result file leads out of the run's folder.
    BadFileName {
        /// The name as given.
        name: String,
    },
    /// The run is complete but its folder could not be put in place.
    NotPlaced {
        /// Where the folder should be.
        target: PathBuf,
        /// Where the complete results lie now.
        complete: PathBuf,
        /// What stood in the way.
        reason: String,
    },
    /// The operating system refused.
    System {
        /// The file or folder.
        path: PathBuf,
        /// What was being done, as in "writing".
        doing: &'static str,
        /// What the operating system said.
        source: io::Error,
    },
    /// The content of a file is not what it should be.
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
}

impl OutputError {
    /// Turns what the operating system said into an error that names the path.
    pub fn system(path: &Path, doing: &'static str) -> impl FnOnce(io::Error) -> OutputError {
        move |source| OutputError::System { path: path.to_path_buf(), doing, source }
    }

    /// Turns what the Parquet library said into an error that names the path.
    pub(super) fn parquet(path: &Path, doing: &'static str) -> impl FnOnce(ParquetError) -> OutputError {
        move |error| match error {
            ParquetError::External(inner) => match inner.downcast::<io::Error>() {
                Ok(source) => OutputError::System { path: path.to_path_buf(), doing, source: *source },
                Err(inner) => OutputError::content(path, inner.to_string()),
            },
            other => OutputError::content(path, other.to_string()),
        }
    }

    /// Says that a file's content is not what it should be.
    pub(super) fn content(path: &Path, reason: impl Into<String>) -> OutputError {
        OutputError::Content { path: path.to_path_buf(), reason: reason.into() }
    }
}

impl OutputError {
    /// What a caller can do about it, for programs that name their own ways of doing so.
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::TargetTaken { .. } => Remedy::ReplaceOrElsewhere,
            Self::NotAPage { .. } => Remedy::ReplaceFileOrElsewhere,
            Self::NotARun { .. } | Self::NoName { .. } => Remedy::Elsewhere,
            Self::System { source, .. } if source.kind() != io::ErrorKind::NotFound => Remedy::Elsewhere,
            _ => Remedy::Other,
        }
    }
}

/// What a caller can do about an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remedy {
    /// Replace what is in the folder, or choose another folder.
    ReplaceOrElsewhere,
    /// Replace the file, or choose another one.
    ReplaceFileOrElsewhere,
    /// Choose another folder.
    Elsewhere,
    /// What the message says.
    Other,
}

impl fmt::Display for OutputError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TargetTaken { path } => {
                write!(out, "`{}` already holds files: replace them, or write elsewhere", path.display())
            }
            Self::NotAPage { path } => {
                write!(out, "`{}` is a file of another kind: replace it, or write elsewhere", path.display())
            }
            Self::NotARun { path } => write!(
                out,
                "`{}` is not the folder of an earlier run (it has no manifest.json of schoolwide), so it is not \
                 replaced: write elsewhere, or remove it yourself",
                path.display()
            ),
            Self::NoName { path } => write!(
                out,
                "`{}` names no folder of its own: give a name, such as `{}`",
                path.display(),
                path.join("run").display()
            ),
            Self::BadFileName { name } => write!(
                out,
                "`{name}` is no name of a file inside the run's folder: use a relative name without `..`"
            ),
            Self::NotPlaced { target, complete, reason } => write!(
                out,
                "the run is complete but could not be put in place at `{}` ({reason}): its results lie in `{}`; \
                 rename that folder",
                target.display(),
                complete.display()
            ),
            Self::System { path, doing, source } => {
                write!(out, "{doing} `{}` failed ({source}): {}", path.display(), remedy(source.kind()))
            }
            Self::Content { path, reason } => write!(
                out,
                "`{}` cannot be used ({reason}): run the scenario again to write it anew",
                path.display()
            ),
        }
    }
}

impl Error for OutputError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::System { source, .. } => Some(source),
            _ => None,
        }
    }
}

fn remedy(kind: io::ErrorKind) -> &'static str {
    use io::ErrorKind as Kind;
    match kind {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => {
            "free some room, ask for fewer replicates, or write elsewhere"
        }
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => "allow access to it, or write elsewhere",
        Kind::NotFound => "check the path, or name the folder of a finished run",
        Kind::AlreadyExists => "remove it if an interrupted run left it behind, or write elsewhere",
        Kind::NotADirectory => "a file is where a folder should be; write elsewhere",
        _ => "check the disk and the path, or write elsewhere",
    }
}
