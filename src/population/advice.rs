//! Who looks to whom among teachers: everyone to their own team, and to a few colleagues of other teams; or whatever else
//! a scenario asks for.

use numerics::column::{Arms, Column, each};
use numerics::random::{Purpose, Streams};
use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use std::ops::Range;

/// Advice ties. A newcomer takes over the ties of the teacher who left.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice<const ARMS: usize> {
    /// The first colleague of every teacher, the second, and so on.
    pub ties: Vec<Tie<ARMS>>,
    /// Colleagues of every teacher; 0 for those who look to nobody.
    pub count: Column<1>,
}

/// One colleague of every teacher, one entry per teacher. Teachers who have fewer colleagues look at
/// themselves, with weight 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie<const ARMS: usize> {
    /// Indices of colleagues.
    pub colleagues: Vec<u16>,
    /// Factor on the influence of each: 1 unless a scenario gives another.
    pub factors: Column<1>,
    /// Weight of each: influence times factor, as a share of that of all the teacher's colleagues.
    pub weights: Column<ARMS>,
}

impl Advice<1> {
    /// The same ties under so many strategies.
    pub fn side_by_side<const ARMS: usize>(&self) -> Advice<ARMS> {
        let tie = |tie: &Tie<1>| Tie {
            colleagues: tie.colleagues.clone(),
            factors: tie.factors.clone(),
            weights: tie.weights.side_by_side(),
        };
        Advice { ties: self.ties.iter().map(tie).collect(), count: self.count.clone() }
    }
}

impl<const ARMS: usize> Advice<ARMS> {
    /// Ties every teacher to their own team and to `cross_team_ties` colleagues outside it, or to
    /// all of them where there are fewer.
    pub fn draw(
        teams: &[Range<usize>],
        cross_team_ties: u32,
        influence: &[Arms<ARMS>],
        streams: &Streams,
    ) -> Self {
        let count = influence.len();
        let colleagues = |team: &Range<usize>, teacher| {
            let mut own = others(team.clone(), teacher);
            let outside = count - team.len();
            let mut generator = lots_of(teacher, streams);
            let first = own.len();
            while own.len() - first < outside.min(cross_team_ties as usize) {
                let index = generator.random_range(0..outside);
                let other = if index < team.start { index } else { index + team.len() } as u16;
                if !own[first..].contains(&other) {
                    own.push(other);
                }
            }
            own
        };
        Self::of(&of_every_teacher(teams, colleagues), influence)
    }

    /// Ties every teacher to as many colleagues as [`Advice::draw`] does, chosen by lot from the whole school.
    pub fn random(
        teams: &[Range<usize>],
        cross_team_ties: u32,
        influence: &[Arms<ARMS>],
        streams: &Streams,
    ) -> Self {
        let count = influence.len();
        let colleagues = |team: &Range<usize>, teacher| {
            let own = team.len() - 1 + (count - team.len()).min(cross_team_ties as usize);
            let mut others = others(0..count, teacher);
            let (chosen, _) = others.partial_shuffle(&mut lots_of(teacher, streams), own);
            chosen.to_vec()
        };
        Self::of(&of_every_teacher(teams, colleagues), influence)
    }

    /// Ties everyone to everyone.
    pub fn complete(influence: &[Arms<ARMS>]) -> Self {
        let count = influence.len();
        let lists: Vec<Vec<u16>> = (0..count).map(|teacher| others(0..count, teacher)).collect();
        Self::of(&lists, influence)
    }

    /// No ties among that many teachers.
    pub fn nobody(teachers: usize) -> Self {
        Self { ties: Vec::new(), count: Column::of(0.0, teachers) }
    }

