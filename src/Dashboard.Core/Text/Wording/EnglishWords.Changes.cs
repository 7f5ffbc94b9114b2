using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string AnswersBefore => "Answers before";

    public override string AnswersAfter => "Answers now";

    public override string ShareBefore => "Share of answers before";

    public override string ShareAfter => "Share of answers now";

    public override string FigureBefore => "Figure before";

    public override string FigureAfter => "Figure now";

    public override string WithinUnits => "Within the units";

    public override string MixOfUnits => "Mix of answers";

    public override string NewAndClosed => "New and closed";

    public override string SplitNote =>
        "Within the units: their figures changed. Mix of answers: other shares of the answers came from each unit than before. The split is arithmetic; it shows no cause.";

    public override string SplitRounding => "The parts add up to the change exactly; their rounding is evened out.";

    public override string OfMonths(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Distinct => "stands out from the usual variation of the months",
        ChangeVerdict.DistinctButSmall => "stands out from the usual variation of the months but is small",
        _ => "does not stand out from the usual variation of the months",
    };

    public override string OwnAnswers(string unit) => $"{unit}: own answers";

    public override string OtherUnits(int count) => Invariant($"Others ({count})");

    public override string OtherUnitsNote(int minimumRespondents) =>
        Invariant($"Others: the parts with fewer than {minimumRespondents} respondents, and as many of the smallest as it takes for no single figure to be worked out.");

    public override string AllTogether(string change) => $"All together, change {change}";

    public override string NoSplit(string name) => $"{name}: the change is not split";

    public override string SplitWouldTell(int minimumRespondents) =>
        Invariant($"A split would tell a figure of fewer than {minimumRespondents} respondents.");

    public override string SplitSentence(SplitParts parts) => Stop(
        $"The change within the units is {parts.Write(parts.Within)}, that of the mix of answers {parts.Write(parts.Mix)}"
        + (parts.HasTurnover ? $", that of new and closed units {parts.Write(parts.Turnover)}" : "") + $"; all together {parts.Write(parts.Change)}");

    public override string ChangeSampling(ChangeVerdict verdict) => $"The whole change {Sampling(verdict)}.";

    protected override string NeitherChanged => "no change within the units or in the mix of answers";

    protected override string ChangeOf(string change) => $"the change of {change}";

    protected override string MostlyWithin(string change) => $"{ChangeOf(change)} is mostly within the units";

    protected override string MostlyBetween(string change) => $"{ChangeOf(change)} is mostly a shift of answers between units";

    protected override string PartlyBoth(string change) => $"{ChangeOf(change)} is partly within the units, partly a shift of answers between them";

    protected override string Opposed(string within, string between, string change) =>
        $"within the units {within}, mix of answers {between}, all together {change}";
}
