using System.Globalization;
using Dashboard.Components.Charts;
using Dashboard.Components.Notes;
using Dashboard.Core.Charts;
using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Doors.Packs;

/// <summary>
/// Reads the figures of a pack. Whoever asks, they are read as one who may see the pack's unit and nothing else: so a pack shows the same to all
/// its readers, and nothing that one of them may not see.
/// </summary>
public sealed class PackReports(
    IServiceProvider services,
    IEnumerable<PageCharts> sources,
    ViewContexts views,
    StoreSnapshots snapshots,
    PackStore packs,
    Protection protection,
    PublicUnits publicUnits,
    TimeProvider clock)
{
    private static readonly string[] PeriodKeys = ["period", "first", "last", "from", "to"];

    /// <summary>Reads all items, in the pack's language.</summary>
    /// <param name="content">The pack. Whoever calls has made sure that its reader's scope covers its unit.</param>
    /// <param name="progress">Told how many items are read, after each; may be <c>null</c>.</param>
    /// <param name="cancellation">Looked at before each item.</param>
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    public async Task<BuiltPack> BuildAsync(PackContent content, IProgress<int>? progress, CancellationToken cancellation)
    {
        // An asynchronous method leaves its caller's culture as it was.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = content.Language.Culture();
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        var unit = tree.Find(content.Unit) ?? throw Names.Unknown("unit", content.Unit, tree.All.Select(known => known.Code));
        var access = new Access("pack", new HashSet<Right> { Right.ReadFigures }, Scope.Of(unit.Code));
        var read = new Dictionary<(string Page, string Query), (ViewContext View, IReadOnlyList<ChartModel> Charts)>();
        var (items, faults) = (new List<ReportItem?>(), new List<PackItemFault>());
        foreach (var (at, item) in content.Items.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var (made, fault) = item.Kind == PackItemKind.Text ? (TextOf(item), null) : await ReadAsync(item, content, unit, access, read, cancellation);
            items.Add(made);
            faults.AddRange(fault is null ? [] : [fault with { Item = at }]);
            progress?.Report(at + 1);
        }

        var report = new Report(content.Title, unit.Name.In(content.Language), content.Language, clock.Today(), [.. items.OfType<ReportItem>()])
        {
            Audience = content.Audience,
            MinimumRespondents = protection.MinimumRespondents,
            Meeting = content.Meeting,
            Period = PeriodText.Name(content.Period, content.Language),
            Before = await packs.DecidedBeforeAsync(access.Scope, content, cancellation),
        };
        return new BuiltPack(items, report, [.. faults, .. content.Audience == ReportAudience.Public ? Named(report, items, tree) : []]);
    }

    private IEnumerable<PackItemFault> Named(Report report, List<ReportItem?> items, UnitTree tree)
    {
        // The report counts only the items it has.
        var places = items.Index().Where(item => item.Item is not null).Select(item => item.Index).ToList();
        return publicUnits.NamedIn(report, tree)
            .Select(named => new PackItemFault(named.Item is { } item ? places[item] : null, PackItemProblem.NamesUnit, named.Name));
    }

    private static ReportItem TextOf(PackItem item) => new((ChartModel?)null) { Finding = item.Finding, Text = item.Text, Explanation = item.Explanation, Actions = item.Actions };

    private async Task<(ReportItem? Item, PackItemFault? Fault)> ReadAsync(
        PackItem item,
        PackContent content,
        Unit unit,
        Access access,
        Dictionary<(string Page, string Query), (ViewContext View, IReadOnlyList<ChartModel> Charts)> read,
        CancellationToken cancellation)
    {
        if (ChartAddress.Parse(item.Chart) is not { } address || sources.FirstOrDefault(source => source.Page == address.Page) is not { } source)
        {
            return (null, new PackItemFault(null, PackItemProblem.NoChart));
        }

        var query = QueryOf(address, content, unit);
        if (!read.TryGetValue((address.Page, query), out var page))
        {
            var view = await views.OpenAsync(query, access, cancellation: cancellation);
            page = (view, view.Unit is null ? [] : [.. await source.LoadAsync(services, view, cancellation)]);
            read.Add((address.Page, query), page);
        }

        return page.View.Unit is null ? (null, new PackItemFault(null, PackItemProblem.OtherUnit, page.View.State.Unit))
            : page.Charts.FirstOrDefault(chart => chart.Id == address.Chart) is not { } chart ? (null, new PackItemFault(null, PackItemProblem.NoFigures))
            : (Told(item, chart, page.View), null);
    }

    /// <summary>What the unit itself has written of a series stands beside its control chart, unless the pack says something else.</summary>
    private static ReportItem Told(PackItem item, ChartModel chart, ViewContext view)
    {
        var subject = chart is ControlChart && view.State.Path is null ? NoteSubject.Of(view, view.Unit!, view.State.Metric) : null;
        return new ReportItem(chart)
        {
            AsTable = item.Kind == PackItemKind.Table,
            Finding = item.Finding,
            Explanation = item.Explanation ?? (subject is null ? null : NotesModel.Newest(view, subject)?.Text),
            Actions = item.Actions.Count > 0 || subject is null ? item.Actions : Done(view, subject),
        };
    }

    /// <summary>What the unit has written down as done since the period began.</summary>
    private static IReadOnlyList<ReportAction> Done(ViewContext view, NoteSubject subject) =>
    [
        .. view.Snapshot.Actions.Marks(subject.Unit.Id, subject.Metric.Slug)
            .Where(action => action.DoneOn >= view.Period.Start)
            .Take(PackContent.MostActions)
            .Select(action => new ReportAction(action.Title, action.Owner, PeriodText.Date(action.DoneOn!.Value, view.Language))),
    ];

    /// <summary>The query with the pack's unit and period where it names none.</summary>
    private static string QueryOf(ChartAddress address, PackContent content, Unit unit)
    {
        var pairs = QueryHelpers.ParseQuery(address.Query);
        var added = new Dictionary<string, string?>();
        if (!pairs.ContainsKey("unit"))
        {
            added["unit"] = unit.Code;
        }

        if (!PeriodKeys.Any(pairs.ContainsKey))
        {
            added["first"] = content.Period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            added["last"] = content.Period.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString($"?{address.Query}", added).Replace("?&", "?", StringComparison.Ordinal);
    }
}
