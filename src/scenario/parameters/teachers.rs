//! How teachers come to believe, teach, align, learn, tire, leave and arrive.

use super::table::{
    DISTANCE, PER_WEEK, PER_YEAR, SCALE, SHAPE, SHARE, SPREAD, STEEPNESS, WEIGHT, YEARS, assumed, found,
    recalled, table,
};

table! {
    /// How teachers' beliefs move.
    Beliefs in "beliefs" {
        peer_pull: f32 = 0.014, PER_WEEK, 0.0 to 0.06, "l_peer", "pull to the colleagues' belief", recalled("averaging of neighbours' beliefs, DeGroot 1974; the figure is assumed");
        confidence: f32 = 0.5, DISTANCE, 0.15 to 2.0, "conf", "confidence bound: how far apart two beliefs still influence each other; a large value switches it off", recalled("bounded confidence, Deffuant and others 2000; the figure is assumed");
        anchor_pull: f32 = 0.0563, PER_WEEK, 0.04 to 0.07, "l_anchor", "pull back to a teacher's initial belief", recalled("Friedkin and Johnsen 1990; the figure is from history matching");
        own_evidence: f32 = 0.285, PER_WEEK, 0.2 to 0.44, "l_ev", "belief from evidence in a teacher's own classroom", found("belief follows seen student gains, Guskey 1986; the figure is from history matching");
        visible_evidence: f32 = 0.03, PER_WEEK, 0.0 to 0.06, "l_vic", "belief from visible colleagues' evidence", assumed("demonstration classrooms change beliefs, qualitative only");
        evidence_scale: f32 = 0.2, SCALE, 0.15 to 0.3, "e_s", "gain of engagement that counts as full evidence", assumed("no source");
        rationale: f32 = 0.225, PER_WEEK, 0.16 to 0.3, "l_L", "persuasion by the rationale: trust times clarity times urgency", found("vision and goal consensus had strong effects, Leithwood 1993; the figure is from history matching");
        rationale_without_urgency: f32 = 0.4, SHARE, 0.0 to 1.0, "u_0", "share of the rationale's force that needs no urgency", assumed("no source");
        student_voice: f32 = 0.04, PER_WEEK, 0.0 to 0.1, "l_v", "persuasion by students' voice", found("student feedback moves teachers a little; the figure is assumed");
        design_team: f32 = 0.214, PER_WEEK, 0.11 to 0.3, "l_D", "persuasion of members by taking part in the design", found("participation, Coch and French 1948; the figure is from history matching");
        model_visits: f32 = 0.173, PER_WEEK, 0.1 to 0.28, "l_W", "persuasion of members by visits to schools where it works", assumed("demonstration classrooms change beliefs, qualitative only; from history matching");
        reactance: f32 = 0.0204, PER_WEEK, 0.0 to 0.04, "l_X", "reactance to a mandate; 0 switches this harm of mandates off", found("pressure beyond felt autonomy reverses attitudes, Brehm 1966; the figure is from history matching");
        crowding_out: f32 = 0.361, SHARE, 0.0 to 0.75, "x_c", "share of what persuades that a full mandate without trust crowds out; 0 switches it off", recalled("controlling conditions undermine motivation of one's own, Deci, Koestner and Ryan 1999; the figure is from history matching");
        identification: f32 = 0.1, PER_WEEK, 0.0 to 0.4, "l_id", "push to the side of the staff that a teacher's own circle is on, under a message from outside and without trust; 0 switches polarization off", found("outside messages can raise divergence, Frank, Xu and Penuel 2018; the figure is assumed");
        reactance_without_inertia: f32 = 0.5, SHARE, 0.0 to 1.0, "x_0", "share of reactance that needs no inertia", assumed("no source");
        reactance_without_union: f32 = 0.6, WEIGHT, 0.0 to 1.0, "x_1", "factor on reactance in a school without a union", assumed("no clean effect of unions found");
        reactance_union: f32 = 0.8, WEIGHT, 0.0 to 1.6, "x_U", "factor on reactance that a full-strength union adds; 0 switches it off", assumed("no clean effect of unions found");
        isolation: f32 = 0.026, PER_WEEK, 0.0 to 0.06, "l_iso", "belief lost by a teacher well above the colleagues' practice", assumed("Lake 2017");
        strain: f32 = 0.03, PER_WEEK, 0.01 to 0.06, "l_s", "belief lost to strain", assumed("no source");
        opposition: f32 = 0.03, PER_WEEK, 0.0 to 0.08, "l_O", "belief lost to vocal parents of a teacher's own students", assumed("no source");
        visits_without_skill: f32 = 0.5, SHARE, 0.0 to 1.0, "W_0", "share of the visits' persuasion that needs no skill in managing change", assumed("no source");
        visibility: f32 = 0.504, SHARE, 0.35 to 0.65, "v_0", "share of practice that colleagues see behind closed doors", assumed("teachers can close their doors, Lake 2017; from history matching");
        visibility_open: f32 = 0.6, SHARE, 0.0 to 0.75, "v_1", "further share that colleagues see when doors are open", assumed("no source");
        noise: f32 = 0.01, SPREAD, 0.0 to 0.03, "h_b", "spread of the weekly noise of belief", assumed("no source");
    }
}

