//! One rule of the model at a time, held to what is reckoned by hand.

mod budgets;
mod by_hand;
mod colleagues;
mod design_team;
mod failed_runs;
mod families;
mod given_staff;
mod leadership;
mod measures;
mod newcomers;
mod noise;
mod reasons;
mod routines;
mod sides;
mod size;
mod strategy_starts;
mod succession;
mod summers;
mod switches;
mod teachers;
mod training;
mod trust;
mod week_zero;
