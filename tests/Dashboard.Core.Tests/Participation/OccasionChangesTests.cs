using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Participation;

public sealed class OccasionChangesTests
{
    private static readonly Period Before = new(new DateOnly(2024, 11, 1), new DateOnly(2025, 11, 1));
    private static readonly Period After = new(new DateOnly(2025, 11, 1), new DateOnly(2026, 11, 1));
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly MetricVersion Participants = new()
    {
        Slug = WellKnown.Participants, Version = 1, ValidFrom = new DateOnly(1990, 1, 1), Kind = MetricKind.Count, Name = new LocalizedText("Osallistumiskerrat"), Answers = [],
    };

    [Fact]
    public void Of_StepFarBeyondTheMonths_IsDistinct()
    {
        var change = Judge([.. Months(Before, _ => 10), .. Months(After, _ => 30)])!;

        Assert.Equal((240, ChangeVerdict.Distinct), (Math.Round(change.Value), change.Verdict));
    }

    [Fact]
    public void Of_SameStepInMonthsThatVaryAsMuch_IsNotDistinct()
    {
        var change = Judge([.. Months(Before, month => month % 6 == 0 ? 60 : 0), .. Months(After, month => month % 4 == 0 ? 60 : 0)])!;

        Assert.True(change.Value > 0);
        Assert.Equal(ChangeVerdict.NotDistinct, change.Verdict);
    }

    [Fact]
    public void Of_MonthsWithoutEvents_CountAsMonthsOfNone()
    {
        var steady = Judge([.. Months(Before, _ => 10), .. Months(After, _ => 12)])!;
        var gaps = Judge([.. Months(Before, _ => 10), .. Months(After, month => month % 2 == 0 ? 24 : 0)])!;

        Assert.Equal(steady.Value, gaps.Value, 9);
        Assert.True(gaps.Interval.High - gaps.Interval.Low > steady.Interval.High - steady.Interval.Low);
    }

    [Fact]
    public void Of_ComparedPeriodBeforeTheFirstCount_IsNotJudged() =>
        Assert.Null(OccasionChanges.Of(Participants, [.. Months(After, _ => 10)], After.Start, Before, After, Today));

    private static Change? Judge(IReadOnlyList<ParticipationEvent> events) =>
        OccasionChanges.Of(Participants, events, Before.Start, Before, After, Today);

    private static IEnumerable<ParticipationEvent> Months(Period period, Func<int, int> participants) => Enumerable.Range(0, 12)
        .Select(month => Held(period.Start.AddMonths(month).AddDays(9), participants(month))).Where(held => held.Participants > 0);

    private static ParticipationEvent Held(DateOnly date, int participants) => new(
        "Raati", "panel", Floor.Dialogue, null, new Unit(1, "u", new LocalizedText("U"), null, null), null, null, null, null, date, null, participants,
        null, null, null, null, null);
}
