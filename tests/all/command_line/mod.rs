//! The program as people and other tools meet it.

mod commands;
#[cfg(unix)]
mod pages;
mod reproduce;
mod search;
mod teachers;
