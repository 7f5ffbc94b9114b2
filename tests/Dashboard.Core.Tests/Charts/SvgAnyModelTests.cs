using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using Dashboard.Testing;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Charts;

/// <summary>Whatever a model holds – no points, numbers that are none, texts full of markup – the picture is well-formed and its numbers are numbers.</summary>
public sealed class SvgAnyModelTests
{
    [Fact]
    public void Render_AnyModel_IsWellFormed() => Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        var chart = new Chaos(seed).Chart();
        return WellFormed($"<page>{SvgRenderer.Render(chart)}{SvgRenderer.Render(chart, ChartSize.Compact)}</page>")
            && WellFormed(SvgRenderer.RenderFile(chart, 320 + (seed % 2000)));
    }, tests: 250);

    private static bool WellFormed(string xml) => XElement.Parse(xml).DescendantsAndSelf().Attributes()
        .Where(attribute => attribute.Name.LocalName is not ("aria-label" or "href" or "aria-labelledby" or "id"))
        .All(attribute => !attribute.Value.Contains("NaN", StringComparison.Ordinal) && !attribute.Value.Contains('∞') && !attribute.Value.Contains("Infinity", StringComparison.Ordinal));

    private sealed class Chaos(int seed)
    {
        private static readonly double[] Numbers = [0, -0d, 1, .5, -1, 1e-9, 1e300, -1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon];
        private static readonly string[] Texts = ["", " ", "<&>\"'", "]]>", "\u0000\u0001\u000b", "\ud800", "\uffff", "😀 x", "pitkä " + new string('x', 300), "a\r\nb\tc", "82,0\u00a0%", "<script>alert(1)</script>"];
        private readonly Random random = new(seed);

        public ChartModel Chart()
        {
            var chart = ChartSamples.All[random.Next(ChartSamples.All.Count)] with
            {
                Id = Text(), Title = Text(), Subtitle = Text(), Sentence = Text(),
                Language = (Language)random.Next(3),
                Source = new ChartSource(Text(), Text(), Maybe(Text()), Text(), Maybe(Text()), Date(), random.Next(2) == 0),
            };
            return chart switch
            {
                ControlChart c => c with { Axis = Axis(), Points = Many(Control), Target = Maybe(Level()), Mean = Maybe(Level()), Lower = Maybe(Level()), Upper = Maybe(Level()), Annotations = Many(() => new Annotation(Text(), Date(), (AnnotationKind)random.Next(4), Text(), Text())) },
                LineChart c => c with { Axis = Axis(), Lines = Many(() => new TimeLine(Text(), Many(Point))), Target = Maybe(Level()) },
                ColumnChart c => c with { Axis = Axis(), Columns = Many(() => new Column(Text(), Value(), Text(), Sign(), random.Next(2) == 0)) },
                StackedColumnChart c => c with { Axis = Axis(), Labels = Many(Text), Layers = Many(() => new Layer(Text(), Many(Value))) },
                StepChart c => c with { Axis = Axis(), Steps = Many(() => new ChangeStep(Text(), Number(), Number(), Text(), Sign(), random.Next(2) == 0)) },
                IntervalChart c => c with { Axis = Axis(), Rows = Many(() => new IntervalRow(Text(), Value(), Value(), Value(), random.NextInt64(), Text(), Maybe(Text()))), Reference = Maybe(Level()) },
                FunnelChart c => c with { Axis = Axis(), Across = Axis(), Centre = Level(), Edges = Many(() => new FunnelEdge(Number(), Number(), Number(), Number(), Number())), Marks = Many(() => new FunnelMark(Text(), random.NextInt64(), Number(), Text(), Sign(), random.Next(2) == 0, Maybe(Text()))) },
                SparklineChart c => c with { Axis = Axis(), Points = Many(Control), Target = Value() },
                HeatMapChart c => c with { Columns = Many(Text), Rows = Many(() => new HeatRow(Text(), Maybe(Text()), Many(() => new HeatCell(Text(), Value(), Sign(), Text(), Maybe(Text()))))) },
                PathChart c => c with { Stages = Many(() => new PathStage(random.Next(), Text(), Text(), random.Next(2) == 0, random.Next(2) == 0, Maybe(Text()))), Arriving = Row(), Leaving = Row(), Seams = Many(() => (SeamStrength)random.Next(4)), BothEndsWeakLabel = Text() },
                PairChart c => c with { OfValue = Text(), OfAgainst = Text(), Sections = Many(() => new PairSection(Text(), Axis(), Many(() => new PairRow(Text(), Value(), Text(), Value(), Text(), random.Next(2) == 0)), Maybe(Text()))) },
                BarChart c => c with { Beside = Text(), Bars = Many(() => new Bar(Text(), Number(), Text(), Text(), random.Next(2) == 0)) },
                HouseChart c => c with { Roof = Text(), Goals = Text(), Key = Text(), Storeys = Many(() => new HouseStorey(Text(), Text(), Text(), Many(() => new HouseFigure(Text(), Text(), Maybe(Text())))) { Windows = random.Next(200), Statement = Maybe(Text()), Aside = Maybe(Text()), Quarters = Many(Number) }) },
                _ => chart,
            };
        }

        private PathRow Row() => new(Text(), Axis(), Maybe(Level()), Many(() => new PathValue(Value(), Text(), random.NextInt64(), Value(), Value(), Sign())));

        private ControlPoint Control() => new(Point(), random.Next(3), Value(), Value(), Value(), Sign(), Maybe(Text()));

        private TimePoint Point() => new(Date(), Text(), Value(), Text(), random.NextInt64(), Value(), Value(), random.Next(4) == 0);

        private Axis Axis() => new(Number(), Number(), Many(Number), (ValueFormat)random.Next(5));

        private Level Level() => new(Number(), Text());

        private Signal Sign() => (Signal)random.Next(4);

        private DateOnly Date() => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber));

        private double? Value() => random.Next(4) == 0 ? null : Number();

        private double Number() => random.Next(2) == 0 ? random.NextDouble() : Numbers[random.Next(Numbers.Length)];

        private string Text() => Texts[random.Next(Texts.Length)];

        private T? Maybe<T>(T value)
            where T : class => random.Next(3) == 0 ? null : value;

        private List<T> Many<T>(Func<T> one) => [.. Enumerable.Range(0, random.Next(5) == 0 ? 0 : random.Next(20)).Select(_ => one())];
    }
}
