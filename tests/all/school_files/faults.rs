//! What can be wrong with the files of a school, and what is told of it.

/// What is done to a file.
pub enum Change {
    /// The first of these texts becomes the second, where it stands first.
    Replaced(&'static str, &'static str),
    /// The file holds this instead.
    Set(&'static [u8]),
    /// The file is not there.
    Gone,
}

use Change::{Gone, Replaced, Set};

/// A file, what is done to it, what is told, and the kinds of faults with which the import goes on all the same.
pub type Case = (&'static str, Change, &'static str, &'static [&'static str]);

const NEVER: &[&str] = &[];

/// What can be wrong with a staff.
pub const STAFF: &[Case] = &[
    ("staff.csv", Set(b""), "staff.csv: is empty", NEVER),
    ("staff.csv", Set(b"\xEF\xBB\xBF\n\n"), "staff.csv: is empty", NEVER),
    ("staff.csv", Set(b"id,experience\n"), "staff.csv: has a header and no row", NEVER),
    ("staff.csv", Replaced("id,", "ID,"), "staff.csv: row 1: there is no column `id`", NEVER),
    (
        "staff.csv",
        Set(b"Jane Quillfeather,staff-7f3a-1\n"),
        "staff.csv: row 1: there is no column `id`",
        NEVER,
    ),
    ("staff.csv", Set(b"id,id\na,b\n"), "staff.csv: row 1: column `id` stands twice", NEVER),
    (
        "staff.csv",
        Set(b"id,inertia,inertia\na,0,0\n"),
        "staff.csv: row 1: column `inertia` stands twice",
        NEVER,
    ),
    (
        "staff.csv",
        Replaced("staff-7f3a-2,12", "staff-7f3a-1,12"),
        "staff.csv: row 3: column `id` repeats row 2",
        &["duplicates", "unknown_ids"],
    ),
    (
        "staff.csv",
        Replaced("staff-7f3a-2,12", ",12"),
        "staff.csv: row 3: column `id` is empty",
        &["missing_values", "unknown_ids"],
    ),
    (
        "staff.csv",
        Replaced("-2,12", "-2,twelve"),
        "staff.csv: row 3: column `experience` holds no number from 0 to 60",
        &["bad_values"],
    ),
    (
        "staff.csv",
        Replaced("-2,12", "-2,61"),
        "staff.csv: row 3: column `experience` holds no number from 0 to 60",
        &["bad_values"],
    ),
    (
        "staff.csv",
        Replaced("-2,12", "-2,NaN"),
        "staff.csv: row 3: column `experience` holds no number from 0 to 60",
        &["bad_values"],
    ),
    (
        "staff.csv",
        Replaced("-2,12", "-2,"),
        "staff.csv: row 3: column `experience` is empty",
        &["missing_values"],
    ),
    (
        "staff.csv",
        Replaced("-2,12,", "-2,"),
        "staff.csv: row 3: has 7 cells, and the header 8",
        &["ragged_rows", "unknown_ids"],
    ),
    (
        "staff.csv",
        Replaced("-6,18,", "-6,18,,"),
        "staff.csv: row 7: has 9 cells, and the header 8",
        &["ragged_rows", "unknown_ids"],
    ),
    ("staff.csv", Set(b"\xFF\xFEa"), "staff.csv: is UTF-16 that breaks off", NEVER),
    ("staff.csv", Set(b"PK\x03\x04\x14\0\x06"), "staff.csv: is no text", NEVER),
    (
        "staff.csv",
        Set(b"id,name\nstaff-7f3a-1,\xC3\xA9\nstaff-7f3a-2,\xE9\nstaff-7f3a-3,e\n"),
        "staff.csv: row 3: is Latin-1, and rows before or after it are UTF-8",
        &["mixed_encodings", "unknown_ids", "missing_staff"],
    ),
    ("staff.csv", Gone, "staff.csv: cannot be read: there is no such file", NEVER),
];

