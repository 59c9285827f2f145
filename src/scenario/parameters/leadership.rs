//! The leader, the stocks that leadership fills, and the design team.

use super::table::{DOSE, PER_WEEK, PER_YEAR, SEATS, SHARE, SPREAD, TERMS, WEIGHT, assumed, found, table};

table! {
    /// The leader's skills, capacity and succession.
    Leader in "leader" {
        change_skill: f32 = 0.35, SHARE, 0.1 to 0.9, "chi", "the leader's skill in managing change", assumed("typical leaders are not trained for it, Lake 2017");
        instructional_skill: f32 = 0.65, SHARE, 0.3 to 0.9, "iota_L", "the leader's skill in instructional coaching", assumed("leaders are trained for it, Lake 2017");
        dependence: f32 = 0.8, SHARE, 0.3 to 1.0, "delta", "how far the change hangs on the person of the leader, at the start", assumed("the superhero principal is common, Lake 2017");
        capacity: f32 = 1.0, WEIGHT, 0.5 to 2.0, "B", "the leader's capacity for the change; a practice's cost is a share of it", assumed("the unit of cost");
        firefighting: f32 = 2.4, WEIGHT, 0.0 to 4.0, "B_f", "share of capacity that one unit of mean vocal opposition takes", assumed("no source");
        firefighting_most: f32 = 0.8, SHARE, 0.4 to 1.0, "B_m", "the most that opposition can take of the leader's capacity", assumed("no source");
        departure: f32 = 0.18, PER_YEAR, 0.0 to 0.35, "d_L", "chance that the leader leaves at the end of a year", found("6 % moved and 11 % left in 2021-22, NCES: 17 % together, rounded up");
        successor_change_skill: f32 = 0.35, SHARE, 0.1 to 0.9, "chi_s", "mean skill in managing change on the market of successors", assumed("the same as today's typical leader");
        successor_spread: f32 = 0.12, SPREAD, 0.0 to 0.25, "h_s", "spread of successors' skill in managing change", assumed("no source");
        pipeline_gain: f32 = 0.6, SHARE, 0.0 to 1.0, "g_pipe", "share of the way to the training's aim that a successor from the trained pipeline has gone", assumed("no source");
        clarity_lost: f32 = 0.7, SHARE, 0.0 to 1.0, "z_V", "share of vision clarity, times dependence, that leaves with the leader", assumed("no source");
        urgency_kept: f32 = 0.5, SHARE, 0.0 to 1.0, "z_U", "share of urgency that outlives the leader", assumed("no source");
        trust_kept: f32 = 0.5, SHARE, 0.0 to 1.0, "z_R", "share of the distance between trust and its baseline that outlives the leader", assumed("no source");
        continuity_lost: f32 = 1.0, SHARE, 0.0 to 1.0, "z_C", "share of continuity, times dependence, that is lost with the leader", assumed("no source");
        abandon: f32 = 0.6, SHARE, 0.0 to 1.0, "q_a", "chance, times dependence, that a successor drops the strategy for good; 0 switches this off", assumed("no source");
        continuity_recovery: f32 = 0.5, PER_YEAR, 0.0 to 1.0, "q_c", "continuity that a kept strategy regains each year under a successor", assumed("no source");
    }
}

table! {
    /// What practices fill and time drains.
    Stocks in "stocks" {
        vision_clarity: f32 = 0.15, SHARE, 0.0 to 0.4, "V_0", "clarity of the vision at the start", assumed("few schools start with a clear why, Lake 2017");
        urgency: f32 = 0.15, SHARE, 0.0 to 0.4, "G_u0", "felt urgency at the start", assumed("no source");
        design_fit: f32 = 0.2, SHARE, 0.0 to 0.5, "Phi_0", "fit of the design to the school's daily work at the start", assumed("no source");
        student_voice: f32 = 0.0, SHARE, 0.0 to 0.3, "Y_0", "how far students' wishes are known at the start", assumed("over half of students rarely or never choose what to study, NORC");
        vision_clarity_decay: f32 = 0.017, PER_WEEK, 0.005 to 0.05, "d_V", "weekly decay of vision clarity", assumed("half-life of 40 weeks");
        urgency_decay: f32 = 0.055, PER_WEEK, 0.02 to 0.15, "d_U", "weekly decay of urgency", assumed("half-life of 12 weeks");
        design_fit_decay: f32 = 0.006, PER_WEEK, 0.002 to 0.02, "d_Phi", "weekly decay of design fit", assumed("half-life of 3 years");
        student_voice_decay: f32 = 0.04, PER_WEEK, 0.01 to 0.1, "d_Y", "weekly decay of students' voice", assumed("half-life of 17 weeks");
        trust_return: f32 = 0.02, PER_WEEK, 0.005 to 0.05, "d_R", "speed at which trust returns to its baseline", assumed("half-life of 34 weeks");
        trust_lost_to_mandate: f32 = 0.02, PER_WEEK, 0.0 to 0.05, "x_R", "share of trust that a full mandate costs in a week", assumed("pressure from above lowers teachers' self-determination, Pelletier 2002");
        dependence_shared: f32 = 0.01, PER_WEEK, 0.0 to 0.03, "x_delta", "share of dependence that sharing leadership removes in a week", assumed("no source");
    }
}

table! {
    /// Seats and terms of the design team.
    DesignTeam in "design_team" {
        teacher_seats: u32 = 6, SEATS, 2 to 15, "n_t", "teachers on the design team", assumed("no source");
        parent_seats: u32 = 8, SEATS, 0 to 20, "n_p", "parents on the design team", assumed("no source");
        terms_per_year: u32 = 2, TERMS, 1 to 4, "n_r", "times a year that the team is drawn anew", assumed("no source");
        full_part: f32 = 0.25, DOSE, 0.1 to 1.0, "n_f", "dose of participation from which a member takes full part; below it, part of the relief from inertia", assumed("being invited counts, but a team that hardly meets relieves little");
        inertia_on_team: f32 = 0.4, SHARE, 0.0 to 1.0, "x_i", "share of inertia that still holds back a member who takes full part", found("participation removed resistance, Coch and French 1948; the figure is assumed");
    }
}
