//! The districts of a nation, and the schools of each.
//!
//! A nation is small until it is simulated: a few numbers per district and per school. The people of a
//! school are drawn when its turn comes.

use super::SchoolProfile;
use super::district::{SchoolColumns, around, factor, least_sizes, trained_by_lots};
use numerics::random::{Purpose, Streams};
use scenario::SchoolKind;
use scenario::parameters::{NationNumbers, Parameters};
use scenario::strategy::Training;
use std::ops::Range;

/// One district of a nation: which schools are its own, and how it differs from others.
#[derive(Debug, Clone, PartialEq)]
pub struct NationDistrict {
    /// Numbers of its schools in the nation, from 0.
    pub schools: Range<u32>,
    /// What its mean strength of unions differs by from the nation's, as a standard normal draw.
    pub union: f32,
    /// The same for baseline trust.
    pub trust: f32,
    /// The same for leaders' skill in managing change.
    pub leaders: f32,
}

/// One school of a district.
#[derive(Debug, Clone, PartialEq)]
pub struct NationSchool {
    /// Its number in the nation, from 0, which is also that of its random streams.
    pub number: u32,
    /// Index of its kind.
    pub kind: usize,
    /// What sets it apart, without any training.
    pub profile: SchoolProfile,
}

/// The districts and schools of a nation in one replicate, before anyone lives in them.
#[derive(Debug, Clone, PartialEq)]
pub struct NationPlan {
    /// Every district, in order; their schools follow one another without a gap.
    pub districts: Vec<NationDistrict>,
    kinds: Vec<u8>,
    columns: SchoolColumns,
    lots: Vec<f32>,
}

impl NationPlan {
    /// Draws the districts of a nation, and what sets its schools apart.
    pub fn draw(nation: &NationNumbers, kinds: &[SchoolKind], seed: u64, replicate: u32) -> Self {
        let streams = Streams::of_district(seed, replicate);
        let schools = nation.schools as usize;
        let sizes = district_sizes(nation, &streams);
        let normals = |purpose| {
            let mut column = vec![0.0; sizes.len()];
            streams.normals(purpose, 0, &mut column);
            column
        };
        let union = normals(Purpose::DistrictUnion);
        let trust = normals(Purpose::DistrictTrust);
        let leaders = normals(Purpose::DistrictLeaders);
        let mut first = 0;
        let mut districts = Vec::with_capacity(sizes.len());
        for (index, &size) in sizes.iter().enumerate() {
            let schools = first..first + size;
            first = schools.end;
            districts.push(NationDistrict {
                schools,
                union: union[index],
                trust: trust[index],
                leaders: leaders[index],
            });
        }
        let mut lots = vec![0.0; schools];
        streams.uniforms(Purpose::TrainingLot, 0, &mut lots);
        let shares: Vec<f64> = kinds.iter().map(|kind| kind.share).collect();
        Self {
            districts,
            kinds: kinds_in_turn(&shares, schools),
            columns: SchoolColumns::draw(schools, &streams),
            lots,
        }
    }

    /// The schools of a district, under the parameters of every kind there.
    pub fn schools_of(
        &self,
        district: &NationDistrict,
        kinds: &[SchoolKind],
        local: &[Parameters],
    ) -> Vec<NationSchool> {
        let least: Vec<(u32, u32)> = kinds
            .iter()
            .map(|kind| least_sizes(&kind.scenario.parameters.school, kind.scenario.timetable.level))
            .collect();
        let school = |number: u32| {
            let index = number as usize;
            let kind = usize::from(self.kinds[index]);
            let profile = self.columns.profile(index, &local[kind], least[kind]);
            NationSchool { number, kind, profile }
        };
        district.schools.clone().map(school).collect()
    }

    /// Whether a training reaches each of a district's schools.
    pub fn trained(
        &self,
        district: &NationDistrict,
        schools: &[NationSchool],
        training: Option<&Training>,
    ) -> Vec<bool> {
        let Some(training) = training else { return vec![false; schools.len()] };
        let profiles: Vec<SchoolProfile> = schools.iter().map(|school| school.profile).collect();
        let lots = district.schools.start as usize..district.schools.end as usize;
        trained_by_lots(&profiles, training, &self.lots[lots])
    }
}

