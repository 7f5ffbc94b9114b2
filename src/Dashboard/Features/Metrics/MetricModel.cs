using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Catalogue;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Metrics;

/// <summary>A version of a metric in its history.</summary>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="From">Its first day; <c>null</c> for "from the beginning".</param>
/// <param name="State">Before, current or coming, as a key of the texts.</param>
/// <param name="Changes">What it changed, as keys of the texts; empty for the first one.</param>
/// <param name="IsFirst">Whether there is none before.</param>
/// <param name="Breaks">Whether its figures may not be compared with those before.</param>
public sealed record VersionRow(int Version, DateOnly? From, string State, IReadOnlyList<string> Changes, bool IsFirst, bool Breaks);

/// <summary>A target in the list.</summary>
/// <param name="Unit">The unit it is set for, or <c>null</c>.</param>
/// <param name="Level">The level it is set for, or <c>null</c>.</param>
/// <param name="Value">The value with its unit.</param>
/// <param name="Target">Its dates.</param>
/// <param name="Holds">Whether it holds today.</param>
public sealed record TargetRow(Unit? Unit, string? Level, string Value, Target Target, bool Holds);

/// <summary>Units that use the metric, below one unit near the top.</summary>
/// <param name="Above">The unit that they lie below or that is one of them.</param>
/// <param name="Units">The units, in the tree's order.</param>
public sealed record UserGroup(Unit Above, IReadOnlyList<Unit> Units);

/// <summary>Everything a metric's page shows.</summary>
public sealed record MetricModel
{
    /// <summary>The version of today, or the first where none has begun.</summary>
    public required MetricVersion Metric { get; init; }

    public required string Definition { get; init; }

    /// <summary>How much there is in the period; <c>null</c> when nothing.</summary>
    public required string? Amount { get; init; }

    public required IReadOnlyList<AnswerRun> Scale { get; init; }

    /// <summary>What is read from the answers, the default first.</summary>
    public required IReadOnlyList<FigureKind> Figures { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<VersionRow> Versions { get; init; }

    /// <summary>Those of units the reader may see and those of levels, the last to start first.</summary>
    public required IReadOnlyList<TargetRow> Targets { get; init; }

    public required IReadOnlyList<UserGroup> Users { get; init; }

    /// <summary>When they used it.</summary>
    public required Period UsedIn { get; init; }

    public int UserCount => Users.Sum(group => group.Units.Count);

    /// <summary>The page of a metric that the catalogue has.</summary>
    public static MetricModel Build(string slug, Figure figure, IReadOnlyList<Unit> users, ViewContext view, IStringLocalizer<MetricTexts> text)
    {
        var versions = view.Snapshot.Metrics.Versions(slug);
        var metric = view.Snapshot.Metrics.VersionAt(slug, view.Today) ?? versions[0];
        return new MetricModel
        {
            Metric = metric,
            Definition = MetricWords.Definition(metric, text),
            Amount = MetricWords.Amount(metric, figure, view, text),
            Scale = AnswerRun.Of(metric.Answers),
            Figures = Core.Metrics.Figures.Allowed(metric.Kind),
            Versions = [.. versions.Select((version, i) => Row(version, i == 0 ? null : versions[i - 1], metric)).Reverse()],
            Targets = [.. view.Snapshot.Targets.Of(slug).Select(target => Row(target, metric.Kind, view)).OfType<TargetRow>()],
            Users = GroupsOf(users, view.Snapshot.Units),
            UsedIn = view.Period,
        };
    }

    private static VersionRow Row(MetricVersion version, MetricVersion? before, MetricVersion current) => new(
        version.Version,
        version.ValidFrom == ShippedCatalogue.ValidFrom ? null : version.ValidFrom,
        version == current ? "current" : version.Version < current.Version ? "past" : "coming",
        before is null ? [] : VersionChanges.Between(before, version),
        before is null,
        before is not null && MetricCatalogue.IsBreak(before, version));

    private static TargetRow? Row(Target target, MetricKind kind, ViewContext view)
    {
        var tree = view.Snapshot.Units;
        var unit = target.UnitId is { } id ? tree.All.FirstOrDefault(unit => unit.Id == id) : null;
        return target.UnitId is not null && (unit is null || !Concerns(unit, view))
            ? null
            : new(unit, target.Level, MetricWords.Value(target.Value, kind, view.Language), target, target.HoldsOn(view.Today));
    }

    /// <summary>What is aimed at above the reader's units holds for them too, where they have no target of their own.</summary>
    private static bool Concerns(Unit unit, ViewContext view)
    {
        var tree = view.Snapshot.Units;
        return view.Scope.Covers(tree, unit) || view.Scope.Roots(tree).Any(root => tree.IsWithin(root, unit));
    }

    /// <summary>A long list is read by divisions: the second unit on the way from the top.</summary>
    private static IReadOnlyList<UserGroup> GroupsOf(IReadOnlyList<Unit> users, UnitTree tree) =>
    [
        .. users.GroupBy(unit => tree.PathTo(unit) is [_, var second, ..] ? second : unit).Select(group => new UserGroup(group.Key, [.. group])),
    ];
}
