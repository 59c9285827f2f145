//! Rules over several keys of a whole scenario.

use scenario::parameters::Parameters;
use scenario::practice::Practice;
use scenario::{FullScenario, Level, specialists};

/// A rule over several keys that a scenario breaks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct BrokenRule {
    /// The keys whose values do not go together.
    pub keys: Vec<String>,
    /// What is wrong.
    pub what: String,
    /// How to put it right.
    pub remedy: String,
}

impl BrokenRule {
    /// A rule over `keys` that a scenario breaks.
    pub fn new(keys: &[&str], what: String, remedy: &str) -> Self {
        Self { keys: keys.iter().map(|&key| key.to_owned()).collect(), what, remedy: remedy.to_owned() }
    }
}

/// Everything in a scenario that contradicts itself, spells of plans aside.
pub(super) fn contradictions(scenario: &FullScenario) -> Vec<BrokenRule> {
    let mut broken = staffing(scenario);
    broken.extend(timetable(scenario));
    broken.extend(families(scenario));
    broken.extend(orders(scenario));
    broken.extend(costs(scenario));
    broken.extend(reference(scenario));
    broken.extend(equal_capacity(scenario));
    broken.extend(words_for_charts(scenario));
    broken
}

fn staffing(scenario: &FullScenario) -> Vec<BrokenRule> {
    let (school, team) = (&scenario.parameters.school, &scenario.parameters.design_team);
    let mut broken = Vec::new();
    if team.teacher_seats > school.teachers {
        let what = format!(
            "the design team seats {} teachers, the school has {}",
            team.teacher_seats, school.teachers
        );
        broken.push(BrokenRule::new(
            &["design_team.teacher_seats", "school.teachers"],
            what,
            "set at most as many seats as teachers",
        ));
    }
    if team.parent_seats > school.students {
        let what = format!(
            "the design team seats {} parents, the school has {} students",
            team.parent_seats, school.students
        );
        broken.push(BrokenRule::new(
            &["design_team.parent_seats", "school.students"],
            what,
            "set at most as many seats as students",
        ));
    }
    if school.cross_team_ties >= school.teachers {
        let what = format!(
            "each of {} teachers cannot look to {} colleagues",
            school.teachers, school.cross_team_ties
        );
        broken.push(BrokenRule::new(
            &["school.cross_team_ties", "school.teachers"],
            what,
            "set fewer ties than teachers",
        ));
    }
    broken
}

fn timetable(scenario: &FullScenario) -> Option<BrokenRule> {
    let school = &scenario.parameters.school;
    let (teachers, classes, levels) = (school.teachers, school.classes, school.grade_levels);
    if classes > teachers {
        let what = format!("a student cannot have {classes} different teachers of {teachers}");
        return Some(BrokenRule::new(
            &["school.classes", "school.teachers"],
            what,
            "set at most as many classes as teachers",
        ));
    }
    let class_teachers = teachers.saturating_sub(specialists(teachers, classes, school.specialist_share));
    if scenario.timetable.level == Level::Elementary && class_teachers < levels {
        let what = format!(
            "{teachers} teachers leave {class_teachers} class teachers beside the specialists, for {levels} grade levels"
        );
        let keys = ["school.teachers", "school.classes", "school.grade_levels", "timetable.level"];
        return Some(BrokenRule::new(&keys, what, "set more teachers, or fewer grade levels or classes"));
    }
    None
}

fn families(scenario: &FullScenario) -> Option<BrokenRule> {
    let school = &scenario.parameters.school;
    let (students, levels, ties) = (school.students, school.grade_levels, school.parent_ties);
    if levels > students {
        let what = format!("{students} students cannot fill {levels} grade levels");
        return Some(BrokenRule::new(
            &["school.grade_levels", "school.students"],
            what,
            "set at least one student a grade level",
        ));
    }
    let smallest = students / levels.max(1);
    if ties >= smallest {
        let what = format!(
            "each parent cannot listen to {ties} others where the smallest grade level has {smallest} students"
        );
        let keys = ["school.parent_ties", "school.students", "school.grade_levels"];
        return Some(BrokenRule::new(&keys, what, "set fewer ties than students of a grade level"));
    }
    None
}

/// Two numbers of which the first may not exceed the second.
struct Ordered {
    smaller: &'static str,
    larger: &'static str,
    values: fn(&Parameters) -> (f32, f32),
}