table! {
    /// How attitude, norm, control and mandate make an intention, and intention makes effort.
    Teaching in "teaching" {
        belief_weight: f32 = 0.55, WEIGHT, 0.45 to 0.65, "w_b", "weight of belief in the intention", recalled("theory of planned behaviour, Ajzen 1991; the figure is from history matching");
        norm_weight: f32 = 0.376, WEIGHT, 0.28 to 0.46, "w_n", "weight of the visible norm in the intention", found("help and pressure weigh at least as much as perceived value, Frank, Zhao and Borman 2004; the figure is from history matching");
        skill_weight: f32 = 0.28, WEIGHT, 0.22 to 0.37, "w_c", "weight of skill in the intention", recalled("theory of planned behaviour, Ajzen 1991; the figure is from history matching");
        mandate_weight: f32 = 0.494, WEIGHT, 0.36 to 0.6, "w_M", "weight of a mandate in the intention", found("procedural control changed instruction, Rowan and Miller 2007; the figure is from history matching");
        mandate_filtered: f32 = 0.25, SHARE, 0.0 to 0.5, "w_F", "share of a mandate's weight that a teacher's circle passes on only as far as it believes; 0 switches it off", found("subgroups filter pressure from outside, Penuel and others 2013; the figure is assumed");
        mandate_shielded: f32 = 0.5, SHARE, 0.0 to 1.0, "w_U", "share of a mandate's weight from which a full-strength union shields", assumed("no clean effect found; 0 switches it off");
        norm_scale: f32 = 1.04, WEIGHT, 0.7 to 1.4, "n_v", "visible fidelity of colleagues times this is the norm, at most 1", assumed("no source");
        threshold: f32 = 0.389, SHARE, 0.35 to 0.45, "th_0", "intention that half effort needs, without inertia and strain", assumed("no source; from history matching on published patterns");
        threshold_inertia: f32 = 0.794, WEIGHT, 0.6 to 0.95, "th_1", "threshold added by full inertia", assumed("no source; from history matching on published patterns");
        threshold_first_year: f32 = 0.156, WEIGHT, 0.0 to 0.29, "th_n", "threshold added in a teacher's first year at the school; 0 switches it off", assumed("most first-year users are mechanical users, Hall and Hord, recalled; the figure is from history matching");
        threshold_strain: f32 = 0.10, WEIGHT, 0.03 to 0.2, "th_s", "threshold added by full strain", assumed("no source");
        steepness: f32 = 7.97, STEEPNESS, 6.0 to 11.0, "kappa", "steepness of the decision", recalled("a soft form of thresholds, Granovetter 1978; the figure is from history matching");
        speed: f32 = 0.115, PER_WEEK, 0.075 to 0.14, "eta", "speed at which effort follows the decision", assumed("half-life of 6 weeks; from history matching");
    }
}

