//! What is shown of schools: rows of moments.

/// A school at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolMoment {
    /// When, such as "End of year 1".
    pub label: String,
    /// What to notice, in a few words; may be empty, and is left out where a narrow figure has many times.
    pub note: String,
    /// The value of every teacher that colours show, 0 to 1; NaN where there is none.
    pub values: Vec<f32>,
    /// The weight of every teacher that sizes show; what is not above 0 has the least size.
    pub weights: Vec<f32>,
}

/// One school under one strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolRow {
    /// Name of the strategy, up to about 40 characters.
    pub label: String,
    /// A short remark, such as "run 57"; may be empty.
    pub note: String,
    /// Who looks to whom, by indices in the lists of teachers, from 0; a tie of someone who is not
    /// there is left out.
    pub ties: Vec<(u16, u16)>,
    /// Up to about six times to show, side by side, all with the same teachers.
    pub moments: Vec<SchoolMoment>,
}
