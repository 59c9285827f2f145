//! The points of a study: places of the design in the unit cube, and the values that they stand for.

use super::error::StudyError;
use super::factors::{Values, Varied, space};
use super::grammar::POINTS_AT_MOST;
use super::study::Study;
use designs::{
    DesignError, Orders, Points, Scrambling, WithinStratum, grid, latin_hypercube, morris, one_at_a_time,
    redraw, saltelli, sobol_sequence,
};
use scenario::error::Problem;

/// Draws of a point until constraints hold: one point in a thousand may be allowed and is found.
const TRIES: u32 = 10_000;

/// A study with its points.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyPlan {
    /// The study.
    pub study: Study,
    /// Places of the design in the unit cube; none where a table gives the values themselves.
    pub places: Option<Points>,
    /// Values of all that varies, by point.
    pub values: Vec<Vec<f64>>,
}

impl StudyPlan {
    /// The points of a study.
    ///
    /// # Errors
    /// Where there is no such design, or its table cannot be read.
    pub fn new(study: Study) -> Result<Self, StudyError> {
        if study.design.method == "table" {
            let values = table(&study)?;
            return Ok(Self { study, places: None, values });
        }
        let mut places = places(&study)?;
        let space = space(&study.varied, &study.orders)?;
        if !study.constraints.is_empty() {
            let allowed = |values: &[f64]| study.allows(values);
            (places, _) = redraw(places, &space, allowed, study.design.seed, TRIES)?;
        }
        let values = places.rows().map(|row| space.values(row)).collect::<Result<_, _>>()?;
        Ok(Self { study, places: Some(places), values })
    }

    /// The changes of the scenario that a point stands for, as `key.path=value`.
    pub fn changes(&self, point: usize) -> Vec<String> {
        let written = |(varied, value): (&Varied, &f64)| format!("{}={}", varied.key, varied.written(*value));
        self.study.varied.iter().zip(&self.values[point]).map(written).collect()
    }
}

fn places(study: &Study) -> Result<Points, StudyError> {
    let (design, factors) = (&study.design, study.varied.len());
    let levels =
        || study.varied.iter().map(|own| levels_of(own, design.levels)).collect::<Result<Vec<_>, _>>();
    Ok(match design.method.as_str() {
        "grid" => grid(&levels()?, POINTS_AT_MOST)?,
        "one_at_a_time" => one_at_a_time(&base(study), &levels()?, POINTS_AT_MOST)?,
        "sobol" => sobol_sequence(design.points, factors, Scrambling::Owen, design.seed, POINTS_AT_MOST)?,
        "morris" => morris(design.trajectories, factors, design.levels as u32, design.seed, POINTS_AT_MOST)?,
        "saltelli" => {
            saltelli(design.points, factors, orders(study), Scrambling::Owen, design.seed, POINTS_AT_MOST)?
        }
        _ => latin_hypercube(design.points, factors, WithinStratum::Random, design.seed, POINTS_AT_MOST)?,
    })
}

/// What a Saltelli design tells.
pub(crate) fn orders(study: &Study) -> Orders {
    if study.design.second_order { Orders::WithSecond } else { Orders::FirstAndTotal }
}

/// The places of a grid: as many as levels are asked for, and all values of a list.
fn levels_of(varied: &Varied, levels: usize) -> Result<Vec<f64>, DesignError> {
    let count = match &varied.values {
        Values::List(values) => values.len(),
        Values::Range { .. } => varied.levels.unwrap_or(levels),
    };
    varied.factor()?.levels(count, POINTS_AT_MOST)
}

/// Where the scenario's own values lie in the ranges, for a design that moves one of them at a time.
fn base(study: &Study) -> Vec<f64> {
    let known = study.scenario.parameters.values();
    let place = |varied: &Varied| {
        let value =
            known.iter().find(|(row, _)| row.key() == varied.key).and_then(|(_, value)| value.as_f64());
        match (&varied.values, value) {
            (Values::Range { from, to, .. }, Some(value)) => ((value - from) / (to - from)).clamp(0.0, 1.0),
            _ => 0.5,
        }
    };
    study.varied.iter().map(place).collect()
}

/// The values of a table of one's own: a column per key in any order, a row per point.
fn table(study: &Study) -> Result<Vec<Vec<f64>>, StudyError> {
    let path = study.folder.join(&study.design.file);
    let name = path.display().to_string();
    let wrong = |what: String, remedy: &str| StudyError::Wrong(Problem::new(&name, what, remedy).into());
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_path(&path)
        .map_err(|error| wrong(format!("cannot be read: {error}"), "name a CSV file that you may read"))?;
    let header = reader.headers().map_err(|error| wrong(error.to_string(), ""))?.clone();
    let mut columns = Vec::new();
    for varied in &study.varied {
        let column = header.iter().position(|own| own == varied.key);
        columns.push(column.ok_or_else(|| {
            wrong(format!("there is no column `{}`", varied.key), "add a column for every key that varies")
        })?);
    }
    let mut points = Vec::new();
    for (row, record) in (2..).zip(reader.records()) {
        let record = record.map_err(|error| wrong(error.to_string(), "give every row the same cells"))?;
        let mut values = Vec::new();
        for (varied, &column) in study.varied.iter().zip(&columns) {
            let cell = record.get(column).unwrap_or_default();
            let value = cell.parse::<f64>().ok().filter(|value| value.is_finite()).ok_or_else(|| {
                wrong(
                    format!("line {row}: `{cell}` in column `{}` is no number", varied.key),
                    "fill in every cell",
                )
            })?;
            values.push(value);
        }
        points.push(values);
    }
    if points.is_empty() {
        return Err(wrong("there is no point in it".to_owned(), "add a row per point"));
    }
    Ok(points)
}
