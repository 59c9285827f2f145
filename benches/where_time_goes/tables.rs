//! The tables, in Markdown.

use crate::STRATEGIES;
use crate::common::Stage;
use crate::rates::Rates;
use crate::work;
use numerics::vectors::Vectors;
use simulation::Phase;
use std::fmt;

/// A phase under a number of strategies, in nanoseconds an agent-week.
#[derive(Clone, Copy)]
pub struct Cell {
    /// What it takes.
    pub measured: f64,
    /// The least that this machine needs for it.
    pub bound: f64,
    /// What needs that.
    pub limit: &'static str,
}

/// The phases with one set of vectors.
pub struct SetTable {
    /// Name of the set.
    pub name: &'static str,
    /// Every phase, by number of strategies.
    pub phases: [(Phase, [Cell; 4]); 6],
    /// Nanoseconds of a summer for every agent-week of the year before it.
    pub summers: [f64; 4],
}

fn name(phase: Phase) -> &'static str {
    match phase {
        Phase::LeaderActs => "1 the leader acts",
        Phase::StudentsExperience => "2 students experience",
        Phase::ParentsReact => "3 parents react",
        Phase::TeachersSee => "4 teachers see",
        Phase::TeachersTeach => "5 teachers teach",
        Phase::Observe => "6 observe",
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { measured, bound, limit } = self;
        write!(formatter, "{measured:.2} ({bound:.2} {limit}, {:.0} %)", 100.0 * bound / measured)
    }
}

fn head(first: &str) -> String {
    let columns: Vec<String> = STRATEGIES
        .iter()
        .map(|&strategies| if strategies == 1 { "1 strategy".to_owned() } else { strategies.to_string() })
        .collect();
    format!("| {first} | {} |\n|---|---|---|---|---|\n", columns.join(" | "))
}

impl fmt::Display for SetTable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "{}: nanoseconds an agent-week (bound, what needs it, share reached)\n",
            self.name
        )?;
        write!(formatter, "{}", head("phase"))?;
        for (phase, cells) in &self.phases {
            let cells = cells.map(|cell| cell.to_string()).join(" | ");
            writeln!(formatter, "| {} | {cells} |", name(*phase))?;
        }
        let all: [String; 4] = std::array::from_fn(|column| {
            let total = |of: fn(&Cell) -> f64| self.phases.iter().map(|(_, cells)| of(&cells[column])).sum();
            let (measured, bound): (f64, f64) = (total(|cell| cell.measured), total(|cell| cell.bound));
            format!("**{measured:.2}** ({bound:.2}, {:.0} %)", 100.0 * bound / measured)
        });
        writeln!(formatter, "| **the week** | {} |", all.join(" | "))?;
        let summers = self.summers.map(|summer| format!("{summer:.2}")).join(" | ");
        writeln!(formatter, "| summer, spread over its year | {summers} |\n")
    }
}

/// What phases have to do for an agent-week, under one strategy alone and under one of sixteen.
pub fn of_work(stage: &Stage) -> String {
    let head = "What an agent-week takes, for one strategy alone and for one of sixteen\n\n\
        | phase | operations | lines of sixteen values | look-ups | draws |\n|---|---|---|---|---|\n";
    let mut rows = vec![head.to_owned()];
    for phase in Phase::ALL {
        let [alone, side_by_side] = [1, 16].map(|arms| {
            let work = work::of(phase, arms, &stage.profile);
            let people = f64::from(stage.people()) * arms as f64;
            let look_ups = work.look_ups.iter().fold(0.0, |total, (count, _)| total + count);
            [16.0 * work.operations, work.lines, look_ups, work.draws].map(|amount| amount / people)
        });
        let cell = |place: usize| format!("{:.2}; {:.2}", alone[place], side_by_side[place]);
        let cells = [cell(0), cell(1), cell(2), cell(3)].join(" | ");
        rows.push(format!("| {} | {cells} |\n", name(phase)));
    }
    rows.concat() + "\n"
}

/// How fast the machine does each thing by itself.
pub fn of_rates(rates: &[(Vectors, Rates)]) -> String {
    let head = "Rates of this machine, in nanoseconds\n\n\
        | vectors | sixteen multiplications or additions | line of a column (1; 8; 16 values a person) \
        | look-up (of 1; 2; 4; 8; 16 values) | random word | normal draw |\n|---|---|---|---|---|---|\n";
    let mut rows = vec![head.to_owned()];
    let listed = |rates: &[(usize, f64)]| {
        rates.iter().map(|(_, rate)| format!("{rate:.2}")).collect::<Vec<_>>().join("; ")
    };
    for (vectors, rates) in rates.iter().rev() {
        let Rates { operation, line, look_up, word, draw } = rates;
        rows.push(format!(
            "| {} | {operation:.2} | {} | {} | {word:.2} | {draw:.2} |\n",
            vectors.name(),
            listed(line),
            listed(look_up)
        ));
    }
    rows.concat()
}
