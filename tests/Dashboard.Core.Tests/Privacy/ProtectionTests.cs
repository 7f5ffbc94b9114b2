using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Core.Tests.Privacy;

public class ProtectionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(100, false)]
    public void Apply_HidesOneToFourPeople(long n, bool hidden)
    {
        var figure = n == 0 ? Figure.None : new Figure(n, 0.5, 0.2, 0.8);

        Assert.Equal(hidden ? Figure.Hidden : figure, Protection.Default.Apply(A.Scale(), figure));
    }

    [Theory]
    [InlineData(1, 300, false)]
    [InlineData(1, 4, true)]
    [InlineData(6, 4, true)]
    [InlineData(6, 0, false)]
    public void Apply_ASum_GoesByThePeopleCountedAndNotByTheCounts(long counts, double people, bool hidden)
    {
        var figure = new Figure(counts, people);

        Assert.Equal(hidden ? Figure.Hidden : figure, Protection.Default.Apply(A.Count(WellKnown.Thanks), figure));
        Assert.Equal(hidden ? Figure.Hidden : figure, Protection.Default.Apply(A.Count(WellKnown.Responses), figure, new Segment(SegmentKind.Channel, "sms")));
    }

    [Fact]
    public void Apply_AHiddenFigure_StaysHidden() => Assert.Equal(Figure.Hidden, Protection.Default.Apply(A.Scale(), Figure.Hidden));

    [Fact]
    public void Hidden_TellsNeitherTheValueNorTheNumber() =>
        Assert.True(Figure.Hidden is { N: null, Value: null, Low: null, High: null, Suppressed: true });

    [Fact]
    public void Covers_WhatPeopleAnsweredAndWroteOnly()
    {
        MetricVersion[] covered =
        [
            A.Nps(), A.Scale(), A.Share(), A.Categories(), A.Duration(), A.Count(WellKnown.Thanks), A.Count(WellKnown.Complaints),
            A.Count(WellKnown.Ideas), A.Count(WellKnown.Questions), A.Metric(WellKnown.Heard, MetricKind.Share),
        ];
        MetricVersion[] open =
        [
            A.Count(WellKnown.Responses), A.Count(WellKnown.Visits), A.Count(WellKnown.Events), A.Stock(),
            A.Metric(WellKnown.PlannedUse, MetricKind.Share), A.Metric(WellKnown.Decided, MetricKind.Share), A.Metric(WellKnown.Told, MetricKind.Share),
        ];

        Assert.All(covered, metric => Assert.True(Protection.Covers(metric), metric.Slug));
        Assert.All(open, metric => Assert.False(Protection.Covers(metric), metric.Slug));
    }

    [Fact]
    public void MinimumRespondents_IsASetting()
    {
        var figure = new Figure(5, 0.5);

        Assert.Equal(Figure.Hidden, new Protection(10).Apply(A.Scale(), figure));
        Assert.Equal(figure, new Protection(1).Apply(A.Scale(), figure));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Protection(0));
    }
}
