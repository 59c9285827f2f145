//! What a phrase is, and the two macros by which a list of phrases becomes structs.
//!
//! Macros, because each of some two hundred phrases then takes one line of the list.

use std::fmt::Display;

/// Seals [`Phrase`]: only what is in the list is a phrase.
pub trait Listed {}

/// Something that a figure says.
pub trait Phrase: Copy + Listed {
    /// Its table and key in the catalogue, such as `fates.title`.
    const KEY: &'static str;

    /// What is filled in, by the names in braces.
    fn values(&self) -> Vec<(&'static str, &dyn Display)>;
}

/// Declares one phrase: a struct with a field for every name in braces.
macro_rules! phrase {
    ($key:expr, $name:ident) => {
        #[doc = concat!("The phrase `", $key, "`.")]
        #[derive(Clone, Copy)]
        pub struct $name;

        impl Listed for $name {}

        impl Phrase for $name {
            const KEY: &'static str = $key;

            fn values(&self) -> Vec<(&'static str, &dyn Display)> {
                Vec::new()
            }
        }
    };
    ($key:expr, $name:ident, $($slot:ident),+) => {
        #[doc = concat!("The phrase `", $key, "`.")]
        #[derive(Clone, Copy)]
        pub struct $name<'a> {
            $(
                #[doc = concat!("Stands for `{", stringify!($slot), "}`.")]
                pub $slot: &'a dyn Display,
            )+
        }

        impl Listed for $name<'_> {}

        impl Phrase for $name<'_> {
            const KEY: &'static str = $key;

            fn values(&self) -> Vec<(&'static str, &dyn Display)> {
                vec![$((stringify!($slot), self.$slot)),+]
            }
        }
    };
}

/// Declares all phrases, table by table, and lists them for the tests.
macro_rules! phrases {
    ($($(#[$meta:meta])* $table:ident { $($name:ident = $key:literal $(($($slot:ident),+))?;)+ })+) => {
        $(
            $(#[$meta])*
            pub mod $table {
                use super::{Display, Listed, Phrase};

                $(phrase!(concat!(stringify!($table), ".", $key), $name $(, $($slot),+)?);)+
            }
        )+

        /// Table, key, struct and fields of every phrase.
        #[cfg(test)]
        pub(super) const DECLARED: &[(&str, &str, &str, &[&str])] = &[
            $($((stringify!($table), $key, stringify!($name), &[$($(stringify!($slot)),+)?])),+),+
        ];
    };
}
