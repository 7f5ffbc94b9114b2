using Dashboard.Core.Attention;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Features.Guide;

/// <summary>The numbers that the guide's texts name, as the code that computes has them, so that text and code cannot disagree.</summary>
internal static class GuideNumbers
{
    /// <summary>
    /// In the order of the texts' places: 0 k, 1 the factor of the limits, 2 the length of runs and trends, 3 the values a verdict needs, 4 the days
    /// of an answer, 5 z of 95 %, 6 the days after which a run of groups may close, 7 the values of a long history, 8 the days in which an event is
    /// concluded.
    /// </summary>
    public static object[] Of(int minimumRespondents, Language language) =>
    [
        minimumRespondents,
        NumberText.Fixed(Xmr.LimitFactor, language, 2),
        Xmr.RunLength,
        XmrChart.VerdictFrom,
        WellKnown.AnswerDays,
        NumberText.Fixed(Intervals.Z95, language, 2),
        SegmentBlocks.MostDays,
        EvidenceTable.LongHistory,
        EventRules.DaysToConclude,
    ];
}