const ORDERED: [Ordered; 6] = [
    Ordered {
        smaller: "start.change_anxiety_least",
        larger: "start.change_anxiety_most",
        values: |own| (own.start.change_anxiety_least, own.start.change_anxiety_most),
    },
    Ordered {
        smaller: "start.need_least",
        larger: "start.need_most",
        values: |own| (own.start.need_least, own.start.need_most),
    },
    Ordered {
        smaller: "start.grade_worry_least",
        larger: "start.grade_worry_most",
        values: |own| (own.start.grade_worry_least, own.start.grade_worry_most),
    },
    Ordered {
        smaller: "start.interpretation_least",
        larger: "start.interpretation_most",
        values: |own| (own.start.interpretation_least, own.start.interpretation_most),
    },
    Ordered {
        smaller: "measures.resisting_belief",
        larger: "measures.advocate_belief",
        values: |own| (own.measures.resisting_belief, own.measures.advocate_belief),
    },
    Ordered {
        smaller: "measures.trying_effort",
        larger: "measures.on_board_effort",
        values: |own| (own.measures.trying_effort, own.measures.on_board_effort),
    },
];

/// Counts of which the rules on staff, timetable and families hold the first to at most the second; whether equal ones
/// are excluded.
const COUNTED: [(&str, &str, bool); 5] = [
    ("design_team.teacher_seats", "school.teachers", false),
    ("design_team.parent_seats", "school.students", false),
    ("school.cross_team_ties", "school.teachers", true),
    ("school.classes", "school.teachers", false),
    ("school.grade_levels", "school.students", false),
];

/// Keys of parameters of which a scenario's first is at most its second, and whether equal values are excluded.
pub fn ordered_parameters() -> impl Iterator<Item = (&'static str, &'static str, bool)> {
    COUNTED.into_iter().chain(ORDERED.iter().map(|own| (own.smaller, own.larger, false)))
}

fn orders(scenario: &FullScenario) -> Vec<BrokenRule> {
    let rule = |own: &Ordered| {
        let (least, most) = (own.values)(&scenario.parameters);
        let what = format!("`{}` = {least} is greater than `{}` = {most}", own.smaller, own.larger);
        let broken = BrokenRule::new(&[own.smaller, own.larger], what, "set the first to at most the second");
        (least > most).then_some(broken)
    };
    ORDERED.iter().filter_map(rule).collect()
}

/// Practices of whose cost more than all would grow with a school, and which would cost less than nothing in a small one.
fn costs(scenario: &FullScenario) -> Vec<BrokenRule> {
    let rule = |(name, practice): (&String, &Practice)| {
        let Practice { per_teacher, per_seat, .. } = practice;
        let what = format!(
            "{per_teacher} of the cost of `{name}` grows with teachers and {per_seat} with seats: more than all of it"
        );
        let keys = ["per_teacher", "per_seat"].map(|key| format!("practices.{name}.{key}"));
        let broken =
            BrokenRule::new(&[&keys[0], &keys[1]], what, "set two shares that are no more than 1 together");
        (per_teacher + per_seat > 1.0).then_some(broken)
    };
    scenario.practices.iter().filter_map(rule).collect()
}

/// Titles and labels with which a chart would stay without words.
fn words_for_charts(scenario: &FullScenario) -> Vec<BrokenRule> {
    let labels =
        scenario.strategies.iter().map(|(name, one)| (format!("strategies.{name}.label"), &one.label));
    let all = labels.chain([("title".to_owned(), &scenario.title)]);
    let wordless = |text: &str| text.trim().is_empty() || text.contains(char::is_control);
    let rule = |(key, _): (String, _)| {
        let what = format!("`{key}` is blank or holds control characters");
        BrokenRule::new(&[&key], what, "write a few words in one line, or leave it out")
    };
    all.filter(|(_, text)| wordless(text)).map(rule).collect()
}

/// A second comparison within less than any budget may be.
fn equal_capacity(scenario: &FullScenario) -> Option<BrokenRule> {
    const LEAST: f32 = 0.01;
    let budget = scenario.run.equal_capacity;
    (0.0 < budget && budget < LEAST).then(|| {
        let what = format!("`run.equal_capacity` = {budget} is less than a budget can be");
        BrokenRule::new(
            &["run.equal_capacity"],
            what,
            "write 0, which leaves the second comparison out, or 0.01 to 1",
        )
    })
}

fn reference(scenario: &FullScenario) -> Option<BrokenRule> {
    let run = &scenario.run;
    if run.strategies.contains(&run.reference) {
        return None;
    }
    let what = format!("reference `{}` is not among the strategies that run", run.reference);
    let remedy = format!("choose one of {}", run.strategies.join(", "));
    Some(BrokenRule::new(&["run.reference", "run.strategies"], what, &remedy))
}
