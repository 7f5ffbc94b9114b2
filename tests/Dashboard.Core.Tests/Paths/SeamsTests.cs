using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Paths;

public class SeamsTests
{
    private const long Many = 1000;
    private static readonly Figure Usual = new(Many, 0.8);
    private static readonly Figure Low = new(Many, 0.6);
    private static readonly Figure Lower = new(Many, 0.5);

    [Fact]
    public void Judge_AllStagesAlike_NoneStandsOut()
    {
        var judgement = Seams.Judge([Stage(Usual, Usual), Stage(Usual, Usual), Stage(Usual, Usual)]);

        Assert.Equal([SeamStrength.Normal, SeamStrength.Normal], judgement.Seams.Select(seam => seam.Strength));
        Assert.Null(judgement.Weakest);
    }

    [Fact]
    public void Judge_BothEndsBelow_IsWeakestOfAll()
    {
        var judgement = Seams.Judge(
            [Stage(Usual, Usual), Stage(Lower, Usual), Stage(Usual, Usual), Stage(Low, Usual), Stage(Usual, Low), Stage(Usual, Usual)]);

        Assert.Equal(
            [SeamStrength.Normal, SeamStrength.OneEndWeak, SeamStrength.Normal, SeamStrength.BothEndsWeak, SeamStrength.Normal],
            judgement.Seams.Select(seam => seam.Strength));
        Assert.Equal(3, judgement.Weakest);
    }

    [Fact]
    public void Judge_TwoSeamsWithOneWeakEnd_TheFartherBelowIsWeakest()
    {
        var judgement = Seams.Judge([Stage(Low, Usual), Stage(Usual, Usual), Stage(Lower, Usual), Stage(Usual, Usual)]);

        Assert.Equal(2, judgement.Weakest);
    }

    [Fact]
    public void Judge_OnlyTheWayInAndTheWayOutOfThePathAreLow_MakeNoSeam()
    {
        var judgement = Seams.Judge([Stage(Usual, Lower), Stage(Usual, Usual), Stage(Usual, Usual), Stage(Lower, Usual)]);

        Assert.All(judgement.Seams, seam => Assert.Equal(SeamStrength.Normal, seam.Strength));
        Assert.Equal(BandPosition.Below, judgement.Arriving.Stages[0].Position);
        Assert.Equal(BandPosition.Below, judgement.Leaving.Stages[3].Position);
    }

    [Theory]
    [InlineData("not asked")]
    [InlineData("suppressed")]
    [InlineData("no answers")]
    public void Judge_AnEndWithoutAFigure_IsUnknownThere(string why)
    {
        Figure? missing = why switch { "not asked" => null, "suppressed" => Figure.Hidden, _ => Figure.None };

        var judgement = Seams.Judge([Stage(Usual, Usual), Stage(Lower, missing), Stage(Usual, Usual), Stage(Usual, Usual)]);

        Assert.Equal(
            [SeamStrength.Unknown, SeamStrength.OneEndWeak, SeamStrength.Normal], judgement.Seams.Select(seam => seam.Strength));
        Assert.Equal(BandPosition.Unknown, judgement.Arriving.Stages[1].Position);
        Assert.Null(judgement.Arriving.Stages[1].Band);
    }

    [Fact]
    public void Judge_AQuestionThatOneStageAnswers_IsComparedWithNothing()
    {
        var judgement = Seams.Judge([Stage(Usual, Usual), Stage(null, Usual)]);

        Assert.Equal(0.8, judgement.Leaving.Pooled);
        Assert.Equal(BandPosition.Unknown, judgement.Leaving.Stages[0].Position);
        Assert.Equal(SeamStrength.Unknown, judgement.Seams.Single().Strength);
    }

    [Fact]
    public void Judge_HandoverAskedOnArrival_IsUsedBeforeTheGeneralQuestion()
    {
        var judgement = Seams.Judge([Stage(Usual, Usual), Stage(Usual, Usual, Lower), Stage(Usual, Lower, Usual), Stage(Usual, Lower)]);

        Assert.Equal([true, true, false], judgement.Seams.Select(seam => seam.ByHandover));
        Assert.Equal(
            [SeamStrength.OneEndWeak, SeamStrength.Normal, SeamStrength.OneEndWeak], judgement.Seams.Select(seam => seam.Strength));
    }

    [Fact]
    public void Judge_HandoverSuppressedOnArrival_FallsBackToTheGeneralQuestion()
    {
        var judgement = Seams.Judge([Stage(Usual, Usual, Usual), Stage(Usual, Usual, Figure.Hidden), Stage(Usual, Usual, Usual)]);

        Assert.Equal([false, true], judgement.Seams.Select(seam => seam.ByHandover));
    }

    [Fact]
    public void Judge_FewerThanTwoStages_HasNoSeam()
    {
        Assert.Empty(Seams.Judge([]).Seams);
        Assert.Empty(Seams.Judge([Stage(Usual, Usual)]).Seams);
        Assert.Null(Seams.Judge([]).Leaving.Pooled);
    }

    [Fact]
    public void PathBand_PoolsByAnswersAndNarrowsWithN()
    {
        var band = PathBand.Of([new Figure(300, 0.9), new Figure(100, 0.5), Figure.Hidden, null]);

        Assert.Equal(0.8, band.Pooled!.Value, 1e-12);
        Assert.Equal(0.8 - (1.959963984540054 * Math.Sqrt(0.8 * 0.2 / 100)), band.Stages[1].Band!.Value.Low, 1e-12);
        Assert.Equal([BandPosition.Above, BandPosition.Below, BandPosition.Unknown, BandPosition.Unknown], band.Stages.Select(stage => stage.Position));
    }

    [Fact]
    public void PathBand_EverybodySatisfied_NobodyStandsOut() =>
        Assert.All(PathBand.Of([new Figure(7, 1), new Figure(900, 1)]).Stages, stage => Assert.Equal(BandPosition.Within, stage.Position));

    [Fact]
    public void StageEnds_ExternalStage_AsksNothing()
    {
        var reading = new StageReading(A.Stage(owner: null), null, Readings((WellKnown.Help, A.Scale(), FigureKind.TopTwo, true)));

        Assert.Equal(new StageEnds(null, null), StageEnds.Of(reading));
    }

    [Fact]
    public void StageEnds_TakesSharesOfAskedMetricsOnly()
    {
        var reading = new StageReading(
            A.Stage(owner: 1),
            null,
            Readings(
                (WellKnown.Help, A.Scale(), FigureKind.TopTwo, true),
                (WellKnown.Continue, A.Scale(), FigureKind.TopTwo, false),
                (WellKnown.Handover, A.Nps(), FigureKind.Nps, true)));

        Assert.Equal(new StageEnds(null, Usual), StageEnds.Of(reading));
    }

    private static Dictionary<string, MetricReading> Readings(params (string Slug, MetricVersion Metric, FigureKind Kind, bool Asked)[] readings) =>
        readings.ToDictionary(
            reading => reading.Slug,
            reading => new MetricReading(
                reading.Metric, reading.Kind, Usual, null, null,
                new Series(reading.Metric, reading.Kind, Grain.Month, [], []), null, reading.Asked, null));

    private static StageEnds Stage(Figure? leaving, Figure? arriving, Figure? handover = null) => new(leaving, arriving, handover);
}
