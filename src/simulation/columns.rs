//! The shape of a state's rows, and the macro that turns them into columns.

use scenario::parameters::Parameters;

/// Whoever starts: everybody before the first week, and whoever comes in a summer.
pub struct Newcomer<'a, Traits> {
    /// The traits of the whole group.
    pub traits: &'a Traits,
    /// Every number of the model.
    pub parameters: &'a Parameters,
    /// Index of the person in the columns of the group.
    pub index: usize,
}

/// What a summer leaves of a column to those who stay.
pub enum Summer {
    /// All of it.
    Keeps,
    /// A share of it.
    KeepsShare(fn(&Parameters) -> f32),
}

/// Declares the columns of a group of people: the state, the buffers for the coming week, lines of people, and the plain
/// values of one person.
///
/// A row of a column that moves reads: name, meaning, where a person starts, what a summer leaves. Those
/// that follow from others have a name and a meaning.
macro_rules! columns {
    (
        $(#[$about:meta])*
        $state:ident, $next:ident, $line:ident, $values:ident, traits: $traits:ty {
            $( $moves:ident: $meaning:literal, starts: $start:expr, summer: $summer:expr; )+
        }
        follows: {
            $( $follows:ident: $meaning_of_follower:literal; )*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $state<const ARMS: usize> {
            $( #[doc = $meaning] pub $moves: Column<ARMS>, )+
            $( #[doc = $meaning_of_follower] pub $follows: Column<ARMS>, )*
        }

        /// What a week writes while it still reads the week before.
        #[derive(Debug, Clone, PartialEq)]
        pub struct $next<const ARMS: usize> {
            $( #[doc = $meaning] pub $moves: Column<ARMS>, )+
        }

        /// A line of people, whose values are read column by column.
        pub struct $line<'a, S: Simd, const ARMS: usize> {
            simd: S,
            state: &'a $state<ARMS>,
            line: usize,
        }

        #[allow(dead_code, reason = "no phase reads every column")]
        impl<S: Simd, const ARMS: usize> $line<'_, S, ARMS> {
            $(
                #[doc = $meaning]
                #[inline(always)]
                pub fn $moves(&self) -> Vector<S> {
                    self.state.$moves.line(self.simd, self.line)
                }
            )+
            $(
                #[doc = $meaning_of_follower]
                #[inline(always)]
                pub fn $follows(&self) -> Vector<S> {
                    self.state.$follows.line(self.simd, self.line)
                }
            )*
        }

        /// The state of one person as plain values, each 0 to 1.
        #[derive(Debug, Clone, Copy, PartialEq)]
        #[non_exhaustive]
        pub struct $values {
            $( #[doc = $meaning] pub $moves: f32, )+
            $( #[doc = $meaning_of_follower] #[doc = "It follows from the week when that is over."] pub $follows: f32, )*
        }

        impl<const ARMS: usize> $state<ARMS> {
            /// The state of one person under the strategy of an arm.
            pub(super) fn values(&self, index: usize, arm: usize) -> $values {
                $values {
                    $( $moves: self.$moves[index][arm], )+
                    $( $follows: self.$follows[index][arm], )*
                }
            }

            /// Name and meaning of every column, in the order of [`Self::columns`].
            pub const COLUMNS: &'static [(&'static str, &'static str)] = &[
                $( (stringify!($moves), $meaning), )+
                $( (stringify!($follows), $meaning_of_follower), )*
            ];

            /// Every column.
            pub fn columns(&self) -> impl Iterator<Item = &Column<ARMS>> {
                [$( &self.$moves, )+ $( &self.$follows, )*].into_iter()
            }

            /// A line of people.
            #[inline(always)]
            pub(super) fn line<S: Simd>(&self, simd: S, line: usize) -> $line<'_, S, ARMS> {
                $line { simd, state: self, line }
            }

            /// The state of that many people before the first week.
            pub(super) fn at_start(people: usize, traits: &$traits, parameters: &Parameters) -> Self {
                let mut state = Self {
                    $( $moves: Column::of(0.0, people), )+
                    $( $follows: Column::of(0.0, people), )*
                };
                state.pass_summer(|_| [true; ARMS], traits, parameters);
                state
            }

            /// Lets newcomers start, of whom `is_new` tells by index and arm, and leaves to the others what a
            /// summer leaves.
            pub(super) fn pass_summer(
                &mut self,
                is_new: impl Fn(usize) -> [bool; ARMS],
                traits: &$traits,
                parameters: &Parameters,
            ) {
                let [people, ..] = [$( self.$moves.len(), )+];
                for index in 0..people {
                    let (is_new, newcomer) = (is_new(index), Newcomer { traits, parameters, index });
                    $(
                        let start: fn(&Newcomer<'_, $traits>) -> Arms<ARMS> = $start;
                        if is_new.contains(&true) {
                            let started = start(&newcomer);
                            for arm in (0..ARMS).filter(|&arm| is_new[arm]) {
                                self.$moves[index][arm] = started[arm];
                            }
                        }
                        if let Summer::KeepsShare(share) = $summer {
                            for arm in (0..ARMS).filter(|&arm| !is_new[arm]) {
                                self.$moves[index][arm] *= share(parameters);
                            }
                        }
                    )+
                }
            }

            /// The state of people who are alike under every strategy.
            pub(super) fn side_by_side(one: &$state<1>) -> Self {
                Self {
                    $( $moves: one.$moves.side_by_side(), )+
                    $( $follows: one.$follows.side_by_side(), )*
                }
            }

            /// Takes what the week wrote, and leaves the old values to be written over.
            pub(super) fn advance(&mut self, next: &mut $next<ARMS>) {
                $( std::mem::swap(&mut self.$moves, &mut next.$moves); )+
            }
        }

        impl<const ARMS: usize> $next<ARMS> {
            /// Reads what the week wrote of one person under the strategy of an arm.
            pub(super) fn read(&self, index: usize, arm: usize, values: &mut $values) {
                $( values.$moves = self.$moves[index][arm]; )+
            }

            /// Writes the state of one person under the strategy of an arm, held between 0 and 1.
            pub(super) fn write(&mut self, index: usize, arm: usize, values: &$values) {
                $( self.$moves[index][arm] = values.$moves.clamp(0.0, 1.0); )+
            }

            /// Room for the week after `state`.
            pub(super) fn after(state: &$state<ARMS>) -> Self {
                Self { $( $moves: state.$moves.clone(), )+ }
            }
        }
    };
}
pub(super) use columns;
