using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>One metric of several units: value, interval, n, place in the funnel, and the change from the compared period.</summary>
public static class ComparisonTableBuilder
{
    /// <summary>How often the 95 % interval of a difference leaves out zero though nothing changed.</summary>
    private const double FalseChangeRate = 0.05;

    /// <summary>Builds the table; <c>null</c> when no unit has the metric. The units keep the order they are given in.</summary>
    /// <param name="units">The units.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="context">Language, names and periods; changes are shown where it has a period to compare with.</param>
    /// <param name="overlap">A unit that is part of another of them, and that other one: then there is no funnel. <c>null</c> when none is.</param>
    /// <param name="href">Where a unit leads, or <c>null</c>.</param>
    public static ComparisonTable? Build(
        IReadOnlyList<UnitReading> units,
        string metric,
        ChartContext context,
        (Unit Inner, Unit Outer)? overlap = null,
        Func<Unit, string?>? href = null)
    {
        var children = ChildReading.Of(units, metric, context, href);
        if (children.Count == 0)
        {
            return null;
        }

        var text = new ReadingText(children[0].Reading, context);
        var placed = overlap is null ? UnitFunnel.Of(children) : null;
        var places = placed?.Shown.Zip(placed.Funnel.Units, (child, unit) => (child.Unit.Id, unit.Position))
            .ToDictionary(place => place.Id, place => place.Position) ?? [];
        var judged = context.Compare is null || text.IsComplete ? [] : children.ConvertAll(child => child.Reading.Change).OfType<Change>().ToList();
        var direction = Figures.DirectionOf(children[0].Reading.Metric, children[0].Reading.Kind);
        return new ComparisonTable(
            Sentence(placed, overlap, text, context),
            judged.Count == 0
                ? text.Words.ValuesByUnit(text.Name)
                : text.Words.ChangeStandsOut(text.Name, judged.Count(change => change.Verdict != ChangeVerdict.NotDistinct)),
            ChartParts.PeriodSubtitle(text, context),
            TableOf(children, places, text, context),
            children.ConvertAll(child => new ComparisonRow(
                places.TryGetValue(child.Unit.Id, out var place) ? placed!.SignalOf(place, direction) : Signal.None, child.Href)),
            [
                .. ChartParts.UnitNotes(children, text.Words, context),
                .. Math.Round(judged.Count * FalseChangeRate) is >= 1 and var expected
                    ? [text.Words.FalseChanges(judged.Count, (int)expected)]
                    : Array.Empty<string>(),
            ]);
    }

    private static string Sentence(UnitFunnel? placed, (Unit Inner, Unit Outer)? overlap, ReadingText text, ChartContext context)
    {
        if (text.IsComplete || overlap is not null || placed is null)
        {
            return text.IsComplete ? text.Words.CountsFollowSize
                : overlap is { } pair ? text.Words.Overlap(pair.Inner.Name.In(context.Language), pair.Outer.Name.In(context.Language))
                : text.Words.TooFewToCompare;
        }

        var above = Named(FunnelPosition.Above998);
        var below = Named(FunnelPosition.Below998);
        var together = text.Words.UnitsTogether(text.Value(placed.Funnel.Centre)) + ".";
        return above.Count + below.Count == 0
            ? $"{text.Words.FunnelNone(text.Name)}. {together}"
            : placed.IsMixed ? $"{text.Words.FunnelDiffers(text.Name)}. {together}"
            : $"{text.Words.StandOut(text.Subject, above, below)} {together}";

        List<string> Named(FunnelPosition position) =>
            [.. placed.Funnel.Units.Where(unit => unit.Position == position).Select(unit => text.Words.Quote(unit.Name))];
    }

    private static ChartTable TableOf(
        List<ChildReading> units, Dictionary<int, FunnelPosition> places, ReadingText text, ChartContext context)
    {
        var values = ChartParts.UnitTable(units, text);
        string[] chance = places.Count == 0 ? [] : [text.Words.AgainstChance];
        string[] change = context.Compare is not { } compare ? []
            : units[0].Reading.Kind == FigureKind.Last ? [ChangeHead(compare)]
            : [ChangeHead(compare), text.Words.ChangeVerdictHead];
        return new ChartTable(
            [.. values.Columns, .. chance, .. change],
            [.. values.Rows.Zip(units, (row, unit) => (IReadOnlyList<ChartCell>)
            [
                .. row,
                .. chance.Select(_ => places.TryGetValue(unit.Unit.Id, out var place) ? new ChartCell(PlaceIn(place, text.Words)) : ChartParts.Empty),
                .. change.Select((_, column) => column == 0 ? Difference(unit.Reading, text) : new ChartCell(Verdict(unit.Reading, text))),
            ])]);

        string ChangeHead(Time.Period compare) => $"{text.Words.Change} {text.Words.From(PeriodText.Name(compare, context.Language))}";
    }

    private static string PlaceIn(FunnelPosition place, Words words) => place switch
    {
        FunnelPosition.Above998 => words.AboveLimits,
        FunnelPosition.Below998 => words.BelowLimits,
        FunnelPosition.Above95 => words.OutsideInner(high: true),
        FunnelPosition.Below95 => words.OutsideInner(high: false),
        _ => words.WithinLimits,
    };

    private static ChartCell Difference(MetricReading reading, ReadingText text)
    {
        var difference = reading.Change?.Value
            ?? (reading is { BreakAt: null, Current.Value: { } current, Previous.Value: { } previous } ? current - previous : (double?)null);
        return difference is { } known ? new ChartCell(NumberText.Difference(known, text.Format, text.Language), known, text.Format) : ChartParts.Empty;
    }

    /// <summary>What may be said of the change, or why there is none.</summary>
    private static string Verdict(MetricReading reading, ReadingText text) => reading switch
    {
        { BreakAt: not null } => text.Words.QuestionChanged,
        { Change: { } change } => text.IsComplete ? text.Words.OfMonths(change.Verdict) : text.Words.Sampling(change.Verdict),
        { Previous: { Suppressed: true } previous } => text.Why(previous),
        _ => ChartParts.Dash,
    };
}
