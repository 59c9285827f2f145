//! Which figures, strategies and measure of a run are asked for.

use super::{ChartArguments, weeks};
use report::{FIGURES, Figure, Measures, NATION_FIGURE, Needs, Summary, what_if};
use scenario::error::{Problem, Problems};
use scenario_files::nearest;
use simulation::measure::Measure;

/// The run with the strategies and the reference that are asked for.
pub fn narrowed(summary: Summary, arguments: &ChartArguments) -> Result<Summary, Problems> {
    let run = &summary.scenario.run;
    let mut problems = Problems::default();
    let named = arguments.strategy.iter().map(|name| ("--strategy", name));
    for (option, name) in named.chain(arguments.reference.iter().map(|name| ("--reference", name))) {
        if !run.strategies.contains(name) {
            let known = run.strategies.iter().map(String::as_str);
            problems.add(unknown(option, "strategy in this run", name, known));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if arguments.strategy.is_empty() && arguments.reference.is_none() {
        return Ok(summary);
    }
    let all = if arguments.strategy.is_empty() { &run.strategies } else { &arguments.strategy };
    let mut strategies: Vec<String> = Vec::new();
    for name in all.iter().chain(&arguments.reference) {
        if !strategies.contains(name) {
            strategies.push(name.clone());
        }
    }
    let reference = arguments.reference.clone().unwrap_or_else(|| run.reference.clone());
    Ok(summary.narrowed(&strategies, &reference))
}

/// The figures that are asked for, or every one that suits the run and the measure.
pub fn figures(arguments: &ChartArguments, summary: &Summary) -> Result<Vec<&'static Figure>, Problems> {
    let mut problems = Problems::default();
    let measure = measure(arguments).unwrap_or_else(|wrong| {
        problems.add_all(wrong);
        None
    });
    let shows = |figure: &&Figure| measure.is_none_or(|measure| figure.can_show(measure));
    let in_weeks = |figure: &&Figure| arguments.weeks.as_ref().is_none_or(|weeks| weeks.suit(figure));
    let heeds_end = |figure: &&Figure| figure.has_share_axis || arguments.drawing.up_to.is_none();
    let mut figures = Vec::new();
    for name in &arguments.figure {
        match FIGURES.iter().find(|figure| figure.name == name) {
            None if name == what_if::NAME => problems.add(alone()),
            None if name == NATION_FIGURE.name => problems.add(nationless()),
            None => problems.add(unknown_figure(name)),
            Some(figure) if !figure.suits(summary) => problems.add(unsuited(figure)),
            Some(figure) if !shows(&figure) => problems.add(measureless(figure)),
            Some(figure) if !heeds_end(&figure) => problems.add(axisless(figure)),
            Some(figure) => match &arguments.weeks {
                Some(weeks) if !weeks.suit(figure) => problems.add(weeks::unsuited(figure, weeks)),
                _ => figures.push(figure),
            },
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if arguments.figure.is_empty() {
        let suited = FIGURES.iter().filter(|figure| figure.suits(summary));
        figures = suited.filter(shows).filter(in_weeks).filter(heeds_end).collect();
        if figures.is_empty() {
            problems.add(unshowable());
            return Err(problems);
        }
    }
    Ok(figures)
}

/// The measure that is asked for.
pub fn measure(arguments: &ChartArguments) -> Result<Option<Measure>, Problems> {
    let Some(name) = &arguments.measure else { return Ok(None) };
    let known = Measure::ALL.iter().map(|measure| measure.info().name);
    let found = Measure::named(name).ok_or_else(|| unknown("--measure", "measure", name, known))?;
    Ok(Some(found))
}

/// There is no figure of that name.
pub fn unknown_figure(name: &str) -> Problem {
    let known = FIGURES.iter().map(|figure| figure.name).chain([NATION_FIGURE.name, what_if::NAME]);
    unknown("--figure", "figure", name, known)
}

/// There is nothing of that name; the nearest that there is may be meant.
pub fn unknown<'a>(
    option: &str,
    noun: &str,
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Problem {
    let remedy = nearest(name, known.clone()).map_or_else(
        || format!("there are {}", known.collect::<Vec<_>>().join(", ")),
        |meant| format!("did you mean `{meant}`?"),
    );
    Problem::new(option, format!("there is no {noun} `{name}`"), remedy)
}

fn alone() -> Problem {
    let needs = format!("{} compares two runs", what_if::NAME);
    Problem::new("--figure", needs, "name the other run with `--against OTHER-FOLDER`")
}

fn nationless() -> Problem {
    let needs = format!("{} needs the districts of a nation", NATION_FIGURE.name);
    Problem::new("--figure", needs, "name the folder of a run of a nation, such as united_states")
}

fn unsuited(figure: &Figure) -> Problem {
    let (needs, remedy) = match figure.needs {
        Needs::District => ("several schools".to_owned(), "name the folder of a run of a district"),
        Needs::NamedSchools => {
            let remedy = "name the folder of a run of a scenario with `[[schools]]`";
            ("schools that are told by name".to_owned(), remedy)
        }
        Needs::Draws => {
            let remedy =
                "name the folder of a run with `--set run.parameters=ensemble`, or with draws of its own";
            ("parameters that are drawn".to_owned(), remedy)
        }
        Needs::Budgets => {
            let remedy = "name the folder of a run that `run.equal_capacity`, or a variant with `run.budget`, made a second time";
            ("strategies as designed and within a budget".to_owned(), remedy)
        }
        Needs::Variants => {
            let remedy =
                "name the folder of a run of a scenario with `[variants]`, such as contested_assumptions";
            ("variants under other assumptions, in at most 72 comparisons".to_owned(), remedy)
        }
        Needs::LeadersWhoStayAndLeave => {
            let remedy = "name the folder of a run of more years or more replicates";
            ("first leaders who stay to the end and others who leave".to_owned(), remedy)
        }
        Needs::Nothing => {
            let needs = format!("{} strategies", figure.strategies_at_least);
            (needs, "name more strategies, or the folder of a run with more")
        }
    };
    Problem::new("--figure", format!("{} needs {needs}", figure.name), remedy)
}

fn measureless(figure: &Figure) -> Problem {
    let remedy = match figure.measures {
        Measures::These(some) => {
            let able: Vec<&str> = some.iter().map(|measure| measure.info().name).collect();
            format!("leave out --measure, or ask for {}", able.join(" or "))
        }
        Measures::Own | Measures::Any => {
            let any = FIGURES.iter().filter(|figure| figure.measures == Measures::Any);
            let able: Vec<&str> = any.map(|figure| figure.name).collect();
            format!("leave out --measure, or draw {} with a measure from 0 to 1", able.join(" or "))
        }
    };
    Problem::new("--figure", format!("{} cannot show this measure", figure.name), remedy)
}

fn axisless(figure: &Figure) -> Problem {
    let able: Vec<&str> =
        FIGURES.iter().filter(|figure| figure.has_share_axis).map(|figure| figure.name).collect();
    let what = format!("{} has no axis of shares that could end below 100 %", figure.name);
    Problem::new("--up-to", what, format!("leave out --up-to, or draw {}", able.join(" or ")))
}

/// Only weeks side by side leave nothing to draw: any other figure shows them in a row.
fn unshowable() -> Problem {
    let what = "no figure of weeks side by side can show what else is asked for";
    Problem::new("--weeks", what, "leave out --measure and --up-to, or ask for a range such as 37-108")
}
