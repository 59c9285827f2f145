//! The parameters of a scenario under the symbols of the description, in double precision.

use scenario::parameters::Parameters;

/// A parameter under its symbol: symbol, table and name.
type Key = (&'static str, &'static str, &'static str);

/// Declares the numbers, table by table: `symbol = name`.
macro_rules! numbers {
    ($( $table:ident { $( $symbol:ident = $name:ident, )+ } )+) => {
        /// Every number that the equations use.
        #[derive(Debug, Clone)]
        pub struct Numbers { $( $( pub $symbol: f64, )+ )+ }

        impl Numbers {
            /// The numbers of a scenario.
            pub fn of(parameters: &Parameters) -> Self {
                Self { $( $( $symbol: f64::from(parameters.$table.$name), )+ )+ }
            }

            /// The number of that symbol, to be changed.
            pub fn named(&mut self, symbol: &str) -> Option<&mut f64> {
                match symbol {
                    $( $( stringify!($symbol) => Some(&mut self.$symbol), )+ )+
                    _ => None,
                }
            }
        }

        /// Every number of the equations.
        pub const KEYS: &[Key] = &[$( $( (stringify!($symbol), stringify!($table), stringify!($name)), )+ )+];
    };
}

numbers! {
    school { L = grade_levels, C = classes, a_0 = class_teacher_time, }
    district { F_m = model_school_fidelity, }
    leader {
        iota_L = instructional_skill, delta = dependence, B = capacity, B_g = capacity_growth, c_h = hands,
        B_f = firefighting, t_h = trust_needed, d_L = departure, d_f = departure_after_fall,
        chi_s = successor_change_skill, h_s = successor_spread, g_pipe = pipeline_gain, z_V = clarity_lost,
        z_U = urgency_kept, z_R = trust_kept, z_T = trust_shaken, z_C = continuity_lost, q_a = abandon,
        q_r = take_up, q_c = continuity_recovery,
    }
    stocks {
        V_0 = vision_clarity, G_u0 = urgency, Phi_0 = design_fit, Y_0 = student_voice,
        d_V = vision_clarity_decay, d_U = urgency_decay, d_Phi = design_fit_decay, d_Y = student_voice_decay,
        d_R = trust_return, x_R = trust_lost_to_mandate, x_L = trust_lost_with_leavers,
        x_delta = dependence_shared,
    }
    design_team {
        n_t = teacher_seats, n_p = parent_seats, n_r = terms_per_year, n_f = full_part, x_i = inertia_on_team,
    }
    beliefs {
        l_peer = peer_pull, conf = confidence, l_anchor = anchor_pull, l_ev = own_evidence,
        l_vic = visible_evidence, e_s = evidence_scale, l_L = rationale, u_0 = rationale_without_urgency,
        l_v = student_voice, l_D = design_team, l_W = model_visits, l_X = reactance, x_c = crowding_out,
        l_id = identification,
        x_0 = reactance_without_inertia, x_1 = reactance_without_union, x_U = reactance_union,
        l_iso = isolation, l_s = strain, l_O = opposition, W_0 = visits_without_skill, v_0 = visibility,
        v_1 = visibility_open, h_b = noise,
    }
    teaching {
        w_b = belief_weight, w_n = norm_weight, w_c = skill_weight, w_M = mandate_weight,
        w_F = mandate_filtered, w_U = mandate_shielded, n_v = norm_scale, th_0 = threshold,
        th_1 = threshold_inertia, th_n = threshold_first_year, th_s = threshold_strain, kappa = steepness, eta = speed,
    }
    routines { r_g = growth, r_f = fade, r_s = strength, }
    alignment { al_V = vision, al_C = coaching, al_p = colleagues, al_d = drift, al_c = compliance, al_W = model_visits, }
    skill {
        ks_c = coaching, ks_n = coaching_thinned, ks_0 = coaching_without_belief, ks_l = practice, ks_p = colleagues, ks_d = decay,
    }
    strain {
        st_w = work, st_m = meetings, st_M = mandate, st_O = opposition, st_rec = recovery,
        st_sum = kept_over_summer,
    }
    turnover {
        q_0 = base, q_e = early, y_e = early_until, q_l = late, y_l = late_from, q_s = strain_effect,
        q_t = trust_effect, s_0 = strain_reference, k_n = newcomer_shape, c_n = newcomer_scale, q_h = hire_for_fit,
    }
    newcomers { n_i = induction, n_s = strain, n_w = standing, }
    students {
        G_0 = base, g_q = quality, q_u = quality_unskilled, q_n = unpractised, n_0 = without_need, sd_0 = without_self_direction,
        g_u = inconsistency, g_r = grade_worry, rho = speed, psi = self_direction_growth, g_T = climate, g_Y = voice,
        h_g = noise,
    }
    parents {
        p_c = child, p_n = neighbours, p_o = outreach, o_0 = outreach_without_vision, p_f = fear,
        o_f = fear_relieved, p_W = model_visits, tau = voice_threshold, h_p = noise,
    }
    start {
        x_max = experience_most, i_0 = inertia, i_x = inertia_experience, y_i = inertia_years,
        iota_sd = inertia_spread, b_base = belief, b_iota = belief_inertia, b_sd = belief_spread,
        k_0 = skill, k_sd = skill_spread, a_low = interpretation_least, a_high = interpretation_most,
        e_0 = effort, st_0 = strain, h_sd = influence_spread, h_y = influence_experience,
        n_low = need_least, n_high = need_most, w_low = grade_worry_least, w_high = grade_worry_most,
        e_g = engagement, e_sd = engagement_spread, sd_m = self_direction, sd_sd = self_direction_spread,
        x_low = change_anxiety_least, x_high = change_anxiety_most, y_p = voice_power, p_0 = support,
        p_sd = support_spread,
    }
    measures {
        f_min = implementing, c_min = consistent_share, b_on = on_board_belief, e_on = on_board_effort,
        b_adv = advocate_belief, e_try = trying_effort, b_res = resisting_belief, g_min = push_back,
        r_M = symbolic_report, f_0 = floor, c_q = critics,
    }
}

#[test]
fn every_number_bears_the_symbol_of_the_description() {
    let registry = scenario::parameters::registry();
    for (symbol, table, name) in KEYS {
        let known = registry.iter().any(|row| (row.symbol, row.table, row.name) == (symbol, table, name));
        assert!(known, "{table}.{name} is not {symbol}");
    }
}
