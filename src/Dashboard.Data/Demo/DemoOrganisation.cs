using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Import;

namespace Dashboard.Data.Demo;

/// <summary>When customers meet a service line.</summary>
internal enum DemoHours
{
    /// <summary>On weekdays.</summary>
    Office,

    /// <summary>Every day.</summary>
    Always,

    /// <summary>On weekdays of school terms.</summary>
    School,
}

/// <summary>What is typical of a service line.</summary>
/// <param name="Code">The line's unit.</param>
/// <param name="Nps">The usual NPS as a fraction, −1…1.</param>
/// <param name="Agree">The usual top-two share of the statement <c>help</c>.</param>
/// <param name="Area">What its comments speak of.</param>
/// <param name="Asks">Slugs of what it asks.</param>
/// <param name="Hours">When customers meet it.</param>
/// <param name="Channels">Weights of <see cref="DemoVocabulary.Channels"/>.</param>
/// <param name="Ages">Weights of <see cref="DemoVocabulary.AgeBands"/>.</param>
internal sealed record DemoLine(
    string Code, double Nps, double Agree, string Area, IReadOnlyList<string> Asks, DemoHours Hours, double[] Channels, double[] Ages);

/// <summary>A place where customers are asked: a unit, or a path's stage in its owner.</summary>
/// <param name="Index">Its place among the points.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="UnitIndex">The unit's place among the units.</param>
/// <param name="Path">The path's code, or <c>null</c>.</param>
/// <param name="Stage">The stage's code, or <c>null</c>.</param>
/// <param name="Line">The unit's service line.</param>
/// <param name="Weight">Its usual responses a month, in proportion to the others'.</param>
/// <param name="Asks">Slugs of what is asked.</param>
/// <param name="Levels">Top-two shares that hold here whatever the line's level is.</param>
internal sealed record DemoPoint(
    int Index, string Unit, int UnitIndex, string? Path, string? Stage, DemoLine Line, double Weight,
    IReadOnlyList<string> Asks, IReadOnlyDictionary<string, double> Levels);

/// <summary>The segments' values.</summary>
internal static class DemoVocabulary
{
    public static readonly string[] Channels = ["sms", "device", "web", "paper"];
    public static readonly string[] AgeBands = ["0-17", "18-29", "30-49", "50-64", "65-79", "80+", Segment.Unknown];
    public static readonly string[] Languages = ["fi", "sv", "en", Segment.Unknown];

    /// <summary>Shares of the respondents by language.</summary>
    public static readonly double[] LanguageShares = [0.865, 0.055, 0.04, 0.04];

    public const int Device = 1;
    public const int Web = 2;
    public const int Paper = 3;
}

/// <summary>The demo county's tree, its paths, and where customers are asked.</summary>
internal sealed class DemoOrganisation
{
    public const string Root = "county";
    public const string ServiceLineLevel = "palvelulinja";

    private static readonly string[] AgeColumns = ["u18", "a18", "a30", "a50", "a65", "a80", "unknown"];
    private static readonly IReadOnlyList<DemoRecord> UnitTable = DemoContent.Table("units.csv");
    private static readonly IReadOnlyList<DemoRecord> LineTable = DemoContent.Table("lines.csv");
    private static readonly IReadOnlyList<DemoRecord> PathTable = DemoContent.Table("paths.csv");

    private readonly Dictionary<string, string> parents =
        UnitTable.ToDictionary(unit => unit["code"], unit => unit["parent"], StringComparer.Ordinal);

    public DemoOrganisation(DemoPlan plan)
    {
        var opened = new DateOnly(plan.Month(0).Start.Year, 1, 1);
        Units = [.. UnitTable.Select(unit => Unit(unit, plan, opened))];
        Stages = [.. PathTable.GroupBy(stage => stage["path"]).SelectMany(path => path.Select(Stage))];
        Lines = LineTable.Select(Line).ToDictionary(line => line.Code, StringComparer.Ordinal);
        Points = [.. AskingPoints()];
    }

    public IReadOnlyList<UnitRow> Units { get; }

    public IReadOnlyList<StageRow> Stages { get; }

    public IReadOnlyDictionary<string, DemoLine> Lines { get; }

    public IReadOnlyList<DemoPoint> Points { get; }

    public bool IsWithin(string unit, string ancestor)
    {
        for (var at = unit; at.Length > 0; at = parents[at])
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    private static UnitRow Unit(DemoRecord unit, DemoPlan plan, DateOnly opened)
    {
        var code = unit["code"];
        var row = new UnitRow(code, unit.Text("name"), unit["level"], unit.Optional("parent"), opened);
        return code switch
        {
            DemoStories.MergedUnit => row with { ValidTo = plan.MonthsAgo(DemoStories.MergedMonthsAgo), MergedInto = DemoStories.MergedInto },
            DemoStories.NewUnit => row with { ValidFrom = plan.MonthsAgo(DemoStories.OpenedMonthsAgo) },
            _ => row,
        };
    }

    private static StageRow Stage(DemoRecord stage, int index) => new(
        stage["path"], stage.Text("path"), stage["stage"], index + 1, stage.Text("stage"),
        stage.Optional("owner"), stage.Optional("external"), stage.Optional("coordinator"));

    private static DemoLine Line(DemoRecord line) => new(
        line["line"],
        line.Number("nps") / 100,
        line.Number("agree") / 100,
        line["area"],
        [WellKnown.Nps, .. line["asks"].Split(' ')],
        Enum.Parse<DemoHours>(line["hours"], ignoreCase: true),
        [.. DemoVocabulary.Channels.Select(line.Number)],
        [.. AgeColumns.Select(line.Number)]);

    private IEnumerable<DemoPoint> AskingPoints()
    {
        var indexOf = Units.Select((unit, index) => (unit.Code, index)).ToDictionary(unit => unit.Code, unit => unit.index, StringComparer.Ordinal);
        var index = 0;
        foreach (var unit in UnitTable.Where(unit => unit.Number("weight") > 0))
        {
            var line = LineOf(unit["code"]);
            yield return new DemoPoint(
                index++, unit["code"], indexOf[unit["code"]], null, null, line, unit.Number("weight"), line.Asks, new Dictionary<string, double>());
        }

        foreach (var stage in PathTable.Where(stage => stage["owner"].Length > 0))
        {
            var line = LineOf(stage["owner"]);
            yield return new DemoPoint(
                index++, stage["owner"], indexOf[stage["owner"]], stage["path"], stage["stage"], line, stage.Number("weight"),
                [.. line.Asks.Union([WellKnown.Help, WellKnown.Continue])],
                new Dictionary<string, double>
                {
                    [WellKnown.Help] = stage.Number("help") / 100,
                    [WellKnown.Continue] = stage.Number("continue") / 100,
                });
        }
    }

    private DemoLine LineOf(string unit)
    {
        var at = unit;
        while (!Lines.ContainsKey(at))
        {
            at = parents[at];
        }

        return Lines[at];
    }
}
