using Dashboard.Core.Attention;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Statistics;
using Dashboard.Core.Tests.Charts.Builders;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Attention;

public class AttentionTests
{
    private static readonly string[] Metrics = ["nps", "continue", "help", WellKnown.Responses];

    private static readonly MetricReading Steady = Readings.Of(Readings.Continue, Readings.Level(0.8, 0.02, 24));
    private static readonly MetricReading Worse = Readings.Of(Readings.Continue, Readings.Shift(0.82, 0.76, 0.01));
    private static readonly MetricReading Better = Readings.Of(Readings.Nps, Readings.Shift(60, 66, 1));

    [Theory]
    [InlineData(Language.Fi, "Mikään ei nyt erotu: ei heikkenemistä, joka ei selity satunnaisvaihtelulla, eikä tavoitteita, jotka jäävät täyttymättä.")]
    [InlineData(Language.Sv, "Inget sticker ut nu: ingen försämring som inte förklaras av slumpmässig variation och inga mål som inte nås.")]
    [InlineData(Language.En, "Nothing stands out now: nothing worsened beyond random variation, and no target is out of reach.")]
    public void Build_NothingStandsOut_SaysSo(Language language, string meta)
    {
        var list = Build([Readings.Unit(1, "Alue", Steady)], language: language);

        Assert.Equal(meta, list.Meta);
        Assert.Empty(list.Rows);
        Assert.Empty(list.Improved);
    }

    [Theory]
    [InlineData(Language.Fi, "Kohtalainen", "Heikkeni", "Tieto jatkosta: 8 kuukautta keskiarvon alapuolella. Koskee 626 vastaajaa (lokakuussa).")]
    [InlineData(Language.Sv, "Måttlig", "Försämrades", "Information om fortsättningen: 8 månader under medelvärdet. Gäller 626 svarande (i oktober).")]
    [InlineData(Language.En, "Moderate", "Worsened", "Knowing what happens next: 8 months below the mean. Concerns 626 respondents (in October).")]
    public void Build_ASpecialCauseOfConcern_SaysTheRuleAndHowManyItConcerns(Language language, string grade, string tag, string text)
    {
        var row = Assert.Single(Build([Readings.Unit(1, "Alue", Worse)], language: language).Rows);

        Assert.Equal((grade, tag, text), (row.GradeText, row.Tag, row.Text));
        Assert.Equal((Signal.Worse, "continue", "/1/continue"), (row.Signal, row.Metric, row.Href));
        Assert.NotNull(row.Sparkline);
    }

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta: tavoite (vähintään 95\u00a0%) jää täyttymättä. Muutos −3,0\u00a0%-yks. vertailujaksosta erottuu otantavaihtelusta. Koskee 626 vastaajaa (lokakuussa).")]
    [InlineData(Language.Sv, "Information om fortsättningen: målet (minst 95\u00a0%) nås inte. Förändringen −3,0\u00a0procentenheter från jämförelseperioden skiljer sig från urvalsvariationen. Gäller 626 svarande (i oktober).")]
    [InlineData(Language.En, "Knowing what happens next: the target (at least 95\u00a0%) is not met. The change −3.0\u00a0pp from the compared period stands out from sampling variation. Concerns 626 respondents (in October).")]
    public void Build_SeveralFindingsOfAMetric_AreOneRowWithTheStrongestFirst(Language language, string text)
    {
        var missing = Steady with { Target = 0.95, Change = Readings.Change(-0.03, -0.05, -0.01, ChangeVerdict.Distinct) };

        var row = Assert.Single(Build([Readings.Unit(1, "Alue", missing)], language: language).Rows);

        Assert.Equal((EvidenceGrade.Strong, text), (row.Grade, row.Text));
    }

