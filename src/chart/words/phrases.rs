//! Every phrase of the figures, by table, with what is filled in.
//!
//! A phrase is a struct whose fields are the words in braces of its text: `fates::Title { time: &time }` says
//! `fates.title` of `english.toml`. So the compiler refuses a phrase that does not exist and one that lacks a
//! value, and the tests of `language.rs` hold the list to the catalogue.

use super::phrase::Listed;
pub use super::phrase::Phrase;
pub use super::phrases_of_comparisons::{other_assumptions, study, what_if};
use std::fmt::Display;

phrases! {
    /// How numbers are written.
    numbers {
        Decimal = "decimal";
        Minus = "minus";
        Percent = "percent" (number);
        Range = "range" (low, high);
        Interval = "interval" (low, high);
    }

    /// Numbers of replicates, years and weeks.
    counts {
        Replicate = "replicate" (number);
        Replicates = "replicates" (number);
        Year = "year" (number);
        Years = "years" (number);
        Week = "week" (number);
        Weeks = "weeks" (number);
        Both = "both" (first, last);
    }

    /// The axis of school weeks.
    time {
        Year = "year" (number);
        WholeYears = "whole_years" (length);
        OneWeekShown = "one_week_shown" (length, weeks);
        WeeksShown = "weeks_shown" (length, weeks);
        WeekOfRunShown = "week_of_run_shown" (length, first, last);
        WeeksOfRunShown = "weeks_of_run_shown" (length, first, last);
        Departure = "departure" (years);
    }

    /// What any figure may say.
    figure {
        NoData = "no_data";
        NoValue = "no_value";
        Subtitle = "subtitle" (scenario, subtitle);
        Changed = "changed" (scenario, changes);
        Run = "run" (scenario, seed, replicates);
        RunOfDistrict = "run_of_district" (scenario, seed, replicates, schools);
        SmallPrint = "small_print" (run, version);
        MeanLine = "mean_line" (replicates);
        BestAndWorst = "best_and_worst" (best, worst);
        AxisEnd = "axis_end" (share);
        Strategies = "strategies" (number);
        Quoted = "quoted" (name);
        Compared = "compared";
    }

    /// The course of consistent reach, or of another measure, by strategy.
    consistent_reach {
        Title = "title";
        Subtitle = "subtitle" (share);
        TitleOfMeasure = "title_of_measure" (measure);
        ValueTitle = "value_title" (measure);
        OnlyLine = "only_line";
        Band = "band" (replicates);
        Few = "few";
        Steps = "steps";
        Coinciding = "coinciding" (lines);
        Finding = "finding" (measure, time, ends);
    }

    /// Strategies as designed and within a common budget.
    equal_capacity {
        LeadsInBoth = "leads_in_both" (leader, budget);
        ShareInBoth = "share_in_both" (leaders, budget);
        LeadsAsDesigned = "leads_as_designed" (leader);
        ShareAsDesigned = "share_as_designed" (leaders);
        NobodyAsDesigned = "nobody_as_designed";
        LeadsWithin = "leads_within" (leader, budget);
        ShareWithin = "share_within" (leaders, budget);
        NobodyWithin = "nobody_within" (budget);
        OnlyStrategy = "only_strategy" (strategy, designed, within, budget);
        AllAtNothing = "all_at_nothing" (budget);
        OrderStays = "order_stays";
        OrderChanges = "order_changes";
        ApartInBoth = "apart_in_both" (reference);
        ApartAsDesigned = "apart_as_designed" (reference);
        ApartWithin = "apart_within" (reference);
        ApartInNeither = "apart_in_neither" (reference);
        Subtitle = "subtitle" (measure, year);
        ValueTitle = "value_title" (measure);
        Used = "used" (capacity);
        OnlyDots = "only_dots" (budgets);
        Dots = "dots" (budgets);
        Beside = "beside";
        Finding = "finding" (measure, budget, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, designed, cost, within, cost_within);
    }

    /// Strategies compared with a reference.
    strategies_compared {
        Title = "title" (measure, reference);
        NobodyDiffers = "nobody_differs" (reference);
        DoesNotDiffer = "does_not_differ" (strategy, reference);
        OneIsBetter = "one_is_better" (strategy, reference);
        SomeAreBetter = "some_are_better" (number, others, reference);
        AllAreBetter = "all_are_better" (reference);
        OneIsWorse = "one_is_worse" (strategy, reference);
        SomeAreWorse = "some_are_worse" (number, others, reference);
        AllAreWorse = "all_are_worse" (reference);
        OneMoreIsWorse = "one_more_is_worse" (strategy);
        SomeMoreAreWorse = "some_more_are_worse" (number);
        Subtitle = "subtitle" (measure, year);
        SubtitleLess = "subtitle_less" (measure, year);
        ReachTitle = "reach_title";
        ValueTitle = "value_title" (measure);
        Unit = "unit" (title);
        OnlyDot = "only_dot";
        Interval = "interval";
        Note = "note" (better, equal);
        Below = "below" (reference);
        BelowIt = "below_it";
        Above = "above" (reference);
        AboveIt = "above_it";
        Finding = "finding" (reference, differences);
        NotToldApart = "not_told_apart" (strategy, difference);
    }

    /// Schools that are told by name.
    schools_by_name {
        LeadsInAll = "leads_in_all" (strategy, all);
        LeadsInSome = "leads_in_some" (strategy, number, all);
        OnlyStrategy = "only_strategy" (strategy, number, all);
        NobodyLeads = "nobody_leads";
        Subtitle = "subtitle" (measure, year);
        OwnStrategy = "own_strategy" (school, strategy);
        OnlyDots = "only_dots";
        Dots = "dots";
        Finding = "finding" (measure, strategies, schools);
        FindingOfSchool = "finding_of_school" (school, ends);
    }

    /// Strategies year by year.
    horizons {
        LeadsInEveryYear = "leads_in_every_year" (leader);
        ShareInEveryYear = "share_in_every_year" (leaders);
        LeadsInYear = "leads_in_year" (leader, year);
        ShareInYear = "share_in_year" (leaders, year);
        NobodyInYear = "nobody_in_year" (year);
        LeadsInYears = "leads_in_years" (leader, years);
        ShareInYears = "share_in_years" (leaders, years);
        NobodyInYears = "nobody_in_years" (years);
        Changes = "changes" (times);
        OnlyStrategy = "only_strategy" (strategy, first, last, year);
        OnlyYear = "only_year" (strategy, mean);
        NobodyLeads = "nobody_leads";
        TheNext = "the_next";
        ApartInEveryYear = "apart_in_every_year" (other);
        ApartInNoYear = "apart_in_no_year" (other);
        ApartInYear = "apart_in_year" (other, year);
        ApartInYears = "apart_in_years" (other, years);
        Subtitle = "subtitle" (measure);
        SubtitleLess = "subtitle_less" (measure);
        ValueTitle = "value_title" (measure);
        OnlyDots = "only_dots";
        Dots = "dots";
        Finding = "finding" (measure, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, years, last);
    }

    /// Reach where the line is drawn elsewhere.
    reach_over_lines {
        OnlyStrategy = "only_strategy" (strategy, most, from, least, to);
        NobodyAtAll = "nobody_at_all";
        Leads = "leads" (leader, place);
        Lead = "lead" (leaders, place);
        AtEveryLine = "at_every_line";
        UpTo = "up_to" (to);
        From = "from" (from);
        At = "at" (at);
        Between = "between" (from, to);
        NobodyBeyond = "nobody_beyond";
        Nobody = "nobody" (place);
        Changes = "changes" (times);
        Apart = "apart";
        ApartAt = "apart_at" (lines);
        ApartNowhere = "apart_nowhere";
        Subtitle = "subtitle" (measure, year, share);
        Axis = "axis";
        ValueTitle = "value_title" (measure);
        Order = "order";
        OnlyCurves = "only_curves";
        Curves = "curves";
        OnlyPlaces = "only_places";
        Places = "places";
        Finding = "finding" (measure, lines, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, reach);
    }

    /// Runs whose first leader stays, and the others.
    by_leader {
        Title = "title" (strategy, stays, leaves);
        Alike = "alike";
        Unknown = "unknown";
        Subtitle = "subtitle" (measure, year);
        ValueTitle = "value_title" (measure);
        Reading = "reading";
        ReadingOfDistrict = "reading_of_district";
        Finding = "finding" (measure, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, stays, leaves);
    }

    /// Where every replicate ends.
    replicates {
        Title = "title";
        Subtitle = "subtitle" (measure, year);
        SubtitleOfDistrict = "subtitle_of_district" (measure, year);
        ValueTitle = "value_title" (measure);
        OnlyMark = "only_mark";
        OnlyMarkOfDistrict = "only_mark_of_district";
        Mark = "mark";
        MarkOfDistrict = "mark_of_district";
        Finding = "finding" (measure, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, least, most, middle);
    }

    /// Luck and ignorance.
    uncertainty {
        Title = "title" (ignorance, luck);
        OnlyLuck = "only_luck";
        NotToldApart = "not_told_apart";
        NoSpread = "no_spread";
        Subtitle = "subtitle" (measure, year, sets);
        ValueTitle = "value_title" (measure);
        Ignorance = "ignorance" (share);
        Luck = "luck" (share);
        Reading = "reading";
        OnlyMean = "only_mean" (replicates);
        Finding = "finding" (measure, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, mean, ignorance, luck);
        FindingOfMean = "finding_of_mean" (strategy, mean);
    }

    /// What each strategy achieves for the capacity it uses.
    cost_and_result {
        Title = "title";
        Subtitle = "subtitle" (measure, year);
        SubtitleLess = "subtitle_less" (measure, year);
        CostTitle = "cost_title";
        ValueTitle = "value_title" (measure);
        Whole = "whole";
        OnlyDots = "only_dots";
        Dots = "dots" (replicates);
        Frontier = "frontier";
        FrontierLess = "frontier_less";
        Luck = "luck";
        SharedDots = "shared_dots" (strategies);
        SharedPlaces = "shared_places" (strategies);
        NoDot = "no_dot" (strategies);
        Finding = "finding" (measure, frontier);
        FindingWithBeaten = "finding_with_beaten" (measure, frontier, beaten);
        FindingOfStrategy = "finding_of_strategy" (strategy, result, cost);
    }

    /// Level and spread of classrooms.
    level_and_spread {
        Title = "title";
        Subtitle = "subtitle";
        ValueTitle = "value_title";
        Band = "band" (replicates);
        Note = "note" (mean, spread);
        Finding = "finding" (strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, mean, spread);
    }

    /// The schools of a district.
    district {
        Title = "title";
        Subtitle = "subtitle" (measure, schools);
        ValueTitle = "value_title" (measure);
        Line = "line";
        LineOfSome = "line_of_some" (drawn, schools);
        Share = "share" (replicates);
        Note = "note" (share);
        Finding = "finding" (measure, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, lowest, highest);
        FindingWithShares = "finding_with_shares" (finding, strategies);
        ShareOfStrategy = "share_of_strategy" (strategy, share);
    }

    /// Classroom by classroom.
    classrooms {
        Title = "title";
        Subtitle = "subtitle";
        SubtitleOfDistrict = "subtitle_of_district";
        RowTitle = "row_title";
        ColourTitle = "colour_title";
        Note = "note" (run, reach);
        NoteOfDistrict = "note_of_district" (run, school);
        Finding = "finding" (strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, implementing, classrooms);
    }

    /// The teachers of a school and their ties.
    school {
        Title = "title";
        Subtitle = "subtitle";
        SubtitleOfDistrict = "subtitle_of_district";
        OtherRuns = "other_runs";
        OtherSchools = "other_schools";
        Reading = "reading" (share, places);
        PlacesOfTeams = "places_of_teams";
        PlacesOfAll = "places_of_all";
        PlacesOfNobody = "places_of_nobody";
        OmittedTies = "omitted_ties" (ties);
        ColourTitle = "colour_title";
        SizeTitle = "size_title";
        Note = "note" (run);
        NoteOfDistrict = "note_of_district" (run, school);
        Reference = "reference" (strategy);
        Leader = "leader" (strategy);
        Start = "start";
        Week = "week" (week);
        WeekOfYear = "week_of_year" (week, year);
        EndOfYear = "end_of_year" (year);
        Implementing = "implementing" (implementing, teachers);
        Finding = "finding" (strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, implementing, teachers);
    }

    /// Where teachers stand.
    stances {
        Title = "title";
        Subtitle = "subtitle" (replicates);
        ValueTitle = "value_title";
        Finding = "finding" (strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, advocating, using, resisting);
    }

    /// Teachers, students and parents side by side.
    three_groups {
        Title = "title";
        Subtitle = "subtitle" (other);
        ValueTitle = "value_title";
        StatusQuo = "status_quo" (strategy);
        Start = "start";
        Week = "week" (week);
        Note = "note" (lowest, last);
        Notes = "notes" (other);
        DeepestDip = "deepest_dip" (strategy, other, lowest, last);
        Finding = "finding" (strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, belief, engagement, support);
    }

    /// What is reported, and what happens.
    reported_and_real {
        Title = "title";
        TitleOfGap = "title_of_gap" (strategy, reported, real);
        Subtitle = "subtitle" (replicates);
        ValueTitle = "value_title";
        Note = "note" (reported, real);
        Finding = "finding" (strategy, reported, real);
    }

    /// How schools end up.
    fates {
        Title = "title" (time);
        Subtitle = "subtitle" (on_board, reach, peak, loss, coverage);
        OfRuns = "of_runs";
        OfSchools = "of_schools";
        Interval = "interval";
        IntervalOfSchools = "interval_of_schools";
        Finding = "finding" (strategies);
    }

    /// The districts of a country.
    districts_by_year {
        Title = "title";
        TitleOfMeasure = "title_of_measure" (measure);
        Subtitle = "subtitle" (measure, districts);
        ValueTitle = "value_title" (measure);
        Marks = "marks" (width);
        Note = "note" (first, last);
        Finding = "finding" (measure, year, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, mean, low, high);
        Run = "run" (scenario, seed, schools, districts);
        RunOfReplicates = "run_of_replicates" (scenario, seed, replicates, schools, districts);
    }
}
