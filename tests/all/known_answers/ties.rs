//! Who meets whom is left to chance, and to nothing but chance.

use super::distributions::{as_often, even};
use super::shelf::{known, open_all};
use scenario::FullScenario;
use std::collections::BTreeSet;

#[test]
fn every_teacher_has_as_many_students_and_every_two_teachers_share_as_many_as_others() {
    let scenario = known("people", &[]);
    let (teachers, students) = (40, 600);
    let mut shared = vec![0; teachers * teachers];
    let mut taught = vec![0; students * teachers];
    open_all(&scenario, |school| {
        let timetable = &school.people.timetable;
        for teacher in 0..teachers {
            // 600 students with 5 classes each, over 40 teachers.
            assert_eq!(timetable.students_of(teacher).len(), 75);
        }
        for student in 0..students {
            for &one in timetable.teachers_of(student) {
                taught[student * teachers + one as usize] += 1;
                for &other in timetable.teachers_of(student) {
                    if one < other {
                        shared[one as usize * teachers + other as usize] += 1;
                    }
                }
            }
        }
    });
    // Hands of different cards are a little more even than free draws, so the bound is a safe one.
    even("teachers of a student", &taught);
    let pairs = (0..teachers).flat_map(|one| (one + 1..teachers).map(move |other| (one, other)));
    let pairs: Vec<u32> = pairs.map(|(one, other)| shared[one * teachers + other]).collect();
    even("pairs of teachers", &pairs);
}

#[test]
fn loads_differ_by_one_student_at_most_whether_or_not_classes_divide_the_staff() {
    for (teachers, classes) in [(40, 5), (42, 5), (9, 5), (5, 4), (7, 6), (6, 6)] {
        let sizes = [format!("school.teachers={teachers}"), format!("school.classes={classes}")];
        let few = ["run.replicates=5", "design_team.teacher_seats=5"].map(str::to_owned);
        open_all(&known("people", &[sizes, few].concat()), |school| {
            let loads = (0..teachers).map(|teacher| school.people.timetable.students_of(teacher).len());
            let (least, most) = (loads.clone().min(), loads.max());
            assert!(most <= least.map(|least| least + 1), "{least:?} to {most:?} of {teachers}, {classes}");
        });
    }
}

#[test]
fn ties_beyond_the_own_team_go_to_anyone() {
    let scenario = known("people", &[]);
    let within = scenario.parameters.school.cross_team_ties as usize;
    // Teams of 5 and 6 leave 35 and 34 others.
    let mut chosen = [vec![0; 34], vec![0; 35]];
    open_all(&scenario, |school| {
        let advice = &school.people.advice;
        for teacher in 0..40_u16 {
            let of_teacher = advice.pairs().filter(|pair| pair.0 == teacher);
            let own: Vec<u16> = of_teacher.map(|(_, colleague)| colleague).collect();
            let (team, others) = own.split_at(own.len() - within);
            let outside: Vec<u16> =
                (0..40).filter(|place| *place != teacher && !team.contains(place)).collect();
            let counts = &mut chosen[outside.len() - 34];
            for other in others {
                let rank = outside.iter().position(|place| place == other).expect("it is outside");
                counts[rank] += 1;
            }
        }
    });
    even("beyond a team of 6", &chosen[0]);
    even("beyond a team of 5", &chosen[1]);
}

/// The colleagues to whom every teacher looks.
fn colleagues(scenario: &FullScenario, mut look: impl FnMut(u16, &[u16])) {
    open_all(scenario, |school| {
        let pairs: Vec<(u16, u16)> = school.people.advice.pairs().collect();
        for teacher in 0..school.setting.profile.teachers as u16 {
            let own = pairs.iter().filter(|pair| pair.0 == teacher).map(|pair| pair.1);
            look(teacher, &own.collect::<Vec<u16>>());
        }
    });
}

#[test]
fn ties_at_random_are_as_many_as_with_teams_and_go_to_different_colleagues() {
    for level in ["secondary", "elementary"] {
        // With so many ties beyond the team, small schools run out of colleagues.
        for ties in [0, 2, 11] {
            let changes = |advice: &str| {
                let own = [format!("timetable.level={level}"), format!("school.cross_team_ties={ties}")];
                let few =
                    ["run.replicates=3", "school.teachers=13", "school.team_size=4", "school.classes=3"];
                let advice = format!("networks.advice={advice}");
                known("people", &[&own[..], &few.map(str::to_owned), &[advice]].concat())
            };
            let mut as_many = Vec::new();
            colleagues(&changes("teams"), |_, own| as_many.push(own.len()));
            let mut at_random = Vec::new();
            colleagues(&changes("random"), |teacher, own| {
                let different: BTreeSet<u16> = own.iter().copied().collect();
                assert_eq!(different.len(), own.len(), "{teacher} looks to nobody twice: {own:?}");
                assert!(!different.contains(&teacher) && different.iter().all(|&other| other < 13));
                at_random.push(own.len());
            });
            assert_eq!(at_random, as_many, "{level}, {ties} ties beyond the team");
            assert_eq!(as_many.len(), 39);
        }
    }
}

#[test]
fn ties_at_random_go_to_anyone_of_the_school() {
    let scenario = known("people", &["networks.advice=random".to_owned()]);
    let mut chosen = vec![0; 39];
    let mut pairs = vec![0; 40 * 39];
    let mut ties = vec![0.0; 40 * 39];
    colleagues(&scenario, |teacher, own| {
        // Teams of 5 and 6 have different numbers of ties.
        ties[usize::from(teacher) * 39..][..39].fill(own.len() as f64);
        for &other in own {
            let rank = usize::from(other) - usize::from(other > teacher);
            chosen[rank] += 1;
            pairs[usize::from(teacher) * 39 + rank] += 1;
        }
    });
    even("others of the school", &chosen);
    let all: f64 = ties.iter().sum();
    as_often("others of each teacher", &pairs, &ties.iter().map(|own| own / all).collect::<Vec<f64>>());
}

#[test]
fn parents_listen_to_anyone_of_their_grade_level() {
    let scenario = known("people", &[]);
    let level = 150;
    let mut heard = vec![0; level - 1];
    open_all(&scenario, |school| {
        let parents = &school.people.parents;
        for (parent, own) in parents.ties.chunks_exact(parents.ties_each).enumerate() {
            for &other in own {
                let other = other as usize;
                assert_eq!(other / level, parent / level, "of the same grade level");
                heard[other % level - usize::from(other > parent)] += 1;
            }
        }
    });
    even("others of the grade level", &heard);
}