impl NationDistrict {
    /// The parameters of a kind of school in this district: its schools share a level of union strength, of
    /// trust and of leaders' skill, around which each of them differs.
    pub fn local(&self, nation: &NationNumbers, kind: &SchoolKind) -> Parameters {
        let mut local = kind.scenario.parameters.clone();
        let skill = |mean: f32| around(mean, nation.leader_skill_spread, self.leaders);
        local.school.union_strength = around(local.school.union_strength, nation.union_spread, self.union);
        local.school.baseline_trust = around(local.school.baseline_trust, nation.trust_spread, self.trust);
        local.leader.change_skill = skill(local.leader.change_skill);
        local.leader.successor_change_skill = skill(local.leader.successor_change_skill);
        local
    }
}

/// Schools of every district: one each, and the rest in proportion to draws from a log-normal distribution,
/// which has a heavy tail. They add up to all schools.
fn district_sizes(nation: &NationNumbers, streams: &Streams) -> Vec<u32> {
    let schools = nation.schools;
    let count = (f64::from(schools) / f64::from(nation.schools_per_district)).round() as u32;
    let count = count.clamp(1, schools);
    let mut draws = vec![0.0; count as usize];
    streams.normals(Purpose::DistrictSize, 0, &mut draws);
    let weights: Vec<f64> =
        draws.iter().map(|&draw| f64::from(factor(nation.district_spread, draw))).collect();
    shared_out(schools - count, &weights).into_iter().map(|more| more + 1).collect()
}

/// Shares a number out in proportion to weights, by largest remainders (Hamilton 1792); of equal ones the
/// first goes first.
fn shared_out(number: u32, weights: &[f64]) -> Vec<u32> {
    let total: f64 = weights.iter().sum();
    let quotas: Vec<f64> = weights.iter().map(|weight| f64::from(number) * weight / total).collect();
    let mut shares: Vec<u32> = quotas.iter().map(|quota| quota.floor() as u32).collect();
    let left = number.saturating_sub(shares.iter().sum());
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let rest = |index: usize| quotas[index] - quotas[index].floor();
    order.sort_by(|&one, &other| rest(other).total_cmp(&rest(one)));
    for index in order.into_iter().take(left as usize) {
        shares[index] += 1;
    }
    shares
}

/// The kind of every school: dealt so that after any number of schools every kind has had its share, to the
/// school. So the mix of large districts is that of the nation, and no draw is needed.
fn kinds_in_turn(shares: &[f64], schools: usize) -> Vec<u8> {
    let mut dealt = vec![0.0_f64; shares.len()];
    let one = |school: usize| {
        let due = |kind: usize| shares[kind] * (school + 1) as f64 - dealt[kind];
        let kind = (0..shares.len()).rev().max_by(|&one, &other| due(one).total_cmp(&due(other)));
        let kind = kind.expect("a nation has kinds of schools");
        dealt[kind] += 1.0;
        kind as u8
    };
    (0..schools).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{kinds_in_turn, shared_out};

    #[test]
    fn what_is_shared_out_adds_up_whatever_the_weights() {
        for weights in [vec![1.0; 7], vec![1e-12, 1.0, 3.0, 1e6], vec![0.3, 0.3, 0.4]] {
            for number in [0, 1, 5, 1000, 99_388] {
                assert_eq!(shared_out(number, &weights).iter().sum::<u32>(), number, "{weights:?}");
            }
        }
        assert_eq!(shared_out(10, &[1.0, 1.0, 2.0]), [3, 2, 5]);
    }

    #[test]
    fn after_any_number_of_schools_every_kind_has_had_its_share() {
        let shares = [0.574, 0.173, 0.253];
        let kinds = kinds_in_turn(&shares, 5_000);
        let mut dealt = [0.0; 3];
        for (school, &kind) in kinds.iter().enumerate() {
            dealt[usize::from(kind)] += 1.0;
            for (count, share) in dealt.iter().zip(shares) {
                assert!((count - share * (school + 1) as f64).abs() < 1.0, "school {school}");
            }
        }
    }
}
