//! How many schools and districts a nation has, and how its districts differ.

use super::table::{NATION, SCHOOLS, SPREAD, WIDE_SPREAD, assumed, found, recalled, table};

table! {
    /// How many schools and districts a nation has, and how its districts differ.
    NationNumbers in "nation" {
        schools: u32 = 99_388, NATION, 10 to 200_000, "K_n", "schools of the nation", found("99,388 public schools in 2022-23, NCES, Digest 2023, table 216.30");
        schools_per_district: f32 = 7.47, SCHOOLS, 1.0 to 50.0, "k_d", "mean number of schools of a district; schools divided by it, rounded, is the number of districts", recalled("99,388 schools in about 13,300 regular districts, NCES 2022-23");
        district_spread: f32 = 1.65, WIDE_SPREAD, 0.0 to 2.2, "h_D", "spread of the logarithm of a district's number of schools beyond the first", assumed("leaves about 2 % of districts with more than 50 schools, and a third of schools in them; recalled: 2 % of districts enrol 25,000 students or more, and together a third of all, NCES");
        union_spread: f32 = 0.2, SPREAD, 0.0 to 0.4, "h_UD", "spread of mean union strength between districts", assumed("53.5 % of districts had bargaining agreements in 2007-08, NCES; the figure is assumed");
        trust_spread: f32 = 0.06, SPREAD, 0.0 to 0.2, "h_RD", "spread of mean baseline trust between districts", assumed("half of that between schools of one district");
        leader_skill_spread: f32 = 0.06, SPREAD, 0.0 to 0.2, "h_LD", "spread between districts of leaders' mean skill in managing change, of the first ones and of the market of successors alike", assumed("half of that between schools of one district");
    }
}
