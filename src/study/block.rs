//! Blocks: a few points each, written whole, so that an interrupted study loses only those in flight.

use super::error::StudyError;
use super::plan::StudyPlan;
use super::point::PointResult;
use super::study::StudyVariant;
use super::world::worlds;
use output::{OutputError, clear_partial_files, digest, write_whole};
use scenario_files::write as as_text;
use std::fmt::{self, Write};
use std::fs;
use std::io;
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};

/// Why a text that grows in memory can be written.
const IN_MEMORY: &str = "a text in memory can be written";

/// Points of a block; one where replicates are added until there are enough, as a point then takes long.
const POINTS: usize = 8;

/// Points whose values are digested together.
const POINTS_OF_A_PIECE: usize = 1000;

/// How a block begins, before the fingerprint of its study.
const HEADER: &str = "schoolwide study block,";

/// A digest of everything on which the values of a study depend: the scenario and those of its variants that are
/// simulated, the points, what is kept, and the program's version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of a study.
    ///
    /// # Errors
    /// Where the scenario cannot be written.
    pub fn of(plan: &StudyPlan) -> Result<Self, StudyError> {
        let study = &plan.study;
        let keys: Vec<&str> = study.varied.iter().map(|varied| varied.key.as_str()).collect();
        // Piece by piece: a million points of a hundred values are a long text.
        let of_points = |points: &[Vec<f64>]| {
            let bits: Vec<Vec<u64>> =
                points.iter().map(|point| point.iter().map(|value| value.to_bits()).collect()).collect();
            digest(format!("{bits:?}").as_bytes())
        };
        let points: Vec<String> = plan.values.chunks(POINTS_OF_A_PIECE).map(of_points).collect();
        let mut all = format!(
            "{}\n{}\n{keys:?}\n{points:?}\n{:?}",
            env!("CARGO_PKG_VERSION"),
            as_text(&study.scenario)?,
            study.outputs
        );
        for variant in worlds(study).iter().filter_map(|world| world.variant) {
            let StudyVariant { scenario, layer, .. } = &study.variants[variant];
            // What a variant sets does not vary in it, even where it sets the scenario's own value.
            write!(all, "\n{}\n{layer:?}", as_text(scenario)?).expect(IN_MEMORY);
        }
        if let Some(until) = &study.until {
            write!(all, "\n{until:?}").expect(IN_MEMORY);
        }
        Ok(Self(digest(all.as_bytes())))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// How far a study is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Status {
    /// Points in all.
    pub points: usize,
    /// Points that are done.
    pub done: usize,
    /// Points among them that failed.
    pub failed: usize,
    /// Blocks that are missing, counted from 1.
    pub missing: Vec<usize>,
    /// Blocks in all.
    pub blocks: usize,
}

/// The blocks of a study in a folder.
#[derive(Debug)]
pub(crate) struct Blocks {
    folder: PathBuf,
    fingerprint: Fingerprint,
    points: usize,
    outputs: usize,
    points_each: usize,
    /// The fewest and the most replicates of a point.
    replicates: RangeInclusive<usize>,
}

impl Blocks {
    /// The blocks of a study below its folder.
    pub fn of(plan: &StudyPlan, folder: &Path) -> Result<Self, StudyError> {
        let (least, until) = (plan.study.scenario.run.replicates, plan.study.until.as_ref());
        Ok(Self {
            folder: folder.join("blocks"),
            fingerprint: Fingerprint::of(plan)?,
            points: plan.values.len(),
            outputs: plan.study.outputs.len(),
            points_each: until.map_or(POINTS, |_| 1),
            replicates: least as usize..=until.map_or(least, |until| until.at_most) as usize,
        })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.points.div_ceil(self.points_each)
    }

    /// The points of a block.
    pub fn points_of(&self, block: usize) -> Range<usize> {
        block * self.points_each..self.points.min((block + 1) * self.points_each)
    }

    /// Writes a block, whole or not at all.
    pub fn write(&self, block: usize, results: &[PointResult]) -> Result<(), StudyError> {
        Ok(write_whole(&self.path(block), self.text(block, results).as_bytes())?)
    }

