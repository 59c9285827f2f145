//! What `chart` leaves: figures in every format, the numbers behind each, and a workbook where one is asked for.

use super::ChartArguments;
use super::obstacle::Obstacle;
use crate::cli::options::{formats, wants_workbook};
use chart::{ChartError, Drawing};
use output::{DataTable, Separators, Workbook};
use runner::Format;
use std::fs;
use std::path::{Path, PathBuf};

/// What is being written.
pub struct Written<'a> {
    arguments: &'a ChartArguments,
    formats: Vec<Format>,
    paths: Vec<PathBuf>,
    numbers: Vec<(String, DataTable)>,
}

impl<'a> Written<'a> {
    /// Nothing yet; an error where formats do not go together.
    pub fn new(arguments: &'a ChartArguments) -> Result<Self, &'static str> {
        let formats = formats(&arguments.drawing.format)?;
        Ok(Self { arguments, formats, paths: Vec::new(), numbers: Vec::new() })
    }

    /// Draws a figure in every format that is asked for, with the numbers behind it in a file beside it.
    pub fn add(
        &mut self,
        name: &str,
        draw: impl FnOnce() -> Result<Drawing, ChartError>,
        numbers: DataTable,
    ) -> Result<(), Obstacle> {
        if !self.formats.is_empty() {
            let drawing = draw().map_err(Obstacle::Chart)?;
            for format in &self.formats {
                let bytes =
                    format.bytes(&drawing, self.arguments.drawing.dots_per_inch).map_err(Obstacle::Chart)?;
                let path = self.write(&format!("{name}.{}", format.ending()), &bytes)?;
                self.paths.push(path);
            }
            let separators = if self.arguments.decimal_comma { Separators::Comma } else { Separators::Point };
            self.write(&format!("{name}.csv"), &numbers.csv(separators))?;
        }
        self.numbers.push((name.to_owned(), numbers));
        Ok(())
    }

    /// Writes the workbook of the run in that folder where one is asked for, and says where the figures and the workbook
    /// lie; `label` has the words for a strategy.
    pub fn finish(mut self, folder: &Path, label: impl Fn(&str) -> String) -> Result<Vec<PathBuf>, Obstacle> {
        if wants_workbook(&self.arguments.drawing.format) {
            let mut workbook = Workbook::of_tables(folder, label).map_err(Obstacle::Run)?;
            for (name, numbers) in &self.numbers {
                workbook.add_figure(name, numbers).map_err(Obstacle::Run)?;
            }
            let bytes = workbook.bytes().map_err(Obstacle::Run)?;
            let path = self.write(Workbook::FILE, &bytes)?;
            self.paths.push(path);
        }
        Ok(self.paths)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Obstacle> {
        let path = self.arguments.out.join(name);
        let written = fs::create_dir_all(&self.arguments.out).and_then(|()| fs::write(&path, bytes));
        written.map_err(|error| Obstacle::Write(path.clone(), error))?;
        Ok(path)
    }
}
