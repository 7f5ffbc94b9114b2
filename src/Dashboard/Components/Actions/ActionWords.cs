using System.Globalization;
using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Components.Actions;

/// <summary>Tells actions in the reader's words.</summary>
public sealed class ActionWords(IStringLocalizer<ActionTexts> text, ViewContext view)
{
    /// <summary>How far it has come, with its day: "Tehty 1.2.2026", "Myöhässä, määräaika 1.2.2026".</summary>
    public string Status(UnitAction action) => action switch
    {
        { DoneOn: { } done } => text["DoneOn", Date(done)],
        { IsOpen: true, Due: { } due } => text[action.IsOverdue(view.Today) ? "OverdueSince" : "DueOn", text["Status-" + action.Status], Date(due)],
        _ => text["Status-" + action.Status],
    };

    /// <summary>The unit's name.</summary>
    public string Unit(UnitAction action) => view.Snapshot.Units[action.UnitId].Name.In(view.Language);

    /// <summary>The metric and which way it should move; <c>null</c> when none was named.</summary>
    public string? Wanted(UnitAction action) => action.Metric is not { } metric ? null
        : $"{Metric(metric)}: {text["Wanted-" + (action.Wanted ?? Direction.Up)]}";

    /// <summary>A metric's name.</summary>
    public string Metric(string slug) => view.Snapshot.Metrics.Newest(slug)?.Name.In(view.Language) ?? slug;

    /// <summary>The stage or the seam with its path, and the path's page; <c>null</c> of a unit as a whole.</summary>
    public (string Words, string Href)? Place(UnitAction action)
    {
        if (action.Place is not { } place)
        {
            return null;
        }

        var path = view.Snapshot.Paths.First(path => path.Stages.Any(stage => stage.Id == place.StageId));
        var stage = path.Stages.First(stage => stage.Id == place.StageId);
        var to = path.Stages.FirstOrDefault(stage => stage.Id == place.ToStageId);
        return ($"{path.Name.In(view.Language)}: {stage.Name.In(view.Language)}{(to is null ? "" : $" → {to.Name.In(view.Language)}")}", Path(path.Code, stage.Code));
    }

    /// <summary>What was heard, and where it can be read; without a place where that is no more. <c>null</c> where the reader may not read it.</summary>
    public (string Words, string? Href)? Heard(ActionSource source, UnitAction? action)
    {
        var parts = source.Parts;
        var units = view.Snapshot.Units;
        switch (source.Kind)
        {
            case ActionSourceKind.Comment:
                return units.Find(parts[1]) is { } commented && view.Access.Comments.Covers(units, commented)
                    ? (text["Heard-Comment", commented.Name.In(view.Language), Quarter(parts[0])].Value, DashboardUrls.Feedback(FilterState.Default with { Unit = commented.Code }) + "#comments")
                    : null;
            case ActionSourceKind.Event:
                var unit = action is null ? null : units[action.UnitId].Code;
                return (text["Heard-Event", parts[1], DateReading.Day(parts[0]) is { } day ? Date(day) : parts[0]].Value, DashboardUrls.Participation(FilterState.Default with { Unit = unit }));
            case ActionSourceKind.Attention:
                return units.Find(parts[1]) is { } found && view.Scope.Covers(units, found)
                    ? (text["Heard-Attention", Metric(parts[0]), found.Name.In(view.Language)].Value, DashboardUrls.Unit(found.Code, FilterState.Default with { Metric = parts[0] }))
                    : (text["Heard-Attention", Metric(parts[0]), parts[1]].Value, null);
            case ActionSourceKind.Decision:
                return (text["Heard-Decision", parts[0]].Value, source.Decided is { } decided && view.Access.May(Right.Export) ? DashboardUrls.PackDecisions(decided.Pack) : null);
            default:
                var path = view.Snapshot.FindPath(parts[0]);
                string Stage(string code) => path?.Find(code)?.Name.In(view.Language) ?? code;
                return (text["Heard-Seam", path?.Name.In(view.Language) ?? parts[0], Stage(parts[1]), Stage(parts[2])].Value, path is null ? null : Path(path.Code, parts[1]));
        }
    }

    /// <summary>A line of the history: what it became, what else changed, who wrote it and why.</summary>
    public string Line(UnitAction action, ActionChange change) => string.Join(' ', new[]
    {
        $"{(change.DoneOn is { } done ? text["DoneOn", Date(done)] : text["Status-" + change.Status])}.",
        change.Title is null ? null : text["Line-Title", action.At(change.Number - 1).Title].Value,
        change.Words is null ? null : text["Line-Words"].Value,
        change.Due is { } due ? text["Line-Due", Date(due)].Value : null,
        change.Owner is { } owner ? NoteText.Sentence(text["Line-Owner", owner].Value) : null,
        change.Reason.Length == 0 ? null : NoteText.Sentence(change.Reason),
        NoteText.WrittenBy(change.Written, view.Language),
    }.OfType<string>());

    /// <summary>A quarter by its name in files; any other name as it stands.</summary>
    private string Quarter(string name) =>
        name is [.., '-', 'Q', >= '1' and <= '4'] && int.TryParse(name[..^3], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000
            ? PeriodText.Name(Grain.Quarter.PeriodOf(new DateOnly(year, (name[^1] - '0') * 3, 1)), view.Language)
            : name;

    private static string Path(string path, string stage) => DashboardUrls.Path(path, FilterState.Default with { Stage = stage });

    private string Date(DateOnly day) => PeriodText.Date(day, view.Language);
}
