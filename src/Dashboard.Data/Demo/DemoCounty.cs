using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;

namespace Dashboard.Data.Demo;

/// <summary>
/// A made-up county with three years of feedback and participation, as rows of the product's own formats. The same plan gives the same rows
/// on every machine, in whatever order the parts are asked for.
/// </summary>
public sealed class DemoCounty
{
    /// <summary>The root unit's code; a store that holds it holds the demo.</summary>
    public const string RootCode = DemoOrganisation.Root;

    private readonly DemoOrganisation organisation;
    private readonly DemoVolumes volumes;
    private readonly DemoResponses responses;
    private readonly DemoPool pool;

    /// <summary>Prepares the county; the responses are made when they are asked for.</summary>
    public DemoCounty(DemoPlan plan)
    {
        Plan = plan;
        Catalogue = new MetricCatalogue([.. ShippedCatalogue.Rows, .. Metrics]);
        organisation = new DemoOrganisation(plan);
        var days = Enumerable.Range(0, DemoPlan.Months).Select(month => new DemoDays(plan, month)).ToArray();
        volumes = new DemoVolumes(plan, organisation, days);
        responses = new DemoResponses(plan, volumes, days, new DemoScores(plan, organisation, Catalogue), organisation);
        pool = new DemoPool(plan, Catalogue);
    }

    /// <summary>What decides the rows.</summary>
    public DemoPlan Plan { get; }

    /// <summary>The shipped metrics and the county's own versions.</summary>
    public MetricCatalogue Catalogue { get; }

    /// <summary>The tree, parents before children.</summary>
    public IReadOnlyList<UnitRow> Units => organisation.Units;

    /// <summary>The service paths' stages.</summary>
    public IReadOnlyList<StageRow> Stages => organisation.Stages;

    /// <summary>
    /// The county's own metric, whose question was put anew, so that its series breaks. The shipped metrics get no
    /// versions: those would outlive the demo and hold for real answers too.
    /// </summary>
    public IReadOnlyList<MetricVersion> Metrics =>
    [
        Easy(1, ShippedCatalogue.ValidFrom, new LocalizedText("Asiointi oli sujuvaa.", "Det gick smidigt.", "It all ran smoothly.")),
        Easy(2, Plan.MonthsAgo(DemoStories.ChangedMonthsAgo), new LocalizedText(
            "Minun oli helppo saada asiani hoidettua.", "Det var lätt för mig att få mitt ärende skött.", "It was easy for me to get my matter settled.")),
    ];

    /// <summary>Targets of the county, of a level and of units.</summary>
    public IReadOnlyList<TargetRow> Targets
    {
        get
        {
            var from = Plan.Month(0).Start;
            return
            [
                new(WellKnown.Nps, RootCode, null, from, null, 60),
                new(WellKnown.Help, RootCode, null, from, null, 0.84),
                new(WellKnown.Continue, RootCode, null, from, null, 0.82),
                new("safe", null, DemoOrganisation.ServiceLineLevel, from, null, 0.90),
                new("together", RootCode, null, from, null, 0.80),
                new(WellKnown.Answered14Days, RootCode, null, from, null, 0.90),
                new(WellKnown.PlannedUse, RootCode, null, from, null, 0.75),
                new(WellKnown.Decided, RootCode, null, from, null, 0.60),
                new(WellKnown.Told, RootCode, null, from, null, 0.90),
                new(WellKnown.Heard, RootCode, null, from, null, 0.80),
                new(WellKnown.Nps, "paivystys", null, from, null, 50),
                new(WellKnown.Nps, "suun-terveydenhuolto", null, from, null, 70),
                new(WellKnown.Nps, "tyoikaisten-sosiaalipalvelut", null, Plan.MonthsAgo(12), null, 35),
                new(WellKnown.Help, "kotihoito", null, from, null, 0.85),
            ];
        }
    }

    /// <summary>The goals of the programme.</summary>
    public IReadOnlyList<GoalRow> Goals => DemoGoals.Of(Plan);

    /// <summary>Number of responses in a month; 0 is the first month, <see cref="DemoPlan.WholeMonths"/> the running one.</summary>
    public int ResponseCount(int month) => volumes.Counts[month];

    /// <summary>The responses of a month, made one at a time.</summary>
    public IEnumerable<ResponseRow> Responses(int month) => responses.Of(month);

    /// <summary>Counts that other systems make.</summary>
    public IEnumerable<TallyRow> Tallies() => new DemoCoverage(Plan, organisation, volumes, pool, Catalogue).Rows();

    /// <summary>The participation events.</summary>
    public IEnumerable<ParticipationRow> Participation() => new DemoEvents(Plan, organisation).Rows();

    /// <summary>Levels at the end of each month.</summary>
    public IEnumerable<StockRow> Stocks() => pool.Rows();

    private static MetricVersion Easy(int version, DateOnly from, LocalizedText question) => new()
    {
        Slug = DemoStories.ChangedMetric,
        Version = version,
        ValidFrom = from,
        Kind = MetricKind.Scale,
        Name = new LocalizedText("Asioinnin helppous", "Lätt att uträtta ärenden", "Ease of use"),
        Question = question,
        Answers = MetricVersion.DefaultAnswers(MetricKind.Scale),
        MinChange = 0.02,
        PeerVisible = true,
        Public = true,
        Source = "Esimerkkialueen oma kysymys",
    };
}