table! {
    /// What teachers make their own, and what outlasts its reasons.
    Routines in "routines" {
        growth: f32 = 0.0498, PER_WEEK, 0.025 to 0.07, "r_g", "speed at which effort becomes a routine of a teacher who fully believes", recalled("three to five years from first use to routine use, Hall and Hord; the figure is from history matching");
        fade: f32 = 0.0201, PER_WEEK, 0.008 to 0.03, "r_f", "speed at which a routine fades where effort falls below it", assumed("in schools that dropped the provider only a small loss of implementation within a year or two, Taylor 2006; from history matching");
        strength: f32 = 0.86, SHARE, 0.75 to 0.99, "r_s", "share of a routine that holds up effort and alignment; 0 switches routines off", assumed("depth of interaction and expertise predict what persists, Coburn and others 2012; the figure is from history matching");
    }
}

table! {
    /// What newcomers cost.
    Newcomers in "newcomers" {
        induction: f32 = 0.3, SHARE, 0.0 to 1.0, "n_i", "share of the colleagues' personalizing effort that a staff of newcomers only would take; 0 switches it off", found("turnover harms also the students of those who stay, Ronfeldt, Loeb and Wyckoff 2013; the figure is assumed");
        strain: f32 = 0.02, PER_WEEK, 0.0 to 0.06, "n_s", "strain of inducting, per share of newcomers in the staff; 0 switches it off", assumed("a tenth of a full load at usual turnover");
        standing: f32 = 0.4, SHARE, 0.0 to 1.0, "n_w", "weight of a newcomer with colleagues in the first year, as a share of the later weight; 1 switches this off", assumed("ties go with the leaver and have to be made anew");
    }
}

table! {
    /// How teaching aligns with the school's design.
    Alignment in "alignment" {
        vision: f32 = 0.024, PER_WEEK, 0.01 to 0.039, "al_V", "alignment gained from a clear vision", found("coherence tracks gains, Newmann and others 2001; the figure is from history matching");
        coaching: f32 = 0.0251, PER_WEEK, 0.01 to 0.044, "al_C", "alignment gained from full coaching in the school's design by a fully skilled coach; 0 switches it off", found("control with close assistance changed instruction, Rowan and Miller 2007; the figure is from history matching");
        colleagues: f32 = 0.01, PER_WEEK, 0.0 to 0.02, "al_p", "alignment with visible colleagues who practise", assumed("no source");
        drift: f32 = 0.0512, PER_WEEK, 0.037 to 0.065, "al_d", "drift to a teacher's own interpretation", assumed("no source; from history matching on published patterns");
        compliance: f32 = 0.00867, PER_WEEK, 0.0 to 0.016, "al_c", "alignment lost to symbolic compliance under a mandate", assumed("no source; from history matching on published patterns");
        model_visits: f32 = 0.05, PER_WEEK, 0.0 to 0.1, "al_W", "alignment gained by members on visits", assumed("no source");
    }
}

table! {
    /// How skill in personalizing grows and decays.
    Skill in "skill" {
        coaching: f32 = 0.0454, PER_WEEK, 0.027 to 0.06, "ks_c", "skill gained from full coaching by a fully skilled coach", found("coaching moves instruction by 0.49 SD, Kraft and others 2018; the figure is from history matching");
        coaching_thinned: f32 = 0.5, WEIGHT, 0.0 to 1.0, "ks_n", "power with which coaching of one teacher thins with the number of teachers; 0 switches it off", found("half the effect in programmes of 100 teachers and more, Kraft, Blazar and Hogan 2017 draft; the figure follows");
        coaching_without_belief: f32 = 0.3, SHARE, 0.0 to 1.0, "ks_0", "share of coaching that reaches a teacher without belief", assumed("no source");
        practice: f32 = 0.012, PER_WEEK, 0.007 to 0.018, "ks_l", "skill gained by practising", assumed("no source");
        colleagues: f32 = 0.051, PER_WEEK, 0.031 to 0.065, "ks_p", "skill gained from visible, more skilled colleagues", found("peer observation gave 0.07 SD, more for weaker teachers; the figure is from history matching");
        decay: f32 = 0.002, PER_WEEK, 0.001 to 0.004, "ks_d", "skill lost without practice", assumed("no source");
    }
}

