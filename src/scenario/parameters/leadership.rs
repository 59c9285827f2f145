//! The leader, the stocks that leadership fills, and the design team.

use super::table::{
    DOSE, PER_WEEK, PER_YEAR, SEATS, SHARE, SPREAD, TERMS, WEIGHT, assumed, found, recalled, table,
};

table! {
    /// The leader's skills, capacity and succession.
    Leader in "leader" {
        change_skill: f32 = 0.35, SHARE, 0.1 to 0.9, "chi", "the leader's skill in managing change", assumed("typical leaders are not trained for it, Lake 2017");
        instructional_skill: f32 = 0.65, SHARE, 0.3 to 0.9, "iota_L", "the leader's skill in instructional coaching", assumed("leaders are trained for it, Lake 2017");
        dependence: f32 = 0.8, SHARE, 0.3 to 1.0, "delta", "how far the change hangs on the person of the leader, at the start", assumed("the superhero principal is common, Lake 2017");
        capacity: f32 = 1.0, WEIGHT, 0.5 to 2.0, "B", "the leader's capacity for the change; a practice's cost is a share of it", assumed("the unit of cost");
        capacity_growth: f32 = 0.5, WEIGHT, 0.0 to 1.0, "B_g", "power with which a leader's capacity grows with the number of teachers, by deputies; 0 switches it off", assumed("larger schools have more administrators, though fewer a teacher");
        hands: f32 = 0.5, WEIGHT, 0.0 to 1.0, "c_h", "capacity added per unit by which dependence has fallen below its usual start; 0 switches it off", recalled("shared leadership makes change more lasting, Leithwood and Mascall 2008; the figure is assumed");
        firefighting: f32 = 2.4, WEIGHT, 0.0 to 4.0, "B_f", "how strongly mean vocal opposition takes the leader's capacity; 0 switches it off", assumed("half of capacity at a mean opposition of 0.4");
        trust_needed: f32 = 0.866, SHARE, 0.75 to 0.97, "t_h", "share of coaching, vision and participation that reaches teachers only as far as they trust; 0 switches it off", recalled("weak-trust schools rarely improve, Bryk and Schneider 2002; the figure is from history matching");
        departure: f32 = 0.17, PER_YEAR, 0.0 to 0.35, "d_L", "chance that the leader leaves at the end of a year in which engagement did not fall", found("6 % moved and 11 % left in 2021-22, NCES");
        departure_after_fall: f32 = 3.0, WEIGHT, 0.0 to 8.0, "d_f", "growth of the logarithm of that chance per unit by which engagement fell over the year; 0 switches it off", found("departures follow downturns, Miller 2013; the figure is assumed");
        successor_change_skill: f32 = 0.35, SHARE, 0.1 to 0.9, "chi_s", "mean skill in managing change on the market of successors", assumed("the same as today's typical leader");
        successor_spread: f32 = 0.12, SPREAD, 0.0 to 0.25, "h_s", "spread of successors' skill in managing change", assumed("no source");
        pipeline_gain: f32 = 0.6, SHARE, 0.0 to 1.0, "g_pipe", "share of the way to the training's aim that a successor from the trained pipeline has gone", assumed("no source");
        clarity_lost: f32 = 0.7, SHARE, 0.0 to 1.0, "z_V", "share of vision clarity, times dependence, that leaves with the leader", assumed("no source");
        urgency_kept: f32 = 0.5, SHARE, 0.0 to 1.0, "z_U", "share of urgency that outlives the leader", assumed("no source");
        trust_kept: f32 = 0.5, SHARE, 0.0 to 1.0, "z_R", "share of the distance between trust and its baseline that outlives the leader", assumed("no source");
        trust_shaken: f32 = 0.239, SHARE, 0.0 to 0.35, "z_T", "share of trust that a change of leader costs; 0 switches it off", found("turnover of principals lowers achievement and raises teachers' leaving, Bartanen, Grissom and Rogers 2019; the figure is from history matching");
        continuity_lost: f32 = 1.0, SHARE, 0.0 to 1.0, "z_C", "share of continuity, times dependence, that is lost with the leader", assumed("no source");
        abandon: f32 = 0.64, SHARE, 0.0 to 0.95, "q_a", "chance, times dependence, that a successor drops the strategy; 0 switches this off", assumed("a third to a half of schools drop or cut a reform in three to five years, Datnow 2005 and Taylor 2006; from history matching");
        take_up: f32 = 0.5, SHARE, 0.0 to 1.0, "q_r", "chance, times the mean routine of the staff, that a later successor takes a dropped strategy up again; 0 switches this off", assumed("in schools that dropped the provider practice went on, Taylor 2006");
        continuity_recovery: f32 = 0.5, PER_YEAR, 0.0 to 1.0, "q_c", "continuity that a kept strategy regains each year under a successor", assumed("no source");
    }
}

impl DesignTeam {
    /// Seats on the design team, teachers' and parents'.
    pub fn seats(&self) -> u32 {
        self.teacher_seats + self.parent_seats
    }
}

impl Leader {
    /// Share of what a leader says and offers that reaches teachers who trust that much, 0 to 1.
    #[inline(always)]
    pub fn heard(&self, trust: f32) -> f32 {
        1.0 - self.trust_needed * (1.0 - trust)
    }
}

table! {
    /// What practices fill and time drains.
    Stocks in "stocks" {
        vision_clarity: f32 = 0.15, SHARE, 0.05 to 0.25, "V_0", "clarity of the vision where nobody works on it", assumed("few schools start with a clear why, Lake 2017");
        urgency: f32 = 0.15, SHARE, 0.0 to 0.4, "G_u0", "felt urgency where nobody works on it", assumed("no source");
        design_fit: f32 = 0.2, SHARE, 0.1 to 0.35, "Phi_0", "fit of the design to the school's daily work where nobody works on it", assumed("no source");
        student_voice: f32 = 0.0, SHARE, 0.0 to 0.1, "Y_0", "how far students' wishes are known where nobody asks", assumed("over half of students rarely or never choose what to study, NORC");
        vision_clarity_decay: f32 = 0.017, PER_WEEK, 0.005 to 0.05, "d_V", "speed at which vision clarity returns to its resting level", assumed("half-life of 40 weeks");
        urgency_decay: f32 = 0.055, PER_WEEK, 0.02 to 0.15, "d_U", "speed at which urgency returns to its resting level", assumed("half-life of 12 weeks");
        design_fit_decay: f32 = 0.006, PER_WEEK, 0.002 to 0.02, "d_Phi", "speed at which design fit returns to its resting level", assumed("half-life of 3 years");
        student_voice_decay: f32 = 0.04, PER_WEEK, 0.01 to 0.1, "d_Y", "speed at which students' voice returns to its resting level", assumed("half-life of 17 weeks");
        trust_return: f32 = 0.0421, PER_WEEK, 0.016 to 0.054, "d_R", "speed at which trust returns to its baseline", assumed("half-life of 16 weeks; from history matching");
        trust_lost_to_mandate: f32 = 0.02, PER_WEEK, 0.0 to 0.05, "x_R", "share of trust that a full mandate costs in a week", assumed("pressure from above lowers teachers' self-determination, Pelletier 2002");
        trust_lost_with_leavers: f32 = 0.2, SHARE, 0.0 to 0.6, "x_L", "share of trust that goes with the leavers, per share of teachers who leave in a summer; 0 switches it off", recalled("trust rests on persons, Bryk and Schneider 2002; the figure is assumed");
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