    [Fact]
    public void Build_AFallBeyondSampling_IsWeakAndNotTheControlChartsWord()
    {
        var fallen = Steady with { Change = Readings.Change(-0.03, -0.05, -0.01, ChangeVerdict.Distinct) };

        var row = Assert.Single(Build([Readings.Unit(1, "Alue", fallen)]).Rows);

        Assert.Equal(EvidenceGrade.Weak, row.Grade);
        Assert.DoesNotContain("satunnaisvaihtelu", row.Text, StringComparison.Ordinal);
        Assert.Empty(Build([Readings.Unit(1, "Alue", fallen with { Change = Readings.Change(-0.03, -0.05, -0.01, ChangeVerdict.DistinctButSmall) })]).Rows);
        Assert.Empty(Build([Readings.Unit(1, "Alue", fallen with { Change = Readings.Change(0.03, 0.01, 0.05, ChangeVerdict.Distinct) })]).Rows);
    }

    [Fact]
    public void Build_LowerIsBetter_ARiseIsAFall()
    {
        var waiting = Readings.Continue with { Direction = Direction.Down };
        var risen = Readings.Of(waiting, Readings.Level(0.8, 0.02, 24)) with { Change = Readings.Change(0.03, 0.01, 0.05, ChangeVerdict.Distinct) };

        Assert.Single(Build([Readings.Unit(1, "Alue", risen)]).Rows);
    }

    [Theory]
    [InlineData(Language.Fi, "Palautemäärä laski", "Palautemäärä: 8 kuukautta keskiarvon alapuolella. Lokakuussa 4\u00a0760.")]
    [InlineData(Language.Sv, "Antalet respons minskade", "Antal respons: 8 månader under medelvärdet. I oktober 4\u00a0760.")]
    [InlineData(Language.En, "Feedback volume fell", "Feedback volume: 8 months below the mean. In October 4\u00a0760.")]
    public void Build_FewerResponses_AreWorthALook(Language language, string tag, string text)
    {
        var fewer = Readings.Of(Readings.Volume, Readings.Shift(5000, 4700, 60));

        var row = Assert.Single(Build([Readings.Unit(1, "Alue", fewer)], language: language).Rows);

        Assert.Equal((tag, text, Signal.Special), (row.Tag, row.Text, row.Signal));
        Assert.Empty(Build([Readings.Unit(1, "Alue", Readings.Of(Readings.Volume, Readings.Shift(4700, 5000, 60)))]).Rows);
    }

    [Theory]
    [InlineData(Language.Fi, "Palautetta ei ole tullut", "Palautemäärä: palautetta ei ole tullut, kesto 2 kuukautta; tavallisesti sitä tulee noin 30 kuukaudessa.")]
    [InlineData(Language.Sv, "Ingen respons har kommit in", "Antal respons: ingen respons har kommit in på 2 månader; vanligen kommer det ungefär 30 per månad.")]
    [InlineData(Language.En, "No feedback has come in", "Feedback volume: no feedback has come in for 2 months; usually there is about 30 a month.")]
    public void Build_AUnitGoneSilent_SaysHowMuchIsUsual(Language language, string tag, string text)
    {
        var silent = Readings.Of(Readings.Volume, [.. Readings.Level(30, 4, 22), 0, 0]);

        var row = Assert.Single(Build([Readings.Unit(1, "Alue", silent)], language: language).Rows);

        Assert.Equal((tag, text, EvidenceGrade.Moderate), (row.Tag, row.Text, row.Grade));
    }

    [Fact]
    public void Build_AUnitThatIsClosedOrSeldomAnswered_IsNotSilent()
    {
        var closed = Readings.Unit(1, "Alue", Readings.Of(Readings.Volume, [.. Readings.Level(30, 4, 12), 0, 0]));
        var quiet = Readings.Unit(2, "Pieni", Readings.Of(Readings.Volume, [.. Readings.Level(2, 1, 12), 0, 0]));

        Assert.Single(Build([closed]).Rows);
        Assert.Empty(Build([closed with { Unit = closed.Unit with { ValidTo = new DateOnly(2026, 9, 1) } }, quiet]).Rows);
    }

