//! What a run will write, told before it begins.

use super::folder::FolderOptions;
use output::bytes_of_teachers;
use scenario_files::Loaded;

/// About how large a table will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableSize {
    /// Rows; about so many in a district whose schools differ in size.
    pub rows: u64,
    /// Bytes on the disk, about.
    pub bytes: u64,
}

/// How large `teachers.parquet` will be, those of all variants together; none where it is not asked for.
pub fn expected_teachers(loaded: &Loaded, wanted: &FolderOptions) -> Option<TableSize> {
    wanted.teachers.name()?;
    let variants = loaded.variants.iter().map(|variant| &variant.loaded.scenario);
    let of_scenario = |scenario: &scenario::FullScenario| {
        let (run, parameters) = (&scenario.run, &scenario.parameters);
        let weeks = wanted.teachers.weeks(run.years, run.weeks_per_year);
        let runs = run.strategies.len() as u64 * u64::from(run.replicates);
        let staff = u64::from(parameters.district.schools) * u64::from(parameters.school.teachers);
        runs * staff * u64::from(weeks)
    };
    let rows = std::iter::once(&loaded.scenario).chain(variants).map(of_scenario).sum();
    Some(TableSize { rows, bytes: bytes_of_teachers(rows) })
}