/// What can be wrong with advice.
pub const ADVICE: &[Case] = &[
    ("advice.csv", Set(b""), "advice.csv: is empty", NEVER),
    ("advice.csv", Replaced("from,", "From,"), "advice.csv: row 1: there is no column `from`", NEVER),
    ("advice.csv", Replaced("to,", "whom,"), "advice.csv: row 1: there is no column `to`", NEVER),
    (
        "advice.csv",
        Replaced("staff-7f3a-1,staff", "staff-7f3a-0,staff"),
        "advice.csv: row 2: column `from` names nobody in staff.csv",
        &["unknown_ids"],
    ),
    (
        "advice.csv",
        Replaced(",staff-7f3a-3", ",jane@quill.example"),
        "advice.csv: row 2: column `to` names nobody in staff.csv",
        &["unknown_ids"],
    ),
    (
        "advice.csv",
        Replaced("staff-7f3a-1,staff-7f3a-3", "staff-7f3a-3,staff-7f3a-3"),
        "advice.csv: row 2: leads from a teacher to the same teacher",
        &["self_ties"],
    ),
    (
        "advice.csv",
        Replaced("staff-7f3a-2,staff-7f3a-3", "staff-7f3a-1,staff-7f3a-3"),
        "advice.csv: row 3: repeats row 2",
        &["duplicates"],
    ),
    (
        "advice.csv",
        Replaced(",2,1,", ",0,1,"),
        "advice.csv: row 2: column `weight` holds no number from 0.001 to 1000",
        &["bad_values"],
    ),
    (
        "advice.csv",
        Replaced(",2,1,", ",often,1,"),
        "advice.csv: row 2: column `weight` holds no number from 0.001 to 1000",
        &["bad_values"],
    ),
    (
        "advice.csv",
        Replaced("staff-7f3a-1,", ","),
        "advice.csv: row 2: column `from` is empty",
        &["missing_values"],
    ),
    (
        "advice.csv",
        Replaced(",2,1,", ",2,,"),
        "advice.csv: row 2: column `wave` is empty",
        &["missing_values"],
    ),
    (
        "advice.csv",
        Set(b"from,to\nstaff-7f3a-1,staff-7f3a-2\n"),
        "advice.csv: 5 of 6 teachers look to nobody",
        &["missing_staff"],
    ),
    (
        "advice.csv",
        Set(b"strategy,teacher,looks_to\nmandate,1,7\nmandate,1,2\n"),
        "advice.csv: row 2: column `looks_to` names nobody in staff.csv",
        &["unknown_ids", "missing_staff"],
    ),
    ("advice.csv", Set(b"from,to\nNobody,Quillfeather\n"), "advice.csv: leaves no tie", NEVER),
    (
        "advice.csv",
        Replaced("staff-7f3a-1,staff-7f3a-3,2,1,", "staff-7f3a-1,staff-7f3a-3,2,1,,"),
        "advice.csv: row 2: has 11 cells, and the header 10",
        &["ragged_rows"],
    ),
];

/// What can be wrong with observations.
pub const SEEN: &[Case] = &[
    ("seen.csv", Set(b""), "seen.csv: is empty", NEVER),
    ("seen.csv", Replaced("max,", "most,"), "seen.csv: row 1: there is no column `max`", NEVER),
    (
        "seen.csv",
        Replaced("2024-09-03", "03/09/2024"),
        "seen.csv: row 2: column `date` holds no date of the form year-month-day",
        &["bad_dates"],
    ),
    (
        "seen.csv",
        Replaced("2024-09-03", "2025-02-29"),
        "seen.csv: row 2: column `date` holds no date of the form year-month-day",
        &["bad_dates"],
    ),
    (
        "seen.csv",
        Replaced(",1,4,", ",5,4,"),
        "seen.csv: row 2: column `score` is above the row's `max`",
        &["bad_values"],
    ),
    (
        "seen.csv",
        Replaced(",1,4,", ",-1,4,"),
        "seen.csv: row 2: column `score` holds no number from 0",
        &["bad_values"],
    ),
    (
        "seen.csv",
        Replaced(",1,4,", ",good,4,"),
        "seen.csv: row 2: column `score` holds no number from 0",
        &["bad_values"],
    ),
    (
        "seen.csv",
        Replaced(",1,4,", ",1,0,"),
        "seen.csv: row 2: column `max` holds no number above 0",
        &["bad_values"],
    ),
    (
        "seen.csv",
        Replaced("staff-7f3a-1,", "staff-7f3a-9,"),
        "seen.csv: row 2: column `teacher` names nobody in staff.csv",
        &["unknown_ids"],
    ),
    (
        "seen.csv",
        Replaced("staff-7f3a-1,", ","),
        "seen.csv: row 2: column `teacher` is empty",
        &["missing_values"],
    ),
    (
        "seen.csv",
        Replaced("observer-55b", "observer-55a"),
        "seen.csv: row 3: repeats row 2: teacher, date, observer and component",
        &["duplicates"],
    ),
    (
        "seen.csv",
        Replaced("observer-55a", ""),
        "seen.csv: row 2: column `observer` is empty",
        &["missing_values"],
    ),
    (
        "seen.csv",
        Replaced(",talk,", ",,"),
        "seen.csv: row 2: column `component` is empty",
        &["missing_values"],
    ),
    (
        "seen.csv",
        Set(b"teacher,date,observer,component,score,max\nstaff-7f3a-1,2024-09-03,a,b,1,4\n"),
        "seen.csv: 5 of 6 teachers were not observed from 2024-09-03 to 2024-09-03",
        &["missing_staff"],
    ),
];

