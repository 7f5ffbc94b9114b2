using Dashboard.Core.Metrics;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string OpenNps =>
        "The Net Promoter Score (NPS) tells how many more people would recommend the service (scores 9–10) than are unhappy with it (scores 0–6). It is always between −100 and 100.";

    public override string OpenOfTen(int tenths, bool all, FigureKind kind) => (all ? "Everyone who answered " : tenths switch
    {
        10 => "Almost everyone who answered ",
        1 => "About 1 in 10 people who answered ",
        0 => "Very few of those who answered ",
        _ => Invariant($"About {tenths} in 10 people who answered "),
    }) + kind switch
    {
        FigureKind.Nps => "would recommend the service: they gave a score of 9 or 10.",
        FigureKind.TopTwo => "gave a score of 4 or 5, where 5 is best.",
        FigureKind.Share => "said yes.",
        FigureKind.Negative => "gave a negative answer.",
        _ => "gave a positive answer.",
    };

    public override string OpenInterval(string interval) => $"Because of chance the figure is not exact: it is likely to lie in the range {interval}.";

    public override string OpenAnswers(long n, string answers, string period) => $"{answers} {(n == 1 ? "answer" : "answers")}, {period}";

    public override string OpenHidden(int minimumRespondents) =>
        Invariant($"The figure is not shown, because there are fewer than {minimumRespondents} answers. So nobody who answered can be recognised.");

    public override string OpenTrend(string name, string from, string first, string to, string last) => $"{name}: {from} {first}, {to} {last}.";
}