    /// A block as it is written.
    pub fn text(&self, block: usize, results: &[PointResult]) -> String {
        let mut text = self.header();
        for (point, result) in self.points_of(block).zip(results) {
            match result {
                PointResult::Failed(reason) => {
                    let reason = reason.replace(['\n', '\r'], " ");
                    writeln!(text, "{point},failed,{reason}").expect(IN_MEMORY);
                }
                PointResult::Done(outputs) => {
                    for (output, values) in outputs.iter().enumerate() {
                        let values: Vec<String> =
                            values.iter().map(|value| format!("{:x}", value.to_bits())).collect();
                        writeln!(text, "{point},{output},{}", values.join(" ")).expect(IN_MEMORY);
                    }
                }
            }
        }
        let sum = digest(text.as_bytes());
        writeln!(text, "end,{sum}").expect(IN_MEMORY);
        text
    }

    /// Removes what runs that were killed have left of those blocks that `is_own` accepts.
    pub fn clear_partial_files(&self, is_own: impl Fn(usize) -> bool) -> Result<(), StudyError> {
        clear_partial_files(&self.folder, |name| {
            let number = name.strip_suffix(".csv").and_then(|number| number.parse::<usize>().ok());
            number.and_then(|number| number.checked_sub(1)).is_some_and(&is_own)
        })?;
        Ok(())
    }

    fn header(&self) -> String {
        format!("{HEADER}{}\n", self.fingerprint)
    }

    /// Reads a block; none where it is not there yet.
    pub fn read(&self, block: usize) -> Result<Option<Vec<PointResult>>, StudyError> {
        let path = self.path(block);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(OutputError::system(&path, "reading")(error).into()),
        };
        let broken = |reason: &str| StudyError::BrokenBlock { path: path.clone(), reason: reason.to_owned() };
        // After a loss of power a file may be empty, end early or hold zeros.
        let text = str::from_utf8(&bytes).map_err(|_| broken("it is no text"))?;
        let header = self.header();
        let Some(rest) = text.strip_prefix(&header) else {
            let is_cut_off = header.starts_with(text) || text.trim_matches('\0').is_empty();
            return Err(if is_cut_off { broken("it ends early") } else { StudyError::OtherStudy { path } });
        };
        let mut lines = rest.lines();
        let mut results = Vec::new();
        for point in self.points_of(block) {
            results.push(
                self.read_point(point, &mut lines)
                    .ok_or_else(|| broken("it ends early, or has another shape"))?,
            );
        }
        let sum = lines.next().and_then(|line| line.strip_prefix("end,"));
        let whole = text.rfind("end,").map_or("", |end| &text[..end]);
        match sum {
            None => Err(broken("it does not end where it should")),
            Some(sum) if sum != digest(whole.as_bytes()) => Err(broken("its digest is another one")),
            Some(_) => Ok(Some(results)),
        }
    }

    fn read_point<'a>(&self, point: usize, lines: &mut impl Iterator<Item = &'a str>) -> Option<PointResult> {
        let mut outputs: Vec<Vec<f64>> = Vec::with_capacity(self.outputs);
        for output in 0..self.outputs {
            let mut cells = lines.next()?.splitn(3, ',');
            if cells.next()?.parse() != Ok(point) {
                return None;
            }
            let (second, rest) = (cells.next()?, cells.next()?);
            if output == 0 && second == "failed" {
                return Some(PointResult::Failed(rest.to_owned()));
            }
            if second.parse() != Ok(output) {
                return None;
            }
            let bits = |word: &str| u64::from_str_radix(word, 16).ok().map(f64::from_bits);
            let values: Vec<f64> = rest.split(' ').map(bits).collect::<Option<_>>()?;
            let is_alike = outputs.last().is_none_or(|other| other.len() == values.len());
            if !self.replicates.contains(&values.len()) || !is_alike {
                return None;
            }
            outputs.push(values);
        }
        Some(PointResult::Done(outputs))
    }

    fn path(&self, block: usize) -> PathBuf {
        self.folder.join(format!("{:06}.csv", block + 1))
    }
}
