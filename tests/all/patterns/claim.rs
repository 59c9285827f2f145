//! A pattern as data: what it claims, how wide its bands are, and what was measured.

/// One pattern that the defaults must show.
pub struct Pattern {
    /// Its number in the description.
    pub number: u32,
    /// What it says, in a few words.
    pub name: &'static str,
    /// Who found or claimed it.
    pub basis: &'static str,
    /// The numbers that must come out.
    pub claims: Vec<Claim>,
}

/// One number that must lie in a band.
pub struct Claim {
    what: String,
    band: Band,
    measured: f64,
    /// Decimals that are told.
    decimals: usize,
    replicates: u32,
    /// Whether the band is what was published and the model does not meet.
    missed: bool,
}

enum Band {
    Within(f64, f64),
    AtLeast(f64),
    Above(f64),
    Below(f64),
    Exactly(f64),
}

/// Replicates over which the means are taken that most claims are about.
pub const MEANS_OVER: u32 = 100;

impl Claim {
    /// A number from `least` to `most`.
    pub fn within(what: impl Into<String>, measured: f64, least: f64, most: f64) -> Self {
        Self::new(what, measured, Band::Within(least, most))
    }

    /// A number that is no less than a bound.
    pub fn at_least(what: impl Into<String>, measured: f64, bound: f64) -> Self {
        Self::new(what, measured, Band::AtLeast(bound))
    }

    /// A number above a bound.
    pub fn above(what: impl Into<String>, measured: f64, bound: f64) -> Self {
        Self::new(what, measured, Band::Above(bound))
    }

    /// A number below a bound.
    pub fn below(what: impl Into<String>, measured: f64, bound: f64) -> Self {
        Self::new(what, measured, Band::Below(bound))
    }

    /// A count.
    pub fn count(what: impl Into<String>, measured: usize, expected: usize) -> Self {
        Self::new(what, measured as f64, Band::Exactly(expected as f64)).told_with(0)
    }

    fn new(what: impl Into<String>, measured: f64, band: Band) -> Self {
        Self { what: what.into(), band, measured, decimals: 3, replicates: MEANS_OVER, missed: false }
    }

    /// Tells the number with so many decimals.
    pub fn told_with(self, decimals: usize) -> Self {
        Self { decimals, ..self }
    }

    /// Says over how many replicates it was measured.
    pub fn over(self, replicates: u32) -> Self {
        Self { replicates, ..self }
    }

    /// Says that the band is what was published, and that the model does not meet it. Whoever makes it meet the band
    /// is told, and takes this away.
    pub fn not_met(self) -> Self {
        Self { missed: true, ..self }
    }

    fn holds(&self) -> bool {
        self.lies_in_band() != self.missed
    }

    fn lies_in_band(&self) -> bool {
        match self.band {
            Band::Within(least, most) => (least..=most).contains(&self.measured),
            Band::AtLeast(bound) => self.measured >= bound,
            Band::Above(bound) => self.measured > bound,
            Band::Below(bound) => self.measured < bound,
            Band::Exactly(expected) => self.measured == expected,
        }
    }

    fn measured(&self) -> String {
        format!("{:.*}", self.decimals, self.measured)
    }

    fn band(&self) -> String {
        let band = self.published();
        if self.missed { format!("{band}; not met") } else { band }
    }

    fn published(&self) -> String {
        match self.band {
            Band::Within(least, most) => format!("{} to {}", bound(least), bound(most)),
            Band::AtLeast(bound) => format!("at least {bound}"),
            Band::Above(bound) => format!("above {bound}"),
            Band::Below(bound) => format!("below {bound}"),
            Band::Exactly(expected) => format!("{expected}"),
        }
    }
}

/// A bound with two decimals, or with three where it has them.
fn bound(value: f64) -> String {
    let decimals = if (100.0 * value - (100.0 * value).round()).abs() < 1e-6 { 2 } else { 3 };
    format!("{value:.decimals$}")
}

impl Pattern {
    /// Holds every claim to its band, and names all that are out of it.
    pub fn hold(&self) {
        let told = |claim: &Claim| {
            let (what, measured, band) = (&claim.what, claim.measured(), claim.band());
            format!("{}. {}: {what} is {measured}, not {band}", self.number, self.name)
        };
        let out: Vec<String> = self.claims.iter().filter(|claim| !claim.holds()).map(told).collect();
        assert!(out.is_empty(), "{}", out.join("\n"));
    }
}

/// The patterns as a table in Markdown, one row per claim.
pub fn table(patterns: &[&Pattern]) -> String {
    let mut lines = vec![
        "| pattern | band | measured | replicates | basis |".to_owned(),
        "|---|---|---|---|---|".to_owned(),
    ];
    for pattern in patterns {
        let mut first = (format!("{}. {}", pattern.number, pattern.name), pattern.basis);
        for claim in &pattern.claims {
            let (name, basis) = std::mem::take(&mut first);
            let (what, band, measured) = (&claim.what, claim.band(), claim.measured());
            lines.push(format!("| {name} | {what}: {band} | {measured} | {} | {basis} |", claim.replicates));
        }
    }
    lines.join("\n")
}
