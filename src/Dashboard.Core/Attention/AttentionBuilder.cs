using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Core.Attention;

/// <summary>What deserves attention among a unit, the units below it and its paths, by the published table of evidence.</summary>
public static class AttentionBuilder
{
    /// <summary>So many rows are shown at once; a page folds the others.</summary>
    public const int MostShown = 6;

    private const int MostImproved = 3;

    /// <summary>How often a control chart's last point signals in one direction though nothing changed.</summary>
    private const double FalseAlarmRate = HeatMapBuilder.FalseAlarmRate / 2;

    /// <summary>
    /// Builds the list. Metrics without a better direction take no part, but for the number of responses, whose fall is worth a look. The order is
    /// by grade, then what has changed before targets that go on being missed, then by people concerned, then as given.
    /// </summary>
    /// <param name="units">The unit itself and those directly below.</param>
    /// <param name="metrics">Slugs of the metrics, in order.</param>
    /// <param name="paths">Paths with a reading for each of their stages; none where a page asks for none.</param>
    /// <param name="grain">The grain of the series.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="href">Where a unit's metric leads.</param>
    /// <param name="hrefOfPath">Where a path leads.</param>
    public static AttentionList Build(
        IReadOnlyList<UnitReading> units,
        IReadOnlyList<string> metrics,
        IReadOnlyList<(ServicePath Path, IReadOnlyList<StageReading> Stages)> paths,
        Grain grain,
        ChartContext context,
        Func<Unit, string, string> href,
        Func<ServicePath, string> hrefOfPath)
    {
        var words = Words.In(context.Language);
        var charted = AttentionFinder.Chart(units, metrics, context);
        var items = AttentionFinder.Ordered<AttentionItem>(
            [.. AttentionFinder.Of(charted, context), .. AttentionFinder.OfPaths(paths, context, grain)]);
        var improved = AttentionFinder.Ordered(AttentionFinder.Improved(charted)).Take(MostImproved);
        var charts = charted.Count(chart => chart.Series.Variation is not null);
        var unitText = new AttentionText(context, grain);
        return new AttentionList(
            charts + items.Count == 0 ? $"{words.NoVerdictYet}. {words.VerdictTakes(XmrChart.VerdictFrom)}" : words.Findings(items.Count),
            [.. items.Select((item, i) => item is PathItem path
                ? Row(path, unitText, words, hrefOfPath(path.Path))
                : Row((UnitItem)item, i, unitText, words, href, context, i < MostShown))],
            [.. improved.Select((item, i) => Row(item, i, unitText, words, href, context with { Id = "improved" }, drawn: false))],
            TableOf(words, context.Language),
            words.GradesNote(EvidenceTable.LongHistory),
            charts == 0 ? [] : [words.FalseAlarms(charts, (int)Math.Round(charts * FalseAlarmRate))]);
    }

    private static AttentionRow Row(
        UnitItem item, int at, AttentionText text, Words words, Func<Unit, string, string> href, ChartContext context, bool drawn)
    {
        var own = context with { Unit = item.Unit.Name.In(context.Language), Id = FormattableString.Invariant($"{context.Id ?? "attention"}-{at}") };
        return new AttentionRow(
            item.Grade,
            words.Grade(item.Grade),
            SignalOf(item),
            text.Tag(item),
            own.Unit,
            item.Reading.Metric.Slug,
            text.Of(item),
            href(item.Unit, item.Reading.Metric.Slug),
            drawn ? ControlChartBuilder.Sparkline(item.Reading, item.Series, own) : null) { Unit = item.Unit.Code };
    }

    private static AttentionRow Row(PathItem item, AttentionText text, Words words, string href) => new(
        item.Grade, words.Grade(item.Grade), Signal.Worse, words.Seam, text.NameOf(item), null, text.Of(item), href, null) { Seam = SeamOf(item) };

    private static WeakSeam? SeamOf(PathItem item)
    {
        var judgement = Seams.Judge([.. item.Stages.Select(StageEnds.Of)]);
        return judgement.Weakest is not { } at ? null : new WeakSeam(
            item.Path,
            item.Stages[at].Stage,
            item.Stages[at + 1].Stage,
            judgement.Seams[at].Leaving.Position == BandPosition.Below,
            judgement.Seams[at].ByHandover);
    }

    /// <summary>The signal's colour is the control chart's; a number of responses has no better direction.</summary>
    private static Signal SignalOf(UnitItem item) => item switch
    {
        { Series.IsCount: true } => Signal.Special,
        { Series.Variation: Variation.Improvement } when item.Kinds.All(EvidenceTable.RestsOnChart) && item.Kinds[0] != AttentionKind.MissesTarget => Signal.Better,
        _ => Signal.Worse,
    };

    private static ChartTable TableOf(Words words, Language language) => new(
        [words.EvidenceHead, words.GradeHead, words.ByChanceHead, words.WhyHead],
        [.. EvidenceTable.Rows.Select(row => (IReadOnlyList<ChartCell>)
        [
            new ChartCell(words.Criterion(row.Kind)),
            new ChartCell(words.Grade(row.Grade)),
            row.FalseAlarms is { } rate ? new ChartCell(NumberText.Percent(rate, language, rate < 0.01 ? 2 : 1), rate, ValueFormat.Percent) : new ChartCell("–"),
            new ChartCell(words.WhyGraded(row.Kind)),
        ])]);
}
