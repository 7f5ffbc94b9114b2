using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string NotRandom => "not explained by random variation";

    protected override string AndClause => ", and ";

    protected override string TheChange => "the change is";

    public override string UsualVariation => "usual variation";

    public override string UsualSentence => "The variation is usual; nothing points to a change.";

    public override string Variation(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "Improved – not random",
        Statistics.Variation.Concern => "Worsened – not random",
        Statistics.Variation.Neutral => "Changed – not random",
        _ => "Usual variation",
    };

    public override string VariationInShort(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "improved",
        Statistics.Variation.Concern => "worsened",
        Statistics.Variation.Neutral => "changed",
        _ => "unchanged",
    };

    public override string Assurance(Assurance assurance) => assurance switch
    {
        Statistics.Assurance.Pass => "Target always met",
        Statistics.Assurance.Fail => "Target not met",
        _ => "Target met at times",
    };

    public override string Clause(string subject, Variation variation) => variation switch
    {
        Statistics.Variation.CommonCause => $"{subject} stayed level",
        _ => $"{subject} {VariationInShort(variation)}",
    };

    public override string Because(Pattern pattern) => pattern.Rule switch
    {
        XmrRule.Outside => BecauseClause(pattern),
        XmrRule.Trend => Invariant($"{pattern.Count} {(pattern.High ? "rising" : "falling")} values in a row") + InBracketed(pattern.Dates),
        XmrRule.TwoOfThree => (pattern.Dates is null ? "2 of the last 3 values" : "2 of 3 values")
            + $" near the {(pattern.High ? "upper" : "lower")} limit" + InBracketed(pattern.Dates),
        _ => $"{Periods(pattern.Count, pattern.Grain)} {(pattern.High ? "above" : "below")} the mean" + InBracketed(pattern.Dates),
    };

    protected override string BecauseClause(Pattern pattern) => pattern.Rule switch
    {
        XmrRule.Outside => (pattern.Dates is { } date ? $"the value of {date}" : "the latest value")
            + (pattern.High ? " lies above the upper limit of usual variation" : " lies below the lower limit of usual variation"),
        XmrRule.Trend => (pattern.Dates is { } dates ? $"the values of {dates}" : Invariant($"the last {pattern.Count} values"))
            + (pattern.High ? " rise without a break" : " fall without a break"),
        XmrRule.TwoOfThree => (pattern.Dates is { } dates ? $"two of three values ({dates})" : "two of the last three values")
            + $" lie near the {(pattern.High ? "upper" : "lower")} limit",
        _ => (pattern.Dates is { } dates ? $"the values of {dates}" : $"the last {Periods(pattern.Count, pattern.Grain)}")
            + $" have been {(pattern.High ? "above" : "below")} the mean",
    };

    public override string Rule(XmrRule rule) => rule switch
    {
        XmrRule.Outside => "outside the limit",
        XmrRule.Trend => "7 rising or falling",
        XmrRule.TwoOfThree => "2 of 3 near the limit",
        _ => "7 on one side of the mean",
    };

    public override string LevelButFails(string subject) => $"{subject} stayed level, but the target is not met";

    public override string Periods(int count, Grain? grain) => Invariant($"{count} ") + (grain switch
    {
        Grain.Day => "day",
        Grain.Week => "week",
        Grain.Month => "month",
        Grain.Quarter => "quarter",
        Grain.Tertial => "tertial",
        Grain.Year => "year",
        _ => "value",
    }) + (count == 1 ? "" : "s");

    public override string TooFew(int count, Grain grain) =>
        $"{Periods(count, grain)} {(count == 1 ? "is" : "are")} too few for a verdict on change";

    public override string TooFewSentence(int count, Grain grain, int needed) =>
        Invariant($"The current series has {Periods(count, grain)}; a verdict on change takes at least {needed}.");

    public override string ValueSentence(string subject, string when, string value, string? detail) =>
        detail is null ? $"{subject} was {value} {when}." : $"{subject} was {value} {when} ({detail}).";

    public override string AssuranceSentence(Assurance assurance, string target) => assurance switch
    {
        Statistics.Assurance.Pass => $"The target ({target}) is always met.",
        Statistics.Assurance.Fail => $"The target ({target}) is not met.",
        _ => $"The target ({target}) is met at times.",
    };
}