    [Fact]
    public void Build_Order_IsByGradeThenPeopleThenAsGiven()
    {
        var few = Worse with { Series = Worse.Series with { Points = [.. Worse.Series.Points.Select(point => point with { Figure = point.Figure with { N = 50 } })] } };

        var rows = Build(
        [
            Readings.Unit(1, "A", few), Readings.Unit(2, "B", Worse), Readings.Unit(3, "C", Worse),
            Readings.Unit(4, "D", Steady with { Target = 0.95 }),
        ]).Rows;

        Assert.Equal(["D", "B", "C", "A"], rows.Select(row => row.Subject));
    }

    [Fact]
    public void Build_AShortHistory_IsAStepWeaker()
    {
        var young = Readings.Of(Readings.Continue, [.. Readings.Level(0.82, 0.01, 9), .. Readings.Level(0.76, -0.01, 8)]);

        Assert.Equal(EvidenceGrade.Weak, Assert.Single(Build([Readings.Unit(1, "Alue", young)]).Rows).Grade);
        Assert.Equal(EvidenceGrade.Moderate, EvidenceTable.GradeOf(AttentionKind.MissesTarget, 23));
        Assert.Equal(EvidenceGrade.Strong, EvidenceTable.GradeOf(AttentionKind.MissesTarget, 24));
        Assert.Equal(EvidenceGrade.Strong, EvidenceTable.GradeOf(AttentionKind.BothEndsWeak, 0));
        Assert.Equal(EvidenceGrade.Weak, EvidenceTable.GradeOf(AttentionKind.Fall, 5));
    }

    [Fact]
    public void Build_WhatImproved_IsNamedButIsNoFinding()
    {
        var list = Build([Readings.Unit(1, "A", Better), Readings.Unit(2, "B", Better), Readings.Unit(3, "C", Better), Readings.Unit(4, "D", Better)]);

        Assert.Empty(list.Rows);
        Assert.Equal(["A", "B", "C"], list.Improved.Select(row => row.Subject));
        Assert.Equal(("Parani", Signal.Better), (list.Improved[0].Tag, list.Improved[0].Signal));
    }

    [Fact]
    public void Build_AWeakSeam_NamesBothStages()
    {
        var list = Build([Readings.Unit(1, "Alue", Steady)], [Path(0.6, 0.55)]);

        var row = Assert.Single(list.Rows);
        Assert.Equal((EvidenceGrade.Strong, "Saumakohta", "Polku", "/p"), (row.Grade, row.Tag, row.Subject, row.Href));
        Assert.StartsWith("leave → reach: molemmat päät heikkoja. Lähtiessä: tieto jatkosta 60\u00a0% (n = 600) – alle polun tason.", row.Text, StringComparison.Ordinal);
        Assert.EndsWith("Koskee noin 100 vastaajaa kuukaudessa.", row.Text, StringComparison.Ordinal);
        Assert.Equal(EvidenceGrade.Weak, Assert.Single(Build([], [Path(0.6, 0.8)]).Rows).Grade);
        Assert.Empty(Build([], [Path(0.8, 0.8)]).Rows);
    }

    [Fact]
    public void EvidenceTable_GradesFollowFromTheRates()
    {
        foreach (var row in EvidenceTable.Rows.Where(row => row.FalseAlarms is not null))
        {
            var expected = row.FalseAlarms < 0.001 ? EvidenceGrade.Strong : row.FalseAlarms < 0.01 ? EvidenceGrade.Moderate : EvidenceGrade.Weak;
            Assert.Equal(expected, row.Grade);
        }

        Assert.Equal(Enum.GetValues<AttentionKind>().Order(), EvidenceTable.Rows.Select(row => row.Kind).Order());
        Assert.Equal(EvidenceTable.Rows.OrderBy(row => row.Grade).Select(row => row.Kind), EvidenceTable.Rows.Select(row => row.Kind));
    }