    /// The ties of a list, which names teachers of this school, and no tie twice.
    pub fn given(ties: &[scenario::Tie], influence: &[Arms<ARMS>]) -> Self {
        let mut lists: Vec<Vec<u16>> = vec![Vec::new(); influence.len()];
        let mut factors: Vec<Vec<f32>> = vec![Vec::new(); influence.len()];
        for tie in ties {
            let teacher = tie.teacher as usize - 1;
            lists[teacher].push((tie.looks_to - 1) as u16);
            factors[teacher].push(tie.weight);
        }
        let mut advice = Self::unweighed(&lists);
        for (rank, tie) in advice.ties.iter_mut().enumerate() {
            for (factor, own) in tie.factors.iter_mut().zip(&factors) {
                *factor = [own.get(rank).copied().unwrap_or(1.0)];
            }
        }
        advice.weigh(influence);
        advice
    }

    /// Ties every teacher to the colleagues in a list.
    fn of(lists: &[Vec<u16>], influence: &[Arms<ARMS>]) -> Self {
        let mut advice = Self::unweighed(lists);
        advice.weigh(influence);
        advice
    }

    /// The ties to the colleagues in a list, all of weight 0 until they are weighed.
    fn unweighed(lists: &[Vec<u16>]) -> Self {
        let most = lists.iter().map(Vec::len).max().unwrap_or(0);
        let tie = |rank: usize| {
            let colleague = |(own, list): (usize, &Vec<u16>)| list.get(rank).copied().unwrap_or(own as u16);
            Tie {
                colleagues: lists.iter().enumerate().map(colleague).collect(),
                factors: Column::of(1.0, lists.len()),
                weights: Column::of(0.0, lists.len()),
            }
        };
        let count: Vec<f32> = lists.iter().map(|list| list.len() as f32).collect();
        Self { ties: (0..most).map(tie).collect(), count: Column::alike(&count) }
    }

    /// Recomputes the weights after teachers have changed. Where none of a teacher's colleagues has any influence, they
    /// count alike.
    pub fn weigh(&mut self, influence: &[Arms<ARMS>]) {
        let mut totals = vec![[0.0; ARMS]; influence.len()];
        for (rank, tie) in self.ties.iter_mut().enumerate() {
            let lists = self.count.iter().zip(&mut totals);
            let ties = tie.colleagues.iter().zip(tie.factors.iter()).zip(tie.weights.iter_mut());
            let own = lists.zip(ties).filter(|(([count], _), _)| (rank as f32) < *count);
            for ((_, total), ((&colleague, &[factor]), weight)) in own {
                *weight = influence[colleague as usize].map(|influence| factor * influence);
                *total = each(|arm| total[arm] + weight[arm]);
            }
        }
        for (rank, tie) in self.ties.iter_mut().enumerate() {
            let lists = self.count.iter().zip(&totals).zip(tie.weights.iter_mut());
            for (([count], total), weight) in lists.filter(|(([count], _), _)| (rank as f32) < *count) {
                *weight = each(|arm| if total[arm] > 0.0 { weight[arm] / total[arm] } else { 1.0 / count });
            }
        }
    }

    /// Every tie: the index of a teacher, and that of a colleague to whom the teacher looks.
    pub fn pairs(&self) -> impl Iterator<Item = (u16, u16)> {
        self.count.iter().enumerate().flat_map(|(teacher, &[own])| {
            self.ties[..own as usize].iter().map(move |tie| (teacher as u16, tie.colleagues[teacher]))
        })
    }
}

/// The colleagues of every teacher, in the order of teams, which is that of teachers.
fn of_every_teacher(
    teams: &[Range<usize>],
    colleagues: impl Fn(&Range<usize>, usize) -> Vec<u16>,
) -> Vec<Vec<u16>> {
    teams.iter().flat_map(|team| team.clone().map(|teacher| colleagues(team, teacher))).collect()
}

/// The teachers of a group but for one.
fn others(group: Range<usize>, teacher: usize) -> Vec<u16> {
    group.filter(|&other| other != teacher).map(|other| other as u16).collect()
}

/// The lots by which a teacher's colleagues are chosen.
fn lots_of(teacher: usize, streams: &Streams) -> ChaCha8Rng {
    let mut generator = streams.generator(Purpose::AdviceTies, 0);
    generator.set_stream(teacher as u64);
    generator
}
