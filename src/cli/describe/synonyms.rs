//! Words that people use for what the model calls otherwise.
//!
//! A row names what people may ask for, and beginnings of the words under which the model has it. Whoever misses a word
//! adds a row here; the words of the model itself are found without any.

/// What people ask for, and beginnings of the model's words for it.
const SYNONYMS: &[(&[&str], &[&str])] = &[
    (&["anxiety", "anxious", "worry", "afraid"], &["anxi", "fear", "worr", "opposition"]),
    (&["backlash", "protest", "complaint", "outcry"], &["opposition", "push back", "fear"]),
    (&["buy-in", "buyin", "ownership", "commitment"], &["belief", "believe", "on board"]),
    (&["attitude", "conviction", "mindset"], &["belief", "believe"]),
    (&["burnout", "stress", "overload", "exhaustion", "workload"], &["strain"]),
    (&["turnover", "attrition", "retention", "quit", "churn"], &["leave", "left", "turnover", "stay"]),
    (&["leave", "leaver", "departure"], &["leav", "left", "depart"]),
    (&["resistance", "resister", "skeptic", "sceptic", "critic"], &["resist", "critic"]),
    (&["training", "pd", "workshop"], &["train", "coach", "skill", "professional"]),
    (&["mentor", "mentoring"], &["coach", "newcomer"]),
    (&["principal", "superintendent", "head"], &["leader"]),
    (&["successor", "succession"], &["leader leaves", "successor", "dependence"]),
    (&["union", "contract"], &["union"]),
    (&["money", "budget", "price", "cost", "funding"], &["cost", "budget", "capacity", "fund"]),
    (&["equity", "fairness", "gap", "inequality"], &["even", "inconsisten", "spread", "equally distributed"]),
    (&["quality", "implementation", "adoption"], &["fidelity", "implement", "adoption"]),
    (&["peer", "colleague", "network"], &["peer", "colleague", "tie", "advice"]),
    (&["family", "families", "guardian", "household"], &["parent"]),
    (&["pupil", "kid", "child", "learner"], &["student"]),
    (&["faculty", "staff", "educator"], &["teacher", "staff"]),
    (&["culture", "climate", "relationship"], &["trust"]),
    (&["autonomy", "voice", "agency"], &["self-direction", "voice", "participation"]),
    (&["accountability", "compliance", "pressure"], &["mandate", "pressure"]),
];

/// Beginnings of words under which the model may have what a person asks for, the person's own word aside.
pub(super) fn of(word: &str) -> impl Iterator<Item = &'static str> + use<'_> {
    let is_meant = move |asked: &&str| word == *asked || word.strip_suffix('s') == Some(asked);
    SYNONYMS
        .iter()
        .filter(move |(asked, _)| asked.iter().any(is_meant))
        .flat_map(|(_, found)| found.iter().copied())
}
