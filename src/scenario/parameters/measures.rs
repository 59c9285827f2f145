//! Thresholds of the measures: where a line is drawn between yes and no.

use super::table::{SHARE, assumed, found, recalled, table};

table! {
    /// Thresholds of the measures.
    Thresholds in "measures" {
        implementing: f32 = 0.5, SHARE, 0.2 to 0.8, "f_min", "fidelity from which a classroom counts as implementing", recalled("full implementation as half of staff with fidelity, NIRN; shares of 60-80 % are good, Durlak and DuPre 2008");
        consistent_share: f32 = 0.8, SHARE, 0.6 to 1.0, "c_min", "share of a student's class time that must be implementing to count as reached", assumed("four of five classes");
        on_board_belief: f32 = 0.6, SHARE, 0.5 to 0.7, "b_on", "belief above which a teacher can be on board", assumed("no source");
        on_board_effort: f32 = 0.5, SHARE, 0.4 to 0.7, "e_on", "effort above which a teacher can be on board", assumed("no source");
        advocate_belief: f32 = 0.75, SHARE, 0.6 to 0.9, "b_adv", "belief from which a teacher who uses it advocates it", assumed("no source");
        trying_effort: f32 = 0.2, SHARE, 0.1 to 0.4, "e_try", "effort from which a teacher is trying", assumed("no source");
        resisting_belief: f32 = 0.4, SHARE, 0.2 to 0.5, "b_res", "belief below which a teacher who does not try resists", assumed("no source");
        push_back: f32 = 0.35, SHARE, 0.2 to 0.45, "g_min", "engagement below which a student pushes back", assumed("no source");
        symbolic_report: f32 = 0.8, SHARE, 0.5 to 1.0, "r_M", "adoption that a full mandate puts on the checklist whatever happens", assumed("self-report inflates implementation; the figure is assumed");
        floor: f32 = 0.01, SHARE, 0.001 to 0.05, "f_0", "floor under fidelity in the geometric mean", assumed("keeps one closed door from setting the mean to zero");
        critics: f32 = 0.25, SHARE, 0.1 to 0.5, "c_q", "share of teachers, least initial belief first, who count as the initial critics", assumed("a quarter");
        schoolwide_on_board: f32 = 0.667, SHARE, 0.5 to 0.9, "y_on", "share on board from which a run can end schoolwide", assumed("two thirds");
        schoolwide_reach: f32 = 0.5, SHARE, 0.3 to 0.8, "y_re", "consistent reach from which a run can end schoolwide", found("half of intended staff, NIRN; reach instead of staff is assumed");
        reverted_peak: f32 = 0.25, SHARE, 0.1 to 0.5, "y_pk", "peak of mean fidelity without which nothing can be reverted", assumed("no source");
        reverted_loss: f32 = 0.5, SHARE, 0.3 to 0.8, "y_ls", "share of the peak whose loss counts as reverted", assumed("half");
        pockets_coverage: f32 = 0.1, SHARE, 0.05 to 0.3, "y_pc", "coverage from which there are pockets", assumed("a tenth of classrooms");
    }
}
