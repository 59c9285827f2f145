//! One of two runs that are compared.

use crate::summary::Summary;
use std::path::PathBuf;

/// A finished run and where it lies.
#[derive(Debug)]
pub struct Run {
    /// Its folder.
    pub folder: PathBuf,
    /// Its tables.
    pub summary: Summary,
}
