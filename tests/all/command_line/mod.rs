//! The program as people and other tools meet it.

mod commands;
mod reproduce;
