using System.Globalization;
using System.Text;
using Dashboard.Components;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Doors.Packs;

/// <summary>
/// Figures and actions of each unit in words, as the county's self-monitoring report every four months wants them: plain text, to be pasted
/// where the report is written. Read as one who may see the unit and nothing else.
/// </summary>
public sealed class SelfMonitoring(UnitQuery units, ParticipationQuery events, ViewContexts views, Protection protection, IStringLocalizer<PackTexts> text)
{
    /// <summary>The text of a unit and all below it, in the tree's order.</summary>
    /// <param name="unit">The unit's code.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">The language.</param>
    /// <param name="progress">Told how many units are read, after each; may be <c>null</c>.</param>
    /// <param name="cancellation">Looked at before each unit.</param>
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    public async Task<string> WriteAsync(string unit, Period period, Language language, IProgress<int>? progress, CancellationToken cancellation)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        var access = new Access("pack", new HashSet<Right> { Right.ReadFigures }, Scope.Of(unit));
        var days = string.Create(CultureInfo.InvariantCulture, $"first={period.Start:yyyy-MM-dd}&last={period.LastDay:yyyy-MM-dd}");
        var whole = await views.OpenAsync($"?unit={Uri.EscapeDataString(unit)}&{days}", access, cancellation: cancellation);
        var tree = whole.Snapshot.Units;
        var root = whole.Unit ?? throw Names.Unknown("unit", unit, tree.All.Select(known => known.Code));
        var held = (await events.AskAsync(whole.Scope, new ParticipationQuestion(root, period, period), cancellation)).Events.ToLookup(one => one.Unit.Id);
        var page = new StringBuilder();
        Head(page, whole, root);
        foreach (var (at, member) in tree.Subtree(root).Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var view = whole with { State = whole.State with { Unit = member.Code } };
            var answer = await units.AskAsync(view.Scope, QuestionOf(view, member), cancellation);
            Member(page, view, answer.Unit, [.. held[member.Id]]);
            progress?.Report(at + 1);
        }

        return page.ToString();
    }

    private static UnitQuestion QuestionOf(ViewContext view, Unit unit) => new(
        unit,
        [.. MetricChoice.Scores(view.Snapshot.Metrics), WellKnown.Responses, .. MetricChoice.FeedbackKinds, WellKnown.Answered14Days, WellKnown.Events, WellKnown.Participants],
        view.Period,
        view.Compare,
        view.State.Grain,
        Segment: null)
    {
        Children = false,
    };

    private void Head(StringBuilder page, ViewContext view, Unit root)
    {
        page.AppendLine(text["SelfMonitoringTitle"]);
        page.AppendLine(CultureInfo.InvariantCulture, $"{root.Name.In(view.Language)} · {PeriodText.Name(view.Period, view.Language)}");
        page.AppendLine(text["SelfMonitoringNote", PeriodText.Date(view.Today, view.Language), protection.MinimumRespondents]);
        if (view.IsDemo)
        {
            page.AppendLine(text["Demo"]);
        }
    }

    private void Member(StringBuilder page, ViewContext view, UnitReading reading, IReadOnlyList<ParticipationEvent> held)
    {
        var name = reading.Unit.Name.In(view.Language);
        page.AppendLine().AppendLine(name).AppendLine(new string('-', name.Length));
        var context = view.ChartContext(reading.Unit.Name);
        var tiles = reading.Metrics.Values.Where(one => one.Asked).Select(one => TileBuilder.Build(one, reading.ResponseRate, context)).ToList();
        if (tiles.Count == 0)
        {
            page.AppendLine(text["NothingAsked"]);
        }

        tiles.ForEach(tile => page.AppendLine(CultureInfo.InvariantCulture, $"- {SentenceOf(tile)}"));
        List(page, text["Done"], view.Snapshot.Actions.Of(reading.Unit.Id).Where(action => action.DoneOn is { } done && view.Period.Contains(done))
            .Select(action => $"{PeriodText.Date(action.DoneOn!.Value, view.Language)} {action.Title} ({action.Owner})"));
        List(page, text["Explained"], reading.Metrics.Values.SelectMany(one => Explained(view, reading.Unit, one)));
        List(page, text["Heard"], held.Where(one => one.Decision is not null).Select(one => DecisionOf(one, view.Language)));
    }

    /// <summary>"Suositteluindeksi (NPS): 41, 95 %:n luottamusväli 37–45, n = 412. +3 pistettä vertailujaksosta, ei erotu otantavaihtelusta. Ennallaan."</summary>
    private static string SentenceOf(Tile tile)
    {
        var figure = string.Join(", ", new[] { $"{tile.Name}: {tile.Value}{(tile.Suffix is null ? "" : $"\u00a0{tile.Suffix}")}", tile.Interval, tile.N, tile.ResponseRate }.OfType<string>());
        var change = tile.Change is null ? tile.ChangeText : $"{tile.Change} {tile.ChangeText}";
        return string.Join(" ", new[] { figure, change, tile.VariationText, tile.AssuranceText, tile.Caveat }.OfType<string>().Select(part => part.TrimEnd('.') + "."));
    }

    private static IEnumerable<string> Explained(ViewContext view, Unit unit, MetricReading reading) =>
        view.Snapshot.Notes.Explanations(unit.Id, reading.Metric.Slug).Where(one => one.Stands && one.Written.Day >= view.Period.Start)
            .Take(1).Select(one => $"{reading.Metric.Name.In(view.Language)}: {one.Text.ReplaceLineEndings(" ")} {NoteText.WrittenBy(one.Written, view.Language)}");

    private string DecisionOf(ParticipationEvent held, Language language) =>
        $"{PeriodText.Date(held.Date, language)} {held.Title}: {held.Decision!.ReplaceLineEndings(" ")}"
        + (held.ToldOn is { } told ? $" {text["ToldOn", PeriodText.Date(told, language)]}" : $" {text["NotTold"]}");

    private static void List(StringBuilder page, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            page.AppendLine(heading);
            all.ForEach(line => page.AppendLine(CultureInfo.InvariantCulture, $"- {line}"));
        }
    }
}
