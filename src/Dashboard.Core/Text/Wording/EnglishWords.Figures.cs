using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string NotAsked => "not asked here";

    public override string NoAnswers => "no answers";

    public override string NoData => "no data";

    public override string NoFeedback => "no feedback has come in";

    public override string ConfidenceInterval => "95\u00a0% confidence interval";

    public override string FromPrevious => "from the compared period";

    public override string CompleteCount => "Complete count: no confidence interval, no target";

    public override string LevelAtEnd => "Level at the end of the period: no confidence interval";

    protected override string And => " and ";

    public override string Suppressed(int minimumRespondents) => Invariant($"not shown (fewer than {minimumRespondents} respondents)");

    public override string From(string period) => $"from {period}";

    public override string ResponseRate(string percent) => $"response rate {percent}";

    public override string WhatIsRead(FigureKind figure, string limit) => figure switch
    {
        FigureKind.Nps => "points",
        FigureKind.TopTwo => "answered 4 or 5, %",
        FigureKind.Mean => "mean on a scale of 1–5",
        FigureKind.Share => "share, %",
        FigureKind.Positive => "share of positive answers, %",
        FigureKind.Negative => "share of negative answers, %",
        FigureKind.Sum => "number",
        FigureKind.Last => "level at the end of the period",
        FigureKind.WithinLimit => $"within the limit ({limit}), %",
        FigureKind.Median => "median, hours",
        _ => "90th percentile, hours",
    };

    public override string Definition(FigureKind figure, string limit) => figure switch
    {
        FigureKind.Nps => "Share of promoters (9–10) less share of detractors (0–6), points −100…100",
        FigureKind.TopTwo => "Answered 4 or 5 on a scale of 1–5, share of those who answered",
        FigureKind.Mean => "Mean of the answers on a scale of 1–5",
        FigureKind.Share => "Share of yes of all",
        FigureKind.Positive => "Share of positive answers; answers left out are not counted",
        FigureKind.Negative => "Share of negative answers; answers left out are not counted",
        FigureKind.Sum => "Complete number in the period",
        FigureKind.Last => "Last level in the period",
        FigureKind.WithinLimit => $"Share completed within the limit ({limit})",
        FigureKind.Median => "Median of the durations in hours",
        _ => "Time in hours within which 90\u00a0% were completed",
    };

    public override string AtLeast(string target) => $"at least {target}";

    public override string AtMost(string target) => $"at most {target}";

    public override string Sampling(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Distinct => "stands out from sampling variation",
        ChangeVerdict.DistinctButSmall => "stands out from sampling variation but is small",
        _ => "does not stand out from sampling variation",
    };

    public override string FigureSince(string date) =>
        $"The question changed on {date}: the figure covers the time since then and is not compared with earlier ones.";

    public override string NotCompared(string date) => $"The question changed on {date}: values before and after are not compared.";

    public override string KnownSince(string date, bool compared) => compared
        ? $"Of the compared period there are data only from {date}."
        : $"There are data only from {date}: the count is not compared.";

    public override string Quote(string text) => $"“{text}”";
}
