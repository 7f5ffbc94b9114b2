using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Text;

public sealed class OpenTextTests
{
    private static readonly Period Quarter = Grain.Quarter.PeriodOf(new DateOnly(2026, 7, 1));

    [Theory]
    [InlineData(1.0, "Jokainen vastaaja antoi arvosanan 4 tai 5, kun paras on 5.")]
    [InlineData(0.96, "Lähes jokainen vastaaja antoi")]
    [InlineData(0.84, "Noin 8 vastaajaa kymmenestä antoi")]
    [InlineData(0.12, "Noin yksi vastaaja kymmenestä antoi")]
    [InlineData(0.03, "Hyvin harva vastaaja antoi")]
    public void Figure_OfAShareOfPeople_IsSaidInTenths(double share, string words) =>
        Assert.StartsWith(words, Say(Reading(A.Scale(), new Figure(400, share))).Plain[0], StringComparison.Ordinal);

    [Fact]
    public void Figure_OfNobodyWhoSaidSo_IsNotSaidInTenths() => Assert.Empty(Say(Reading(A.Scale(), new Figure(400, 0))).Plain);

    /// <summary>NPS 20 may be 6 promoters of 10 or 2: only their own number tells how many would recommend.</summary>
    [Fact]
    public void Figure_OfNps_TellsPromotersAndWhatItIs()
    {
        var said = Say(Reading(A.Nps(), new Figure(100, 20, 12, 28)) with { Parts = new AnswerParts(40, 0, 60) });

        Assert.Equal("Noin 6 vastaajaa kymmenestä suosittelisi palvelua: antoi arvosanan 9 tai 10.", said.Plain[0]);
        Assert.Contains("Se on aina −100:n ja 100:n välillä", said.Plain[1], StringComparison.Ordinal);
        Assert.EndsWith("välillä 12–28.", said.Plain[2], StringComparison.Ordinal);
        Assert.StartsWith("100 vastausta, ", said.Answers, StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_OfASharesOfEvents_IsNoShareOfPeople()
    {
        var events = Say(Reading(A.Share(), new Figure(10, 0.8)));
        var people = Say(Reading(A.Share() with { Question = new LocalizedText("Kuultiinko sinua?") }, new Figure(10, 0.8)));

        Assert.Empty(events.Plain);
        Assert.Equal(["Noin 8 vastaajaa kymmenestä vastasi kyllä."], people.Plain);
    }

    [Fact]
    public void Figure_OfTooFew_SaysWhyAndNothingElse()
    {
        var said = Say(Reading(A.Nps(), Figure.Hidden));

        Assert.Equal(["Lukua ei näytetä, koska vastauksia on alle 5. Näin kukaan vastaaja ei paljastu."], said.Plain);
        Assert.DoesNotContain("vastausta", said.Answers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Sv, "Ungefär 8 av 10 som svarade gav betyget 4 eller 5, där 5 är bäst.", "i intervallet 80–88\u00a0%.")]
    [InlineData(Language.En, "About 8 in 10 people who answered gave a score of 4 or 5, where 5 is best.", "in the range 80–88\u00a0%.")]
    public void Figure_InEveryLanguage_IsSaid(Language language, string tenths, string interval)
    {
        var said = Say(Reading(A.Scale(), new Figure(400, 0.84, 0.8, 0.88)), language);

        Assert.Equal(tenths, said.Plain[0]);
        Assert.EndsWith(interval, said.Plain[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_OfASeries_SayEveryPeriod()
    {
        var rows = OpenText.Rows(SeriesOf(new Figure(400, 0.84, 0.8, 0.88), Figure.Hidden, Figure.None), Context(Language.Fi));

        Assert.Equal([("84,0\u00a0%", "400", "80,0–88,0"), ("ei näytetä (alle 5 vastaajaa)", "", ""), ("ei vastauksia", "", "")], rows.Select(row => (row.Value, row.Answers, row.Interval)));
    }

    [Fact]
    public void Trend_OfTwoValues_IsDrawnAndSaid()
    {
        var reading = Reading(A.Scale(), new Figure(400, 0.8)) with { Series = SeriesOf(new Figure(300, 0.7), Figure.Hidden, new Figure(400, 0.8)) };
        var points = reading.Series.Points;

        var chart = OpenText.Trend(reading, Context(Language.Fi) with { Drawn = new Period(points[0].Period.Start, points[^1].Period.End) });

        Assert.Equal(3, chart!.Lines[0].Points.Count);
        Assert.Matches("^help: .* 70,0\u00a0%, .* 80,0\u00a0%\\.$", chart.Sentence);
        Assert.Null(OpenText.Trend(reading with { Series = SeriesOf(Figure.Hidden, new Figure(400, 0.8)) }, Context(Language.Fi)));
    }

    private static OpenFigure Say(MetricReading reading, Language language = Language.Fi) => OpenText.Figure(reading, Quarter, Context(language));

    private static ChartContext Context(Language language) => new(language, "Yksikkö", Quarter, Quarter.End, Demo: false);

    private static MetricReading Reading(MetricVersion metric, Figure figure)
    {
        var kind = Figures.DefaultKind(metric.Kind);
        return new MetricReading(metric, kind, figure, null, null, new Series(metric, kind, Grain.Quarter, [], []), null, Asked: true, null);
    }

    private static Series SeriesOf(params Figure[] figures) => new(
        A.Scale(),
        FigureKind.TopTwo,
        Grain.Quarter,
        [.. figures.Select((figure, i) => new SeriesPoint(Grain.Quarter.PeriodOf(Quarter.Start.AddMonths(3 * (i - figures.Length + 1))), figure, Provisional: false))],
        []);
}
