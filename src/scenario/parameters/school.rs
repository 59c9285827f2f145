//! Sizes and standing conditions of a school, and how the schools of a district differ.

use super::table::{
    CLASSES, LEVELS, SCHOOLS, SHARE, SPREAD, STUDENTS, TEACHERS, TIES, assumed, recalled, table,
};

table! {
    /// Sizes and standing conditions of one school.
    School in "school" {
        teachers: u32 = 40, TEACHERS, 5 to 200, "T", "teachers of the school", assumed("a typical high school; the mean US public school has about 32, NCES 2022-23");
        students: u32 = 600, STUDENTS, 50 to 3000, "S", "students of the school", assumed("15 a teacher, near the 15.4 of NCES 2022-23");
        classes: u32 = 5, CLASSES, 1 to 8, "C", "different teachers that one student has in a year", assumed("a secondary schedule");
        class_teacher_time: f32 = 0.75, SHARE, 0.5 to 1.0, "a_0", "share of an elementary student's time with the class teacher, the rest in equal parts with specialists", assumed("no source");
        specialist_share: f32 = 0.15, SHARE, 0.0 to 0.3, "a_s", "least share of an elementary school's teachers who are specialists", assumed("no source");
        grade_levels: u32 = 4, LEVELS, 1 to 9, "L", "grade levels of the school", assumed("grades 9 to 12");
        team_size: u32 = 6, TEACHERS, 2 to 12, "m_t", "teachers of a team, all tied with all", assumed("a department or a grade level; shared grade or role drives advice ties, Spillane and others 2012");
        cross_team_ties: u32 = 2, TIES, 0 to 6, "m_x", "colleagues of other teams whom one teacher looks to", assumed("no source");
        parent_ties: u32 = 4, TIES, 0 to 12, "m_p", "other parents of the grade level whom one parent listens to", assumed("no source");
        baseline_trust: f32 = 0.5, SHARE, 0.2 to 0.8, "R_0", "trust to which the school returns when nobody works on it", assumed("middle of the scale; weak-trust schools rarely improve, Bryk and Schneider 2002");
        union_strength: f32 = 0.5, SHARE, 0.0 to 1.0, "U", "how far the union shields teachers from a mandate; 0 switches the effect off", assumed("53.5 % of districts had bargaining agreements in 2007-08, NCES; no clean effect on implementation found");
    }
}

table! {
    /// How the schools of a district differ; every spread is zero in a single school.
    District in "district" {
        schools: u32 = 1, SCHOOLS, 1 to 1000, "K", "schools of the district", assumed("one school");
        size_spread: f32 = 0.0, SPREAD, 0.0 to 0.9, "h_N", "spread of the logarithm of school size", assumed("no spread in a single school");
        experience_spread: f32 = 0.0, SPREAD, 0.0 to 0.6, "h_x", "spread of the logarithm of teachers' mean experience between schools", assumed("no spread in a single school");
        union_spread: f32 = 0.0, SPREAD, 0.0 to 0.4, "h_U", "spread of union strength between schools", assumed("no spread in a single school");
        trust_spread: f32 = 0.0, SPREAD, 0.0 to 0.3, "h_R", "spread of baseline trust between schools", recalled("trust differs widely between schools, Bryk and Schneider 2002; the figure is assumed");
        leader_skill_spread: f32 = 0.0, SPREAD, 0.0 to 0.25, "h_chi", "spread of leaders' skill in managing change between schools", assumed("no spread in a single school");
        model_school_fidelity: f32 = 0.6, SHARE, 0.3 to 0.9, "F_m", "mean fidelity at which the district's own best school persuades visitors as much as an outside model school", assumed("within the 60-80 % that good programs reach, Durlak and DuPre 2008");
    }
}
