using Dashboard.Core.Actions;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string OutcomeNothing => "There is no whole month of answers after the action yet";

    public override string OutcomeNothingBefore => "It cannot be told: there is nothing before the action to compare with";

    public override string OutcomeSeasons => "The periods are shorter than a year and of different seasons: the season may show in the figures too.";

    public override string OfOwnUnits => "of the answers of your units";

    public override string OutcomeCommonCause => "The control chart shows only usual variation after the action";

    public override string OutcomeComplete => "Counts and levels have no confidence interval: of them only the control chart speaks.";

    public override string OutcomeNoBefore => "There is no whole month before the action to compare with.";

    public override string OutcomeMonthLeftOut => "The month in which the action came into effect belongs to neither period.";

    public override string OutcomeNotWhy =>
        "The figures tell what happened after the action, not what caused it: other things may have changed at the same time.";

    public override string OutcomeNotComparable(string date) => $"Before and after cannot be compared: the question changed on {date}";

    public override string OutcomeTooFew(string months, int needed) =>
        Invariant($"No change that can be told from noise yet: {months} to go until {needed} points");

    public override string OutcomeEnded(string date, int needed) =>
        Invariant($"The control chart could not tell of a change: the series began anew on {date}, before there were {needed} points");

    public override string OutcomeChanged(Statistics.Variation variation, bool high) => variation switch
    {
        Statistics.Variation.Improvement => "After the action there is an improvement that chance does not explain",
        Statistics.Variation.Concern => "After the action there is a worsening that chance does not explain",
        _ => $"After the action there is a {(high ? "rise" : "fall")} that chance does not explain",
    };

    public override string OutcomeChangedBefore(Statistics.Variation variation, bool high, string month) =>
        $"{OutcomeChanged(variation, high)}, but on the control chart it begins before the action, with {month}";

    public override string OutcomeSince(string month) => $"On the control chart the change begins with {month}.";

    public override string OutcomeFigures(string before, string after) => $"Before {before}. After {after}.";

    public override string OutcomeDifference(string difference, string interval, ChangeVerdict verdict, bool? asWanted, string? least) =>
        $"The difference is {difference} ({ConfidenceInterval} {interval})"
        + (asWanted is { } way ? way ? " in the wanted direction" : " against the wanted direction" : "")
        + verdict switch
        {
            ChangeVerdict.NotDistinct => " and does not stand out from sampling variation.",
            ChangeVerdict.DistinctButSmall => $". It stands out from sampling variation but is smaller than the smallest meaningful change, {Stop(least!)}",
            _ => $". It stands out from sampling variation{(least is null ? "." : $" and reaches the smallest meaningful change, {Stop(least)}")}",
        };

    public override string OutcomeWaits(string month) => $"The first whole month after the action is {month}: the periods are compared when it has ended.";

    public override string OutcomeCut(OutcomeEdge edge, string date) => edge == OutcomeEdge.Break
        ? $"The comparison does not go across the change of the question on {date}."
        : $"The comparison does not go across the new baseline of {date}.";

    public override string OutcomeMoved(string dates) => $"The comparison goes across a move or merger of units on {dates}. {TodaysStructure}";

    public override string OutcomeReadTo(string month) => $"The verdict reads the control chart up to {month}: what came later does not change it.";

    public override string OutcomeRebased(string date) => $"A new baseline was begun on {date}: the verdict reads the control chart as it stood without it.";

    public override string OutcomeProposal(int points, string date) =>
        Invariant($"At least {points} months in a row after the action lie on one side of the mean. If the change is lasting and its reason known, a new baseline can begin on {date}.");
}
