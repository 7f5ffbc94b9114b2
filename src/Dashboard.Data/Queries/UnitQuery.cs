using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Answers the overview and unit pages: a unit's metrics, and those of the units below it.</summary>
public sealed class UnitQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
{
    private static readonly string[] OfTheRate = [WellKnown.Responses, WellKnown.Asked, WellKnown.Visits];

    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<UnitAnswer> AskAsync(Scope scope, UnitQuestion question, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var tree = view.Snapshot.Units;
        var unit = scope.Require(tree, question.Unit);
        var asked = (
            typeof(UnitAnswer), unit.Id, string.Join('\n', question.Metrics), question.Period, question.Compare, question.Grain, question.Segment, question.Children, question.Tree);
        return await view.Answers.OfAsync(asked, () => AnswerAsync(view, unit, question, cancellation));
    }

    private async Task<UnitAnswer> AnswerAsync(StoreView view, Unit unit, UnitQuestion question, CancellationToken cancellation)
    {
        using var reader = new Reader(
            await database.OpenReaderAsync(cancellation), view, [.. question.Metrics, .. OfTheRate], protection, clock.Today(), question.Tree);
        var whole = Read(reader, unit, question);
        var children = question.Children ? view.Snapshot.Units.ChildrenOf(unit).Select(child => Read(reader, child, question)).ToList() : [];
        return new UnitAnswer(whole.Reading, children.ConvertAll(child => child.Reading))
        {
            Own = children.Count == 0 || question.Tree != TreeTime.Today ? new Dictionary<string, OwnFigures>() : OwnOf(whole, children, question),
        };
    }

    private static (UnitReading Reading, SliceFigures Figures) Read(Reader reader, Unit unit, UnitQuestion question)
    {
        var window = new Window(question.Period, question.Compare, question.Grain, question.Segment);
        var readings = Readings.Of(
            reader, question.Metrics, new Slice([unit.Id], [0], 0), stockUnit: unit.Id, targetUnit: unit, window, out var figures);
        return (new UnitReading(unit, readings, question.Segment is null ? RateOf(reader, figures, question.Period) : null), figures);
    }

    /// <summary>
    /// What the children's answers leave of the unit's: the roll-ups of months hold whole subtrees. Of the tree of each day it would leave the
    /// answers of units that have moved away too.
    /// </summary>
    private static Dictionary<string, OwnFigures> OwnOf(
        (UnitReading Reading, SliceFigures Figures) whole, List<(UnitReading Reading, SliceFigures Figures)> children, UnitQuestion question)
    {
        return whole.Reading.Metrics.Values
            .Where(reading => reading.Asked && reading.Kind.IsAverage())
            .ToDictionary(
                reading => reading.Metric.Slug,
                reading => new OwnFigures(In(reading, question.Period), reading.Previous is null ? null : In(reading, question.Compare!.Value)),
                StringComparer.Ordinal);

        Figure In(MetricReading reading, Period period)
        {
            var slug = reading.Metric.Slug;
            return whole.Figures.FigureOf(slug, reading.Kind, period, Own(slug, period), anybody: !Own(WellKnown.Responses, period).IsEmpty);
        }

        Tally Own(string slug, Period period) =>
            children.Aggregate(whole.Figures.TallyIn(slug, period), (left, child) => left.Without(child.Figures.TallyIn(slug, period)));
    }

    /// <summary>
    /// Over the whole months of the period that have ended: visits and people asked come by the month, so that a part of one would be answers
    /// without those who could have given them.
    /// </summary>
    private static double? RateOf(Reader reader, SliceFigures figures, Period page)
    {
        var months = Grain.Month.Split(page).Where(month => month.Start >= page.Start && month.End <= page.End && month.End <= reader.Today).ToList();
        if (months.Count == 0)
        {
            return null;
        }

        var period = new Period(months[0].Start, months[^1].End);
        var responses = SumOf(WellKnown.Responses);
        var asked = SumOf(WellKnown.Asked) is { } people and > 0 ? people : SumOf(WellKnown.Visits);
        return responses is { } answered && asked is { } reached and > 0 ? answered / reached : null;

        double? SumOf(string slug) => reader.View.MetricIds.ContainsKey(slug) ? figures.FigureIn(slug, FigureKind.Sum, period).Value : null;
    }
}