table! {
    /// What strains teachers, and what lets them recover.
    Strain in "strain" {
        work: f32 = 0.118, PER_WEEK, 0.07 to 0.16, "st_w", "strain of effort without skill in a design that does not fit", found("work fell on teachers, Gross and DeArmond 2018; the figure is from history matching");
        meetings: f32 = 0.04, PER_WEEK, 0.015 to 0.065, "st_m", "strain of one unit of meetings", assumed("no source");
        mandate: f32 = 0.03, PER_WEEK, 0.0 to 0.09, "st_M", "strain of a mandate without trust", assumed("no source");
        opposition: f32 = 0.05, PER_WEEK, 0.025 to 0.1, "st_O", "strain of vocal parents", assumed("no source");
        recovery: f32 = 0.08, PER_WEEK, 0.05 to 0.12, "st_rec", "recovery in a week", assumed("half-life of 8 weeks");
        kept_over_summer: f32 = 0.4, SHARE, 0.0 to 1.0, "st_sum", "share of strain that outlasts the summer", assumed("no source");
    }
}

table! {
    /// Which teachers leave in summer, and who is hired for them.
    Turnover in "turnover" {
        base: f32 = 0.165, PER_YEAR, 0.1 to 0.26, "q_0", "chance that a teacher leaves, before experience and strain", found("84 % stayed in 2021-22, NCES; the base is set so that a status-quo school loses about 16 %");
        early: f32 = 0.08, PER_YEAR, 0.02 to 0.14, "q_e", "further chance in the first years of teaching", found("79.9 % of teachers with 3 years or less stayed, NCES 2021-22; the figure is assumed");
        early_until: f32 = 3.0, YEARS, 1.0 to 5.0, "y_e", "experience up to which the early chance holds", found("NCES 2021-22");
        late: f32 = 0.08, PER_YEAR, 0.0 to 0.14, "q_l", "further chance near retirement", assumed("no source");
        late_from: f32 = 28.0, YEARS, 20.0 to 35.0, "y_l", "experience from which the late chance holds", assumed("no source");
        strain_effect: f32 = 1.2, WEIGHT, 0.4 to 2.0, "q_s", "growth of the logarithm of the chance per unit of strain", assumed("no source");
        trust_effect: f32 = 1.25, WEIGHT, 0.0 to 3.0, "q_t", "growth of the logarithm of the chance per unit by which trust lies below its baseline; 0 switches it off", found("turnover of principals raises teachers' leaving, Bartanen, Grissom and Rogers 2019; the figure is from history matching");
        strain_reference: f32 = 0.3, SHARE, 0.15 to 0.45, "s_0", "strain at which the chance is the base", assumed("no source");
        newcomer_shape: f32 = 0.6, SHAPE, 0.5 to 2.0, "k_n", "shape of newcomers' gamma-distributed experience", assumed("half of newcomers begin, half move from other schools, NCES 2021-22");
        newcomer_scale: f32 = 12.0, YEARS, 4.0 to 20.0, "c_n", "scale of newcomers' gamma-distributed experience", found("mean experience of 14.5 years, 11.8 % up to 3, NCES 2020-21; the figure is assumed");
        hire_for_fit: f32 = 0.25, SHARE, 0.0 to 0.5, "q_h", "initial belief that newcomers have more when hired for fit", assumed("no source");
    }
}
