//! Every phrase of the figures that compare many runs or two: those of studies, of a run under other assumptions, and of one
//! run against another.

use super::phrase::{Listed, Phrase};
use std::fmt::Display;

phrases! {
    /// Strategies compared with a reference under other assumptions.
    other_assumptions {
        NoneChanges = "none_changes" (all, reference);
        OneChanges = "one_changes" (all, reference);
        SomeChange = "some_change" (number, all, reference);
        Subtitle = "subtitle" (measure, reference, year);
        Fades = "fades" (assumption);
        Turns = "turns" (assumption);
        Appears = "appears" (assumption);
        OnlyDots = "only_dots" (assumptions);
        Reading = "reading" (assumptions);
        InWords = "in_words";
        Finding = "finding" (reference, strategies);
        FindingOfStrategy = "finding_of_strategy" (strategy, base, low, high);
    }

    /// Parameter studies.
    study {
        SmallPrint = "small_print" (study, points, replicates, scenario, seed, version);
        Fate = "fate" (fate);
        AtLeast = "at_least" (measure, least);
        Capacity = "capacity";
        After = "after" (time);
        MeanOfYear = "mean_of_year" (number);
        AtMoment = "at_moment" (quantity, moment);
        InVariant = "in_variant" (what, variant);
        Less = "less" (strategy, minus);
        Output = "output" (quantity, strategies);
        DifferenceOf = "difference_of" (quantity);
        Factor = "factor" (meaning, key);
        FactorWithUnit = "factor_with_unit" (meaning, key, unit);
        Budget = "budget";
        Intensity = "intensity" (strategy, practice);
        SweepSubtitle = "sweep_subtitle" (quantity, factor);
        SweepBands = "sweep_bands" (replicates);
        AtLeastReplicates = "at_least_replicates" (number);
        UntilNarrow = "until_narrow";
        SweepIntervals = "sweep_intervals" (replicates);
        SweepFinding = "sweep_finding" (quantity, factor, lines);
        SweepLine = "sweep_line" (line, first, last);
        CrossingBars = "crossing_bars";
        InPercent = "in_percent" (title);
        LeadsAt = "leads_at" (strategy, points, certain);
        MapSubtitle = "map_subtitle" (quantity);
        MapSubtitleLess = "map_subtitle_less" (quantity);
        MapReading = "map_reading" (strategies);
        MapFinding = "map_finding" (quantity, points, leads);
        DifferenceReading = "difference_reading";
        DifferenceFinding = "difference_finding" (output, least, most, above, below, points);
        DroppedTrajectories = "dropped_trajectories" (number);
        MoreFactors = "more_factors" (number);
        FactorNumber = "factor_number" (factor, number);
        ScreeningSubtitle = "screening_subtitle" (output);
        EffectTitle = "effect_title";
        ScreeningReading = "screening_reading" (trajectories);
        ScreeningFinding = "screening_finding" (output, factors);
        SharesSubtitle = "shares_subtitle" (output);
        ShareTitle = "share_title";
        SharesReading = "shares_reading" (blocks);
        Luck = "luck" (replicates);
        LuckOfOneRun = "luck_of_one_run" (share);
        SharesFinding = "shares_finding" (output, factors);
        OneAtATimeSubtitle = "one_at_a_time_subtitle" (output);
        OneAtATimeReading = "one_at_a_time_reading";
        OneAtATimeFinding = "one_at_a_time_finding" (output, base, factors);
        RobustSubtitle = "robust_subtitle" (quantity, points, values);
        RobustReading = "robust_reading" (tolerance);
        RobustStrategy = "robust_strategy" (strategy, alone, tied, regret);
        RobustFinding = "robust_finding" (quantity, points, strategies);
        ClaimAbove = "claim_above" (output, number);
        ClaimBelow = "claim_below" (output, number);
        ClaimBetween = "claim_between" (output, low, high);
        BoxSubtitle = "box_subtitle" (claim, held, points);
        BoxReading = "box_reading" (density, points, coverage);
        BoxFinding = "box_finding" (claim, density, coverage, limits);
        PosteriorSubtitle = "posterior_subtitle" (targets);
        PosteriorFinding = "posterior_finding" (values);
        ValueFound = "value_found" (factor, value, interval);
        PosteriorReading = "posterior_reading" (accepted);
        MoreRows = "more_rows" (number);
        PlaceTitle = "place_title";
        PredictionSubtitle = "prediction_subtitle" (accepted);
        PredictionFinding = "prediction_finding" (targets);
        TargetMet = "target_met" (output, predicted, observed);
        PredictionTitle = "prediction_title";
        PredictionReading = "prediction_reading";
        HistorySubtitle = "history_subtitle" (targets);
        HistoryFinding = "history_finding" (left, points, targets);
        HistoryTitle = "history_title";
        HistoryReading = "history_reading" (cut);
        MoreTargets = "more_targets" (number);
        BestTitle = "best_title";
        RegretTitle = "regret_title";
        DensityTitle = "density_title";
        CoverageTitle = "coverage_title";
        LimitsTitle = "limits_title";
        Crossing = "crossing" (rising, falling, at, interval);
        CrossingFrom = "crossing_from" (low);
        CrossingUpTo = "crossing_up_to" (high);
        CrossingAnywhere = "crossing_anywhere";
        FoundIn = "found_in" (crossing, share);
        MoreCrossings = "more_crossings" (number);
    }

    /// Two runs of one strategy.
    what_if {
        Title = "title" (strategy, measure);
        Subtitle = "subtitle" (one, other, meaning);
        Reach = "reach" (share);
        ReachOfEach = "reach_of_each" (share, other_share);
        ValueTitle = "value_title" (measure);
        Difference = "difference" (run);
        WithSeed = "with_seed" (scenario, seed);
        FirstRun = "first_run";
        SecondRun = "second_run";
        OnlyLines = "only_lines";
        OnlyLinesOfBoth = "only_lines_of_both";
        Lines = "lines" (replicates);
        LinesOfBoth = "lines_of_both" (replicates);
        LinesOfEach = "lines_of_each" (one, other);
        OnlyDifference = "only_difference";
        Paired = "paired";
        Means = "means" (unpaired);
        MeansWithoutInterval = "means_without_interval" (unpaired);
        DifferentSeeds = "different_seeds";
        DifferentSchools = "different_schools";
        Identical = "identical";
        YearShown = "year_shown" (number);
        YearsShown = "years_shown" (number);
        LeavesInOne = "leaves_in_one" (run);
        LeaveAtDifferentTimes = "leave_at_different_times";
        Ends = "ends" (strategy, measure, time, share, one, other_share, other);
        Finding = "finding" (ends, points, interval);
        FindingOfLuck = "finding_of_luck" (ends, points, interval);
        FindingWithoutInterval = "finding_without_interval" (ends, points);
        FindingOfIdentical = "finding_of_identical" (ends);
        SmallPrint = "small_print" (one, other, version);
    }
}
