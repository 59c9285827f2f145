//! Whole nations: how a scenario describes them, how they are simulated, and what the program makes of them.

mod districts;
mod program;
mod scenario;
