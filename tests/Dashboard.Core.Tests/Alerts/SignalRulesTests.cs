using Dashboard.Core.Alerts;
using Dashboard.Core.Feedback;
using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Tests.Charts.Builders;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Alerts;

public class SignalRulesTests
{
    private static readonly Unit Clinic = A.Unit(1);

    /// <summary>The series end with October 2026.</summary>
    private static readonly DateOnly November = new(2026, 11, 1);

    [Fact]
    public void SpecialCause_ARunBelowTheMean_IsOfConcernSinceItsFirstMonth()
    {
        var signal = SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Continue, Readings.Shift(0.82, 0.76, 0.01)), November);

        Assert.Equal(new AlertSignal(AlertKind.SpecialCause, "u1", "continue", Variation.Concern, new DateOnly(2026, 3, 1)), signal);
    }

    [Fact]
    public void SpecialCause_ARunAboveTheMean_IsAnImprovement()
    {
        var signal = SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Nps, Readings.Shift(60, 66, 1)), November);

        Assert.Equal((Variation.Improvement, new DateOnly(2026, 3, 1)), (signal!.Turn, signal.Since));
    }

    [Fact]
    public void SpecialCause_ARunThatGrowsByAMonth_IsTheSameSignal()
    {
        double?[] months = [.. Readings.Shift(0.82, 0.76, 0.01)];
        var before = SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Continue, [.. months[..^1], null]), new DateOnly(2026, 10, 1));
        var after = SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Continue, months), November);

        Assert.True(before!.Continues(after!));
    }

    [Fact]
    public void SpecialCause_UsualVariationOrTooFewMonths_IsNone()
    {
        Assert.Null(SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Continue, Readings.Level(0.8, 0.02, 24)), November));
        Assert.Null(SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Continue, [.. Readings.Level(0.82, 0.01, 6), .. Readings.Level(0.7, 0.01, 8)]), November));
    }

    [Fact]
    public void SpecialCause_MonthOfWhichAPartIsDelivered_IsNotInTheLimits()
    {
        double?[] months = [.. Enumerable.Repeat((double?)60, 21), 16];

        Assert.Null(SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Volume, months), new DateOnly(2026, 10, 11)));
    }

    [Fact]
    public void SpecialCause_LastCompleteMonthWithoutValue_IsNone()
    {
        double?[] months = [.. Readings.Shift(0.82, 0.76, 0.01)];

        Assert.Null(SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Continue, [.. months[..^1], null]), November));
    }

    [Fact]
    public void SpecialCause_MonthWhoseDataAreNotAllThere_IsNotRead()
    {
        double[] months = [.. Readings.Level(0.82, 0.03, 23), 0.5];

        Assert.NotNull(SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Continue, months), November));
        Assert.Null(SignalRules.SpecialCause(Clinic, Readings.Of(Readings.Continue, months), new DateOnly(2026, 10, 25)));
    }

    [Theory]
    [InlineData("2026-07-01", 0.9, 0.9, 0.7)]
    [InlineData("2026-07-01", 0.9, 0.8, 0.7)]
    [InlineData("2026-04-01", 0.9, 0.7, 0.7)]
    [InlineData("2026-01-01", 0.9, 0.7, 0.8, 0.7)]
    public void TargetLost_MetOnceAndMissedNow_IsLostSinceTheFirstMiss(string since, params double[] quarters)
    {
        var signal = SignalRules.TargetLost(Clinic, Quarters(quarters), November);

        Assert.Equal(new AlertSignal(AlertKind.TargetLost, "u1", "continue", null, DateOnly.Parse(since, null)), signal);
    }

    [Theory]
    [InlineData(0.7, 0.7)]
    [InlineData(0.8, 0.7)]
    [InlineData(0.9, 0.9)]
    [InlineData(0.9, 0.8)]
    [InlineData(0.7, 0.9)]
    public void TargetLost_NeverMetOrNotSurelyMissed_IsNone(params double[] quarters) => Assert.Null(SignalRules.TargetLost(Clinic, Quarters(quarters), November));

    [Fact]
    public void TargetLost_MetByAnotherVersionOnly_IsNone() =>
        Assert.Null(SignalRules.TargetLost(Clinic, Quarters(0.9, 0.7, 0.7).WithBreak(new DateOnly(2026, 4, 1)), November));

    [Fact]
    public void TargetLost_WithoutTarget_IsNone() => Assert.Null(SignalRules.TargetLost(Clinic, Quarters(0.9, 0.7) with { Target = null }, November));

    [Fact]
    public void TargetLost_NewestQuarterNotComplete_IsReadFromTheOneBefore() =>
        Assert.Null(SignalRules.TargetLost(Clinic, Quarters(0.9, 0.9, 0.7), new DateOnly(2026, 9, 20)));

    [Fact]
    public void ContactWaiting_SomebodyOrAHiddenNumber_IsASignal()
    {
        var today = new DateOnly(2026, 11, 20);

        Assert.Equal(today, SignalRules.ContactWaiting(Clinic, ContactRequests.None with { Requested = 40, WaitingLong = 7 }, today)!.Since);
        Assert.NotNull(SignalRules.ContactWaiting(Clinic, ContactRequests.None with { Requested = 40, WaitingLong = null }, today));
        Assert.Null(SignalRules.ContactWaiting(Clinic, ContactRequests.None with { Requested = 40, Waiting = 7 }, today));
        Assert.Null(SignalRules.ContactWaiting(Clinic, ContactRequests.None, today));
    }

    [Fact]
    public void ContactWaiting_FewerThanMayBeTold_IsNone() =>
        Assert.Null(SignalRules.ContactWaiting(Clinic, ContactRequests.Hidden, new DateOnly(2026, 11, 20)));

    [Theory]
    [InlineData(SourceState.Silent, true)]
    [InlineData(SourceState.Late, false)]
    [InlineData(SourceState.OnTime, false)]
    [InlineData(SourceState.Failed, false)]
    [InlineData(SourceState.Unknown, false)]
    public void SourceSilent_OnlyFarBeyondItsRhythm_IsASignal(SourceState state, bool told)
    {
        var last = LocalTime.At(new DateTime(2026, 10, 3, 8, 0, 0));

        var signal = SignalRules.SourceSilent(new SourceHealth("kysely", last, last, TimeSpan.FromDays(7), state));

        Assert.Equal(told ? new AlertSignal(AlertKind.SourceSilent, "", "kysely", null, new DateOnly(2026, 10, 3)) : null, signal);
    }

    /// <summary>Quarters that end with September 2026, against a target of 80 %: 3 % either way is the interval.</summary>
    private static MetricReading Quarters(params double[] values)
    {
        var last = new DateOnly(2026, 7, 1);
        var reading = Readings.Of(Readings.Continue, values);
        var points = values.Select((value, i) => new SeriesPoint(
            Grain.Quarter.PeriodOf(Grain.Quarter.Add(last, i - values.Length + 1)), Readings.Point(Readings.Continue, value), Provisional: false));
        return reading with { Target = 0.8, Series = reading.Series with { Grain = Grain.Quarter, Points = [.. points] } };
    }
}
