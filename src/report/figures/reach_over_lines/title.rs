//! What the figure of lines finds, in its title.

use super::{at, is_apart, lines, reach_at};
use crate::figures::leads::{Lead, Leaders, quoted, title_of};
use crate::summary::Summary;
use chart::{Language, phrases};
use simulation::measure::{Better, Line};

/// Leads that last for more stretches of lines than these are counted.
const STRETCHES_AT_MOST: usize = 3;

/// Neighbouring lines at which the same strategies lead, by their places among the lines.
struct Stretch<'a> {
    first: usize,
    last: usize,
    lead: Lead<'a>,
}

/// Who leads at which lines, and at which the leader differs clearly from the next.
pub fn title(summary: &Summary, language: &Language) -> String {
    let lines: Vec<Line> = lines().collect();
    let (Some(&first), Some(&last)) = (lines.first(), lines.last()) else { return String::new() };
    if let [only] = summary.strategies() {
        return language.say(phrases::reach_over_lines::OnlyStrategy {
            strategy: &quoted(summary, language, only),
            most: &language.percent(reach_at(summary, first, only).value),
            from: &number(language, first),
            least: &language.percent(reach_at(summary, last, only).value),
            to: &number(language, last),
        });
    }
    let names = || summary.strategies().iter().map(String::as_str);
    let lead = |&line: &Line| Lead::of(names(), Better::Higher, |name| reach_at(summary, line, name).value);
    let leads: Vec<Lead<'_>> = lines.iter().map(lead).collect();
    if leads.iter().all(|lead| lead.leaders.is_empty()) {
        return language.say(phrases::reach_over_lines::NobodyAtAll);
    }
    let stretches = stretches(&leads);
    let mut clauses: Vec<String> = match &stretches[..] {
        few if few.len() <= STRETCHES_AT_MOST => {
            few.iter().map(|stretch| clause(summary, language, &lines, stretch, true)).collect()
        }
        many => vec![
            clause(summary, language, &lines, &many[0], false),
            clause(summary, language, &lines, &many[many.len() - 1], false),
            language.say(phrases::reach_over_lines::Changes { times: &(many.len() - 1) }),
        ],
    };
    clauses.extend(told_apart(summary, language, &lines, &leads));
    title_of(&clauses)
}

fn stretches<'a>(leads: &[Lead<'a>]) -> Vec<Stretch<'a>> {
    let mut stretches: Vec<Stretch<'a>> = Vec::new();
    for (place, lead) in leads.iter().enumerate() {
        match stretches.last_mut() {
            Some(stretch) if stretch.lead.leaders == lead.leaders => stretch.last = place,
            _ => stretches.push(Stretch { first: place, last: place, lead: lead.clone() }),
        }
    }
    stretches
}

/// Who leads in a stretch of lines; `follows` where it comes right after the one that is named before it.
fn clause(
    summary: &Summary,
    language: &Language,
    lines: &[Line],
    stretch: &Stretch<'_>,
    follows: bool,
) -> String {
    let (begins, ends) = (stretch.first == 0, stretch.last + 1 == lines.len());
    let [from, to] = [stretch.first, stretch.last].map(|place| number(language, lines[place]));
    let place = match (begins, ends) {
        (true, true) => language.say(phrases::reach_over_lines::AtEveryLine),
        (true, false) => language.say(phrases::reach_over_lines::UpTo { to: &to }),
        (false, true) => language.say(phrases::reach_over_lines::From { from: &from }),
        (false, false) if from == to => language.say(phrases::reach_over_lines::At { at: &from }),
        (false, false) => language.say(phrases::reach_over_lines::Between { from: &from, to: &to }),
    };
    match &stretch.lead.in_words(summary, language) {
        Leaders::Nobody if ends && follows => language.say(phrases::reach_over_lines::NobodyBeyond),
        Leaders::Nobody => language.say(phrases::reach_over_lines::Nobody { place: &place }),
        Leaders::One(leader) => language.say(phrases::reach_over_lines::Leads { leader, place: &place }),
        Leaders::Several(leaders) => language.say(phrases::reach_over_lines::Lead { leaders, place: &place }),
    }
}

/// At which lines the leader differs clearly from the next; none where intervals are unknown or every lead is shared.
fn told_apart(summary: &Summary, language: &Language, lines: &[Line], leads: &[Lead<'_>]) -> Option<String> {
    if leads.iter().all(|lead| lead.leaders.len() != 1) {
        return None;
    }
    let led = lines.iter().zip(leads).filter(|(_, lead)| !lead.leaders.is_empty());
    let known: Option<Vec<(Line, bool)>> = led
        .map(|(&line, lead)| Some((line, is_apart(summary.tables.lines.row(line, lead.leaders[0])?)?)))
        .collect();
    let known = known?;
    let apart = known.iter().filter(|(_, is_apart)| *is_apart).count();
    Some(match apart {
        0 => language.say(phrases::reach_over_lines::ApartNowhere),
        all if all == known.len() => language.say(phrases::reach_over_lines::Apart),
        _ => language.say(phrases::reach_over_lines::ApartAt { lines: &listed(language, &known) }),
    })
}

/// The lines that are marked, in order, those in a row as ranges: 0.20–0.40, 0.55.
fn listed(language: &Language, lines: &[(Line, bool)]) -> String {
    let in_a_row = lines.chunk_by(|one, other| one.1 == other.1).filter(|row| row[0].1);
    let words = in_a_row.map(|row| {
        let [low, high] = [row[0].0, row[row.len() - 1].0].map(|line| number(language, line));
        if row.len() == 1 { low } else { language.say(phrases::numbers::Range { low: &low, high: &high }) }
    });
    words.collect::<Vec<_>>().join(", ")
}

fn number(language: &Language, line: Line) -> String {
    language.number(at(line), 2)
}
