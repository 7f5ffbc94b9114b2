using Dashboard.Data.Queries;

namespace Dashboard.Layout;

/// <summary>Something whose code is near one that is not known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code.</param>
/// <param name="Href">Its page.</param>
public sealed record NearName(string Name, string Code, string Href)
{
    private const int Most = 5;

    /// <summary>The units that the reader may see, the nearest first.</summary>
    public static IReadOnlyList<NearName> Units(ViewContext view) => Of(
        view.State.Unit,
        view.Snapshot.Units.All.Where(unit => view.Scope.Covers(view.Snapshot.Units, unit))
            .Select(unit => new NearName(unit.Name.In(view.Language), unit.Code, DashboardUrls.Unit(unit.Code, view.State.Elsewhere()))));

    /// <summary>The service paths.</summary>
    public static IReadOnlyList<NearName> Paths(ViewContext view) => Of(
        view.State.Path,
        view.Snapshot.Paths.Select(path => new NearName(path.Name.In(view.Language), path.Code, DashboardUrls.Path(path.Code, view.State.Elsewhere()))));

    /// <summary>The metrics.</summary>
    public static IReadOnlyList<NearName> Metrics(ViewContext view, string? slug) => Of(
        slug,
        view.Snapshot.Metrics.Slugs.Select(near => new NearName(
            view.Snapshot.Metrics.Newest(near)!.Name.In(view.Language), near, DashboardUrls.Metric(near, view.State.Elsewhere()))));

    private static IReadOnlyList<NearName> Of(string? asked, IEnumerable<NearName> known)
    {
        var byCode = known.DistinctBy(near => near.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(near => near.Code, StringComparer.OrdinalIgnoreCase);
        return asked is null ? [] : [.. Names.Nearest(asked, byCode.Keys).Take(Most).Select(code => byCode[code])];
    }
}
