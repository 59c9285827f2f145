//! Who looks to whom among teachers: all of the own team, and a few colleagues of other teams.

use crate::random::{Purpose, Streams};
use rand::RngExt;
use std::ops::Range;

/// Advice ties, the colleagues of every teacher in one list after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// Where a teacher's colleagues start in `colleagues`; one entry more than teachers.
    pub starts: Vec<u32>,
    /// Places of colleagues.
    pub colleagues: Vec<u16>,
    /// Weight of each colleague: influence as a share of that of all the teacher's colleagues.
    pub weights: Vec<f32>,
}

impl Advice {
    /// Ties every teacher to the own team and to `cross_team_ties` colleagues outside it, or to
    /// all of them where there are fewer. A place keeps its ties when its teacher changes.
    pub fn draw(teams: &[Range<usize>], cross_team_ties: u32, influence: &[f32], streams: &Streams) -> Self {
        let count = influence.len();
        let mut starts = vec![0];
        let mut colleagues = Vec::new();
        for team in teams {
            for teacher in team.clone() {
                colleagues.extend(team.clone().filter(|&other| other != teacher).map(|other| other as u16));
                let outside = count - team.len();
                let mut generator = streams.generator(Purpose::AdviceTies, 0);
                generator.set_stream(teacher as u64);
                let first = colleagues.len();
                while colleagues.len() - first < outside.min(cross_team_ties as usize) {
                    let place = generator.random_range(0..outside);
                    let other = if place < team.start { place } else { place + team.len() } as u16;
                    if !colleagues[first..].contains(&other) {
                        colleagues.push(other);
                    }
                }
                starts.push(colleagues.len() as u32);
            }
        }
        let weights = vec![0.0; colleagues.len()];
        let mut advice = Self { starts, colleagues, weights };
        advice.weigh(influence);
        advice
    }

    /// Ties everyone to everyone.
    pub fn complete(influence: &[f32]) -> Self {
        let count = influence.len();
        let others = |teacher| (0..count).filter(move |&other| other != teacher);
        let colleagues: Vec<u16> = (0..count).flat_map(others).map(|other| other as u16).collect();
        let starts = (0..=count).map(|teacher| (teacher * count.saturating_sub(1)) as u32).collect();
        let mut advice = Self { starts, weights: vec![0.0; colleagues.len()], colleagues };
        advice.weigh(influence);
        advice
    }

    /// No ties among that many teachers.
    pub fn nobody(teachers: usize) -> Self {
        Self { starts: vec![0; teachers + 1], colleagues: Vec::new(), weights: Vec::new() }
    }

    /// Sets the weights anew after teachers have changed.
    pub fn weigh(&mut self, influence: &[f32]) {
        for teacher in 0..influence.len() {
            let ties = self.ties_of(teacher);
            let own = &self.colleagues[ties.clone()];
            let total: f32 = own.iter().map(|&colleague| influence[colleague as usize]).sum();
            for tie in ties {
                self.weights[tie] = influence[self.colleagues[tie] as usize] / total;
            }
        }
    }

    /// Every tie: the place of a teacher, and that of a colleague to whom the teacher looks.
    pub fn pairs(&self) -> impl Iterator<Item = (u16, u16)> {
        let teachers = 0..self.starts.len().saturating_sub(1);
        teachers.flat_map(|teacher| {
            self.colleagues[self.ties_of(teacher)].iter().map(move |&other| (teacher as u16, other))
        })
    }

    /// The places of a teacher's ties in `colleagues` and `weights`.
    #[inline]
    pub fn ties_of(&self, teacher: usize) -> Range<usize> {
        self.starts[teacher] as usize..self.starts[teacher + 1] as usize
    }
}
