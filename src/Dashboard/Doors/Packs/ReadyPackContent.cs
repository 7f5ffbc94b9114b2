using System.Globalization;
using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Microsoft.Extensions.Localization;

namespace Dashboard.Doors.Packs;

/// <summary>
/// What the packs that come with the program are made of: addresses of charts, as anybody can put them together. What has no figures in the unit
/// and period, in a public pack what names units that it may not, and paths without a weak seam, are left out.
/// </summary>
public sealed class ReadyPackContent(PackReports reports, StoreSnapshots snapshots, IStringLocalizer<PackTexts> text)
{
    private const string PathPage = "path";

    /// <summary>The pack's content and its figures.</summary>
    /// <param name="pack">Which one.</param>
    /// <param name="unit">The code of the unit it is about.</param>
    /// <param name="period">Its period.</param>
    /// <param name="language">Its language.</param>
    /// <param name="audience">Who it is for.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    public async Task<(PackContent Content, BuiltPack Built)> MakeAsync(
        ReadyPack pack, string unit, Period period, Language language, ReportAudience audience, CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        var all = new PackContent(TitleOf(pack, language), unit, period, language, audience, [.. Addresses(pack, snapshot, snapshot.Units.Find(unit)).Select(Item)]);
        var built = await reports.BuildAsync(all, progress: null, cancellation);
        var left = built.Faults.Select(fault => fault.Item).Concat(PathsWithoutFinding(all, built)).ToHashSet();
        var content = all with { Items = [.. all.Items.Where((_, at) => !left.Contains(at))] };
        var items = built.Items.Where((_, at) => !left.Contains(at)).OfType<ReportItem>().ToList();
        return (content, new BuiltPack(items, built.Report with { Items = items }, [.. built.Faults.Where(fault => fault.Item is null)]));
    }

    /// <summary>A meeting looks at the paths with a weak seam.</summary>
    private static IEnumerable<int?> PathsWithoutFinding(PackContent content, BuiltPack built)
    {
        var addresses = content.Items.Select(item => ChartAddress.Parse(item.Chart)!).ToList();
        var weak = addresses.Zip(built.Items)
            .Where(item => item.Second?.Chart is PathChart path && path.Seams.Any(seam => seam is SeamStrength.OneEndWeak or SeamStrength.BothEndsWeak))
            .Select(item => item.First.Query).ToHashSet();
        return addresses.Index().Where(item => item.Item.Page == PathPage && !weak.Contains(item.Item.Query)).Select(item => (int?)item.Index);
    }

    private string TitleOf(ReadyPack pack, Language language)
    {
        CultureInfo.CurrentUICulture = language.Culture();
        return text[pack == ReadyPack.Monthly ? "MonthlyTitle" : "QuarterlyTitle"];
    }

    private static IEnumerable<string> Addresses(ReadyPack pack, StoreSnapshot snapshot, Unit? unit) =>
        pack == ReadyPack.Monthly ? Monthly(snapshot) : Quarterly(snapshot, unit);

    /// <summary>From the whole to its parts: what needs attention, the headlines over time, who differs, the paths' seams, feedback, participation.</summary>
    private static IEnumerable<string> Quarterly(StoreSnapshot snapshot, Unit? unit) =>
    [
        "overview/attention",
        .. MetricChoice.HeadlineScores(snapshot.Metrics).Select(metric => $"overview/{metric}?metric={metric}"),
        "overview/units",
        $"units/change?metric={WellKnown.Nps}",
        $"compare/funnel?metric={WellKnown.Nps}",
        .. unit is null ? [] : snapshot.Paths.Where(path => path.Stages.Any(stage => stage.OwnerUnitId is { } owner && snapshot.Units.IsWithin(snapshot.Units[owner], unit)))
            .SelectMany(path => new[] { $"{PathPage}/path?path={Uri.EscapeDataString(path.Code)}", $"{PathPage}/seams?path={Uri.EscapeDataString(path.Code)}" }),
        "feedback/kinds",
        $"units/{WellKnown.Answered14Days}?metric={WellKnown.Answered14Days}",
        "participation/house",
        "participation/shares",
    ];

    /// <summary>What a unit looks at with its team: each of its scores over time, who answered, what was said, and taking part.</summary>
    private static IEnumerable<string> Monthly(StoreSnapshot snapshot) =>
    [
        .. MetricChoice.Scores(snapshot.Metrics).Select(metric => $"units/{metric}?metric={metric}"),
        "units/volume",
        "units/feedback",
        $"units/{WellKnown.Answered14Days}?metric={WellKnown.Answered14Days}",
        "participation/house",
        "participation/events",
    ];

    private static PackItem Item(string address) => new() { Kind = PackItemKind.Chart, Chart = address };
}
