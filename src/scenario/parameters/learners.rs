//! How students and parents react.

use super::table::{PER_WEEK, SHARE, SPREAD, WEIGHT, assumed, found, table};

table! {
    /// How students' engagement and self-direction move.
    Students in "students" {
        base: f32 = 0.52, SHARE, 0.42 to 0.62, "G_0", "engagement under teaching as it always was", assumed("middle of the scale");
        quality: f32 = 1.2, WEIGHT, 0.85 to 1.6, "g_q", "engagement gained from personalized teaching of full quality", found("small positive effects, RAND 2015 and 2017; the figure is from history matching");
        quality_unskilled: f32 = 0.3, SHARE, 0.15 to 0.45, "q_u", "quality of faithful teaching without skill", assumed("no source");
        unpractised: f32 = 1.09, WEIGHT, 0.75 to 1.6, "q_n", "quality that lessons lose per unit of effort that is not yet routine; 0 switches it off", found("a new practice costs performance before it brings any, Fullan 2001; the figure is from history matching");
        without_need: f32 = 0.6, SHARE, 0.4 to 0.8, "n_0", "share of the gain for a student whom the old way served well", assumed("no source");
        without_self_direction: f32 = 0.4, SHARE, 0.25 to 0.55, "sd_0", "share of the gain for a student without self-direction", assumed("the implementation dip, Fullan 2001");
        inconsistency: f32 = 0.428, WEIGHT, 0.25 to 0.6, "g_u", "engagement lost to the spread of fidelity over a student's classes", assumed("uneven implementation is hard on students, Lake 2017; from history matching");
        grade_worry: f32 = 0.58, WEIGHT, 0.4 to 0.74, "g_r", "engagement lost to worry about grades, per exposure without self-direction", found("grade and college fears in Maine, 2012 to 2018; the figure is from history matching");
        speed: f32 = 0.08, PER_WEEK, 0.05 to 0.12, "rho", "speed of engagement", assumed("half-life of 8 weeks");
        self_direction_growth: f32 = 0.0279, PER_WEEK, 0.02 to 0.038, "psi", "self-direction gained under full exposure", assumed("no source; from history matching on published patterns");
        climate: f32 = 0.0914, WEIGHT, 0.0 to 0.15, "g_T", "engagement lost per unit by which trust among the adults lies below its baseline; 0 switches it off", found("turnover of principals lowers achievement by about 0.03 SD, Bartanen, Grissom and Rogers 2019; the figure is from history matching");
        voice: f32 = 0.0057, PER_WEEK, 0.0 to 0.012, "g_Y", "engagement gained from being asked", assumed("no source");
        noise: f32 = 0.02, SPREAD, 0.0 to 0.03, "h_g", "spread of the weekly noise of engagement", assumed("no source");
    }
}

table! {
    /// How parents' support moves, and when they speak up.
    Parents in "parents" {
        child: f32 = 0.05, PER_WEEK, 0.03 to 0.08, "p_c", "pull of a parent's support to the engagement of the child", assumed("no source");
        neighbours: f32 = 0.05, PER_WEEK, 0.03 to 0.08, "p_n", "pull of support to other parents' support", assumed("no source");
        outreach: f32 = 0.04, PER_WEEK, 0.012 to 0.12, "p_o", "support gained from outreach", found("almost half of parents knew no term of personalized learning, NCLD; the figure is assumed");
        outreach_without_vision: f32 = 0.4, SHARE, 0.0 to 1.0, "o_0", "share of outreach that needs no clear vision", assumed("no source");
        fear: f32 = 0.0868, PER_WEEK, 0.03 to 0.135, "p_f", "support lost to fear of disruption", found("Summit, EdWeek 2017, and Maine, 2012 to 2018; the figure is from history matching");
        fear_relieved: f32 = 0.6, SHARE, 0.0 to 1.0, "o_f", "share of fear that full outreach relieves", assumed("no source");
        model_visits: f32 = 0.1, PER_WEEK, 0.0 to 0.3, "p_W", "support gained by members on visits", assumed("no source");
        voice_threshold: f32 = 0.461, SHARE, 0.41 to 0.54, "tau", "support below which a parent opposes", assumed("no source; from history matching on published patterns");
        noise: f32 = 0.015, SPREAD, 0.0 to 0.03, "h_p", "spread of the weekly noise of support", assumed("no source");
    }
}
