//! The stages through which a scenario is read, one after the other.
//!
//! | stage | what has been done |
//! |---|---|
//! | [`Layered`] | the file lies over those that it extends, and over the defaults |
//! | [`Gathered`] | overrides are read, and strategies that are named are found in files of their own |
//! | [`Overridden`] | overrides lie over all of it |
//! | [`WithStrategies`] | strategies lie over those that they extend, and every name is known |
//! | [`Completed`] | names, titles, the reference and a nation's numbers stand where nobody wrote them |
//! | [`Checked`] | it is a [`FullScenario`] that nowhere contradicts itself |
//! | [`Loaded`] | its variants and its kinds of schools are checked in the same way |
//!
//! A stage can only be made from the one before, which it uses up: the compiler holds the order. Problems are
//! collected on the way, and [`Completed::checked`] is the first to stop at them, so that a person sees all at once.

use super::check::check_scenario;
use super::completion::complete;
use super::defaults::defaults;
use super::findings::Findings;
use super::kinds::kinds;
use super::layers::read_layers;
use super::loaded::Loaded;
use super::lookup;
use super::overrides::{self, Override};
use super::schools;
use super::source::Source;
use super::strategies;
use super::strategy_files::StrategyFiles;
use super::tree::{Table, lay_over};
use super::variants::variants;
use super::whole::scenario_of;
use scenario::FullScenario;
use scenario::error::Problems;
use std::path::Path;

/// What every stage hands on to the next.
#[derive(Debug)]
struct Draft {
    findings: Findings,
    tree: Table,
}

/// The scenario's file over those that it extends, and over the defaults.
pub(super) struct Layered {
    draft: Draft,
    files: StrategyFiles,
}

impl Layered {
    /// Reads the text of a scenario, which lies at `path` if it is a file, and those that it extends.
    pub fn read(top: Source, path: Option<&Path>) -> Self {
        let mut findings = Findings::default();
        let layers = read_layers(&mut findings, top, path);
        let mut tree = defaults();
        lay_over(&mut tree, layers.tree);
        Self { draft: Draft { findings, tree }, files: StrategyFiles::beside(layers.folders) }
    }

    /// Reads a text that holds a scenario in full: no default and no other file completes it.
    pub fn read_in_full(text: Source) -> Self {
        let mut findings = Findings::default();
        let tree = read_layers(&mut findings, text, None).tree;
        Self { draft: Draft { findings, tree }, files: StrategyFiles::none() }
    }

    /// Reads overrides of the form `key.path=value`, and the files of strategies that run or are overridden.
    pub fn gathered(self, overrides: &[String]) -> Gathered {
        let Self { draft: Draft { mut findings, mut tree }, mut files } = self;
        let overrides: Vec<Override> =
            overrides.iter().filter_map(|text| overrides::read(&mut findings, text)).collect();
        let names = lookup::named_strategies(&tree, &overrides);
        lookup::run_inline_strategies(&mut tree);
        strategies::add_from_files(&mut findings, &mut files, &mut tree, &names);
        Gathered { draft: Draft { findings, tree }, files, overrides }
    }
}

/// A layered scenario with every strategy that an override can change.
pub(super) struct Gathered {
    draft: Draft,
    files: StrategyFiles,
    overrides: Vec<Override>,
}

impl Gathered {
    /// Lays the overrides over everything.
    pub fn overridden(self) -> Overridden {
        let Self { draft: Draft { mut findings, mut tree }, files, overrides } = self;
        for change in overrides {
            overrides::apply(&mut findings, &mut tree, change);
        }
        Overridden { draft: Draft { findings, tree }, files }
    }
}

/// A scenario with its overrides.
pub(super) struct Overridden {
    draft: Draft,
    files: StrategyFiles,
}

impl Overridden {
    /// Lays every strategy over those that it extends, and checks that all names are known.
    pub fn with_strategies(self) -> WithStrategies {
        let Self { draft: Draft { mut findings, mut tree }, mut files } = self;
        lookup::check_strategies(&mut findings, &files, &tree);
        strategies::extend_all(&mut findings, &mut files, &mut tree);
        lookup::check_practices(&mut findings, &tree);
        WithStrategies(Draft { findings, tree })
    }
}

/// A scenario whose strategies need no other file.
pub(super) struct WithStrategies(Draft);

impl WithStrategies {
    /// Fills in what follows from other keys; `name` is the scenario's where it does not say its own.
    pub fn completed(self, name: &str) -> Completed {
        let Draft { mut findings, mut tree } = self.0;
        complete(&mut findings, &mut tree, name);
        Completed(Draft { findings, tree })
    }
}

/// A scenario in full, not yet checked as a whole.
pub(super) struct Completed(Draft);

impl Completed {
    /// Checks the scenario as a whole.
    ///
    /// # Errors
    /// Every problem of this stage and of all before.
    pub fn checked(self) -> Result<Checked, Problems> {
        let Draft { mut findings, tree } = self.0;
        match scenario_of(&mut findings, &tree) {
            Some(scenario) => {
                let mut checked = Checked { draft: Draft { findings, tree }, scenario };
                checked.scenario.schools.named = schools::named(&checked)?;
                Ok(checked)
            }
            None => Err(findings.problems.sorted()),
        }
    }
}

/// A scenario that nowhere contradicts itself.
pub(super) struct Checked {
    draft: Draft,
    scenario: FullScenario,
}

impl Checked {
    /// The scenario that was checked.
    pub fn scenario(&self) -> &FullScenario {
        &self.scenario
    }

    /// The tree that the scenario was made from.
    pub fn tree(&self) -> &Table {
        &self.draft.tree
    }

    /// The scenario after a change, as a variant or a kind of school makes it, yet to be checked as a whole.
    ///
    /// The changed tree is checked against the language once more, so that warnings name the keys of the whole.
    pub fn changed(&self, change: impl FnOnce(&mut Findings, &mut Table)) -> Completed {
        let (mut findings, mut tree) = (self.draft.findings.same_sources(), self.draft.tree.clone());
        change(&mut findings, &mut tree);
        check_scenario(&mut findings, &mut tree);
        Completed(Draft { findings, tree })
    }

    /// The scenario after a change that needs no check, with what is doubtful of the scenario as it is.
    pub fn with_same_warnings(&self, scenario: FullScenario) -> Loaded {
        let warnings = self.draft.findings.warnings.clone();
        Loaded { scenario, warnings, variants: Vec::new(), kinds: Vec::new() }
    }

    /// The scenario without variants and kinds of schools.
    pub fn loaded_alone(self) -> Loaded {
        Loaded {
            scenario: self.scenario,
            warnings: self.draft.findings.warnings,
            variants: Vec::new(),
            kinds: Vec::new(),
        }
    }

    /// The scenario with its variants and its kinds of schools.
    ///
    /// # Errors
    /// The problems of all variants, or of all kinds of schools.
    pub fn loaded(self) -> Result<Loaded, Problems> {
        let (variants, kinds) = (variants(&self)?, kinds(&self)?);
        Ok(Loaded { variants, kinds, ..self.loaded_alone() })
    }
}
