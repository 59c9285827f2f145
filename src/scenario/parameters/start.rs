//! How everyone starts.

use super::table::{GROWTH, SHARE, SPREAD, WEIGHT, YEARS, assumed, table};

table! {
    /// Distributions from which teachers, students and parents are drawn.
    Start in "start" {
        experience_most: f32 = 40.0, YEARS, 30.0 to 50.0, "x_max", "most years of experience", assumed("a whole career");
        inertia: f32 = 0.20, SHARE, 0.17 to 0.45, "i_0", "mean inertia without experience", assumed("no source; with less, schools take off without a strategy");
        inertia_experience: f32 = 0.45, WEIGHT, 0.0 to 0.6, "i_x", "inertia that a whole career adds; contested, 0 switches it off", assumed("veterans wedded to old ways, Lake 2017; contested, Rusch and Perry 1993");
        inertia_years: f32 = 25.0, YEARS, 10.0 to 40.0, "y_i", "years after which experience adds no more inertia", assumed("no source");
        inertia_spread: f32 = 0.22, SPREAD, 0.15 to 0.25, "iota_sd", "spread of inertia", assumed("no source");
        belief: f32 = 0.723, SHARE, 0.6 to 0.8, "b_base", "initial belief of a teacher without inertia", assumed("about half of teachers are positive, EdWeek 2019; from history matching");
        belief_inertia: f32 = 0.473, WEIGHT, 0.31 to 0.63, "b_iota", "initial belief that full inertia takes away", assumed("no source; from history matching on published patterns");
        belief_spread: f32 = 0.21, SPREAD, 0.15 to 0.27, "b_sd", "spread of initial belief", assumed("no source");
        skill: f32 = 0.28, SHARE, 0.23 to 0.33, "k_0", "mean initial skill", assumed("no source");
        skill_spread: f32 = 0.1, SPREAD, 0.0 to 0.2, "k_sd", "spread of initial skill", assumed("no source");
        interpretation_least: f32 = 0.15, SHARE, 0.08 to 0.22, "a_low", "least alignment of a teacher's own interpretation", assumed("teachers are often unsure what or why, Gross and DeArmond 2018; the figure is assumed");
        interpretation_most: f32 = 0.628, SHARE, 0.52 to 0.7, "a_high", "greatest alignment of a teacher's own interpretation", assumed("no source; from history matching on published patterns");
        effort: f32 = 0.05, SHARE, 0.0 to 0.2, "e_0", "initial effort", assumed("teaching as it always was");
        strain: f32 = 0.1, SHARE, 0.05 to 0.2, "st_0", "initial strain", assumed("no source");
        influence_spread: f32 = 0.63, SPREAD, 0.3 to 0.8, "h_sd", "spread of the logarithm of influence", assumed("few opinion leaders");
        influence_experience: f32 = 0.012, GROWTH, 0.0 to 0.03, "h_y", "growth of the logarithm of influence with a year of experience", assumed("no source");
        need_least: f32 = 0.0, SHARE, 0.0 to 0.5, "n_low", "least need of a student", assumed("no source");
        need_most: f32 = 1.0, SHARE, 0.5 to 1.0, "n_high", "greatest need of a student; students are spread evenly between the two", assumed("no source");
        grade_worry_least: f32 = 0.0, SHARE, 0.0 to 0.5, "w_low", "least grade worry of a student", assumed("no source");
        grade_worry_most: f32 = 1.0, SHARE, 0.5 to 1.0, "w_high", "greatest grade worry of a student; students are spread evenly between the two", assumed("no source");
        engagement: f32 = 0.52, SHARE, 0.42 to 0.62, "e_g", "mean initial engagement", assumed("middle of the scale");
        engagement_spread: f32 = 0.1, SPREAD, 0.0 to 0.2, "e_sd", "spread of initial engagement", assumed("no source");
        self_direction: f32 = 0.2, SHARE, 0.12 to 0.3, "sd_m", "mean initial self-direction", assumed("over half of students rarely or never choose what to study, NORC");
        self_direction_spread: f32 = 0.1, SPREAD, 0.0 to 0.2, "sd_sd", "spread of initial self-direction", assumed("no source");
        support: f32 = 0.5, SHARE, 0.4 to 0.6, "p_0", "mean initial support of parents", assumed("middle of the scale");
        support_spread: f32 = 0.15, SPREAD, 0.0 to 0.3, "p_sd", "spread of initial support", assumed("no source");
        change_anxiety_least: f32 = 0.0, SHARE, 0.0 to 0.5, "x_low", "least change anxiety of a parent", assumed("no source");
        change_anxiety_most: f32 = 1.0, SHARE, 0.5 to 1.0, "x_high", "greatest change anxiety of a parent; parents are spread evenly between the two", assumed("no source");
        voice_power: f32 = 2.0, WEIGHT, 1.0 to 4.0, "y_p", "power that makes voice rare: a uniform draw to this power", assumed("few parents speak up; committee work 43 %, NCES 2016");
    }
}
