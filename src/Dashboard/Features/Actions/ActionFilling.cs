using Dashboard.Components.Actions;
using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Actions;

/// <summary>Fills in the form of a new action, so that it can be sent as it is.</summary>
internal static class ActionFilling
{
    private const int MonthsAhead = 3;

    /// <param name="seed">Where it comes from.</param>
    /// <param name="view">The reader, and the names.</param>
    /// <param name="decided">What a meeting decided, where it comes from that.</param>
    /// <param name="text">The words.</param>
    public static TypedAction Of(ActionSeed seed, ViewContext view, ReportAction? decided, IStringLocalizer<ActionTexts> text)
    {
        var metric = seed.Metric is { } slug ? view.Snapshot.Metrics.Newest(slug) : null;
        var stage = seed.Place is { } place ? view.Snapshot.FindPath(place.Path)?.Find(place.Stage) : null;
        return new TypedAction
        {
            Unit = seed.Unit ?? "",
            Title = Short(decided?.What ?? Title(seed, view, text)),
            Metric = metric?.Slug ?? "",
            Wanted = metric is null ? null : Figures.DirectionOf(metric, Figures.DefaultKind(metric.Kind)) == Direction.Down ? Direction.Down : Direction.Up,
            Place = stage is null ? null : seed.Place,
            Due = PeriodText.Date(DateReading.Day(decided?.When ?? "") is { } day && day >= view.Today ? day : view.Today.AddMonths(MonthsAhead), view.Language),
            Owner = stage?.Coordinator ?? decided?.Who ?? view.Access.Name,
            Source = seed.Source,
            First = new TypedStep { Status = ActionStatus.Planned, DoneOn = "", Reason = "", By = view.Access.Name },
        };
    }

    private static string Title(ActionSeed seed, ViewContext view, IStringLocalizer<ActionTexts> text)
    {
        return seed.Source switch
        {
            { Kind: ActionSourceKind.Seam } source => view.Snapshot.FindPath(source.Parts[0]) is { } path
                ? text["First-Seam", Name(path.Find(source.Parts[1])?.Name), Name(path.Find(source.Parts[2])?.Name)]
                : "",
            { Kind: ActionSourceKind.Event } source => text["First-Event", source.Parts[1]],
            { Kind: ActionSourceKind.Comment } => text["First-Comment"],
            _ => seed.Metric is { } slug && view.Snapshot.Metrics.Newest(slug) is { } metric ? text["First-Metric", Name(metric.Name)].Value : "",
        };

        string Name(LocalizedText? name) => name?.In(view.Language) ?? "–";
    }

    private static string Short(string title) => title.Length <= NoteRules.MostOfTitle ? title : title[..(NoteRules.MostOfTitle - 1)].TrimEnd() + "…";
}