/// What can be wrong with concerns.
pub const CONCERNS: &[Case] = &[
    ("concerns.csv", Set(b"\n"), "concerns.csv: is empty", NEVER),
    (
        "concerns.csv",
        Replaced("stage,", "concern,"),
        "concerns.csv: row 1: there is no column `stage` and no column `level`",
        NEVER,
    ),
    (
        "concerns.csv",
        Replaced("-1,1,", "-1,7,"),
        "concerns.csv: row 2: column `stage` holds no stage from 0 to 6",
        &["bad_values"],
    ),
    (
        "concerns.csv",
        Replaced("-1,1,", "-1,Ostrovsky,"),
        "concerns.csv: row 2: column `stage` holds no stage from 0 to 6",
        &["bad_values"],
    ),
    (
        "concerns.csv",
        Replaced("-1,1,", "-1,,"),
        "concerns.csv: row 2: column `stage` is empty",
        &["missing_values"],
    ),
    (
        "concerns.csv",
        Replaced("staff-7f3a-1", "staff-7f3a-8"),
        "concerns.csv: row 2: column `teacher` names nobody in staff.csv",
        &["unknown_ids"],
    ),
    (
        "concerns.csv",
        Replaced("staff-7f3a-2", "staff-7f3a-1"),
        "concerns.csv: row 3: column `teacher` repeats row 2",
        &["duplicates"],
    ),
    (
        "concerns.csv",
        Set(b"teacher,level\nstaff-7f3a-1,IVA\nstaff-7f3a-2,IX\n"),
        "concerns.csv: row 3: column `level` holds no level of use",
        &["bad_values", "missing_staff"],
    ),
];

/// What can be wrong with a roster.
pub const ROSTER: &[Case] = &[
    ("roster/users.csv", Gone, "users.csv: cannot be read: there is no such file", NEVER),
    (
        "roster/classes.csv",
        Replaced("sourcedId", "sourcedid"),
        "classes.csv: row 1: there is no column `sourcedId`",
        NEVER,
    ),
    (
        "roster/enrollments.csv",
        Replaced(",role,", ",part,"),
        "enrollments.csv: row 1: there is no column `role`",
        NEVER,
    ),
    ("roster/roles.csv", Gone, "users.csv: row 1: there is no column `role`", NEVER),
    ("roster/roles.csv", Set(b""), "roles.csv: is empty", NEVER),
    (
        "roster/roles.csv",
        Replaced("staff-7f3a-1", "staff-7f3a-9"),
        "roles.csv: row 2: column `userSourcedId` names nobody in users.csv",
        &["unknown_ids"],
    ),
    (
        "roster/enrollments.csv",
        Replaced("pupil-9c1e-1,", "pupil-9c1e-99,"),
        "enrollments.csv: row 8: column `userSourcedId` names nobody in users.csv",
        &["unknown_ids"],
    ),
    (
        "roster/enrollments.csv",
        Replaced("class-4b2d-2,pupil", "class-4b2d-9,pupil"),
        "enrollments.csv: row 8: column `classSourcedId` names no class of classes.csv",
        &["unknown_ids"],
    ),
    (
        "roster/enrollments.csv",
        Replaced("class-4b2d-3,pupil-9c1e-1,", "class-4b2d-2,pupil-9c1e-1,"),
        "enrollments.csv: row 9: repeats row 8",
        &["duplicates"],
    ),
    (
        "roster/enrollments.csv",
        Replaced("t1,active", "t1,tobedeleted"),
        "users.csv: row 2: is a teacher without a class",
        &["without_classes"],
    ),
    (
        "roster/classes.csv",
        Replaced("school,", "school-of-7 Larch Lane,"),
        "classes.csv: has classes of 2 schools",
        &["several_schools"],
    ),
    (
        "roster/users.csv",
        Replaced("staff-7f3a-6", "staff-7f3a-5"),
        "users.csv: row 7: column `sourcedId` repeats row 6",
        &["duplicates", "unknown_ids"],
    ),
    (
        "roster/enrollments.csv",
        Set(b"classSourcedId,userSourcedId,role\nclass-4b2d-1,staff-7f3a-1,teacher\n"),
        "enrollments.csv: leaves no class that has a teacher and students",
        NEVER,
    ),
];