    /// <summary>Seeded: the published rates against charts in which nothing ever changes.</summary>
    [Fact]
    public void EvidenceTable_RatesOfTheControlChart_AreAsPublished()
    {
        const int charts = 60_000;
        var random = new Random(20261122);
        var counts = new Dictionary<XmrRule, int>();
        var several = 0;
        for (var i = 0; i < charts; i++)
        {
            double?[] values = [.. Enumerable.Range(0, EvidenceTable.LongHistory).Select(_ => (double?)Normal.Quantile(1 - random.NextDouble()))];
            var last = Xmr.Calculate(values, new XmrOptions()).Points[^1];
            several += last.Variation == Variation.Concern && last.Rules.Count > 1 ? 1 : 0;
            foreach (var rule in last.Variation == Variation.Concern ? last.Rules : [])
            {
                counts[rule] = counts.GetValueOrDefault(rule) + 1;
            }
        }

        Assert.Equal(Rate(AttentionKind.Outside), counts[XmrRule.Outside] / (double)charts, 0.0005);
        Assert.Equal(Rate(AttentionKind.Run), counts[XmrRule.Run] / (double)charts, 0.0007);
        Assert.Equal(Rate(AttentionKind.TwoOfThree), counts[XmrRule.TwoOfThree] / (double)charts, 0.0004);
        Assert.Equal(Rate(AttentionKind.Trend), counts[XmrRule.Trend] / (double)charts, 0.0002);
        Assert.Equal(Rate(AttentionKind.SeveralRules), several / (double)charts, 0.0002);

        static double Rate(AttentionKind kind) => EvidenceTable.Rows.Single(row => row.Kind == kind).FalseAlarms!.Value;
    }

    [Theory]
    [InlineData(Language.Fi, "Ohjauskortti: viimeisin arvo rajan ulkopuolella", "Kohtalainen", "0,20\u00a0%")]
    [InlineData(Language.Sv, "Styrdiagram: det senaste värdet utanför gränsen", "Måttlig", "0,20\u00a0%")]
    [InlineData(Language.En, "Control chart: the latest value outside the limit", "Moderate", "0.20\u00a0%")]
    public void Build_TheTableOfEvidence_IsThereToRead(Language language, string criterion, string grade, string rate)
    {
        var table = Build([], language: language).Evidence;

        Assert.Equal(EvidenceTable.Rows.Count, table.Rows.Count);
        Assert.Contains(table.Rows, row => row[0].Text == criterion && row[1].Text == grade && row[2].Text == rate);
        Assert.All(table.Rows, row => Assert.Equal(4, row.Count));
    }

    private static AttentionList Build(
        IReadOnlyList<UnitReading> units, IReadOnlyList<(ServicePath, IReadOnlyList<StageReading>)>? paths = null, Language language = Language.Fi) =>
        AttentionBuilder.Build(
            units, Metrics, paths ?? [], Grain.Month, Readings.Context(language), (unit, metric) => $"/{unit.Id}/{metric}", path => "/p");

    /// <summary>Four stages; what is said on leaving the second and on reaching the third.</summary>
    private static (ServicePath, IReadOnlyList<StageReading>) Path(double leaving, double arriving)
    {
        StageReading[] stages = [Stage("first", 0.8, 0.8), Stage("leave", 0.8, leaving), Stage("reach", arriving, 0.8), Stage("last", 0.8, 0.8)];
        return (new ServicePath(1, "p", new LocalizedText("Polku"), [.. stages.Select(stage => stage.Stage)]), stages);
    }

    private static StageReading Stage(string code, double help, double next)
    {
        var stage = A.Stage(2, code);
        return new StageReading(stage, A.Unit(2), new Dictionary<string, MetricReading>
        {
            [WellKnown.Help] = Readings.Of(Readings.Help, [help]) with { Current = new Figure(600, help) },
            [WellKnown.Continue] = Readings.Of(Readings.Continue, [next]) with { Current = new Figure(600, next) },
        });
    }
}
