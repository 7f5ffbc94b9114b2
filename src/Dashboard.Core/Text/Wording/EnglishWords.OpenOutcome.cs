using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string OpenNothing => "There are no answers of a whole month after this yet";

    public override string OpenNothingBefore => "We cannot tell whether anything has changed: there are no figures from before this to compare with";

    public override string OpenCommonCause => "After this the figures vary from month to month as they did before";

    public override string OpenSeasons => "The figures are of different times of the year, and that may show in them too.";

    public override string OpenMonthLeftOut => "The month in which this began is in neither figure.";

    public override string OpenNotWhy =>
        "The figures tell what happened after this. They do not tell why: other things may have changed at the same time.";

    public override string OpenNotComparable(string date) => $"The time before and after cannot be compared, because the question changed on {date}";

    public override string OpenTooFew(string months) => $"It is too early to tell whether anything has changed: answers must be collected for {months} more";

    public override string OpenEnded(string date) =>
        $"We cannot tell whether anything has changed: the figures began anew on {date}, before there were enough of them";

    public override string OpenChanged(Statistics.Variation variation, bool high) => $"After this the figures have {Became(variation, high)} by more than chance explains";

    public override string OpenChangedBefore(Statistics.Variation variation, bool high, string inMonth) =>
        $"The figures have {Became(variation, high)} by more than chance explains, but the change began already before this, {inMonth}";

    public override string OpenSides(string before, string after) => $"Before: {before}. After: {after}.";

    public override string OpenDifference(string interval, ChangeVerdict verdict, bool? asWanted) => verdict switch
    {
        ChangeVerdict.NotDistinct => "The difference between the figures may be chance alone",
        ChangeVerdict.DistinctButSmall => "The difference between the figures is hardly chance alone, but it is small",
        _ => "The difference between the figures is hardly chance alone",
    } + (asWanted is { } way ? way ? ", and it goes the way we hoped for" : ", and it does not go the way we hoped for" : "") + $". It is likely to lie in the range {interval}.";

    public override string? OpenDifferenceUnit(ValueFormat format) => format switch
    {
        ValueFormat.Percent => "percentage points",
        ValueFormat.Hours => "hours",
        _ => null,
    };

    public override string OpenWaits(string month) => $"The time before and after is compared when {month} has ended.";

    public override string OpenCut(OutcomeEdge edge, string date) => edge == OutcomeEdge.Break
        ? $"The question changed on {date}, so nothing is compared across that day."
        : $"The figures began anew on {date}, so nothing is compared across that day.";

    public override string OpenMoved(string dates) => $"Units were moved or merged on {dates}. {TodaysStructure}";

    public override string OpenRebased(string date) => $"From {date} on new figures are compared with the new level.";

    public override string OpenSince(string inMonth) => $"The change began {inMonth}.";

    public override string OpenReadTo(string inMonth) => $"The figures that are looked at here end {inMonth}.";

    private static string Became(Statistics.Variation variation, bool high) => variation switch
    {
        Statistics.Variation.Improvement => "improved",
        Statistics.Variation.Concern => "become worse",
        _ => high ? "risen" : "fallen",
    };
}
