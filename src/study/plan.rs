//! The points of a study: places of the design in the unit cube, and the values that they stand for.

use super::error::StudyError;
use super::factors::{Varied, known_values, space};
use super::grammar::POINTS_AT_MOST;
use super::own_table::points_of;
use super::study::Study;
use designs::{
    DesignError, Orders, Points, Scrambling, WithinStratum, grid, latin_hypercube, morris, one_at_a_time,
    redraw, saltelli, sobol_sequence,
};

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
            let values = points_of(&study)?;
            return Ok(Self { study, places: None, values });
        }
        let mut places = places(&study)?;
        let space = space(&study.varied, &study.orders)?;
        if !study.constraints.is_empty() {
            let allowed = |values: &[f64]| study.allows(values);
            (places, _) = redraw(places, &space, allowed, study.design.seed, TRIES)?;
        }
        let values = if study.design.method == "one_at_a_time" {
            one_moved(&study, &places)?
        } else {
            places.rows().map(|row| space.values(row)).collect::<Result<_, _>>()?
        };
        Ok(Self { study, places: Some(places), values })
    }

    /// The changes of the scenario that a point stands for, as `key.path=value`.
    pub fn changes(&self, point: usize) -> Vec<String> {
        let written = |(varied, value): (&Varied, &f64)| format!("{}={}", varied.key, varied.written(*value));
        self.study.varied.iter().zip(&self.values[point]).map(written).collect()
    }
}

/// The scenario's own values, with one of them moved at every point but the first: where that breaks an order, the point
/// says so, and no other value follows.
fn one_moved(study: &Study, places: &Points) -> Result<Vec<Vec<f64>>, DesignError> {
    let (base, own) = (base(study)?, own_values(study));
    let factors = study.varied.iter().map(Varied::factor).collect::<Result<Vec<_>, _>>()?;
    let value = |row: &[f64], index: usize| {
        if row[index] == base[index] { own[index] } else { factors[index].value(row[index]) }
    };
    Ok(places.rows().map(|row| (0..row.len()).map(|index| value(row, index)).collect()).collect())
}

fn places(study: &Study) -> Result<Points, StudyError> {
    let (design, factors) = (&study.design, study.varied.len());
    let levels =
        || study.varied.iter().map(|own| levels_of(own, design.levels)).collect::<Result<Vec<_>, _>>();
    Ok(match design.method.as_str() {
        "grid" => grid(&levels()?, POINTS_AT_MOST)?,
        "one_at_a_time" => one_at_a_time(&base(study)?, &levels()?, POINTS_AT_MOST)?,
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
    varied.factor()?.levels(varied.level_count(levels), POINTS_AT_MOST)
}

/// The scenario's own value of everything that varies; the middle of its range where that is no parameter.
pub(crate) fn own_values(study: &Study) -> Vec<f64> {
    let known = known_values(&study.scenario);
    let own = |varied: &Varied| {
        let [least, most] = varied.ends();
        known.get(&varied.key).copied().unwrap_or_else(|| f64::midpoint(least, most))
    };
    study.varied.iter().map(own).collect()
}

/// Where the scenario's own values lie in the ranges, for a design that moves one of them at a time.
fn base(study: &Study) -> Result<Vec<f64>, DesignError> {
    let place = |(varied, value): (&Varied, f64)| Ok(varied.factor()?.place(value));
    study.varied.iter().zip(own_values(study)).map(place).collect()
}
