using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

/// <summary>The first line of a page: what is the case, never why.</summary>
public static class FindingText
{
    private const int MostNamed = 3;

    /// <summary>
    /// What a unit's metrics say together: which improved or worsened by their control charts, which miss their targets, else that they stay
    /// level. Metrics that are not asked here take no part; volumes and levels without a better direction only where there is nothing else.
    /// </summary>
    /// <param name="readings">The readings in the order of the page.</param>
    /// <param name="context">Language, names and rules.</param>
    public static Finding Of(IReadOnlyList<MetricReading> readings, ChartContext context)
    {
        var asked = readings.Where(reading => reading.Asked).ToList();
        var directed = asked.FindAll(reading => Figures.DirectionOf(reading.Metric, reading.Kind) != Direction.Neutral);
        var said = (directed.Count > 0 ? directed : asked).ConvertAll(reading => Said.Of(reading, context));
        var words = Words.In(context.Language);
        return said switch
        {
            _ when said.TrueForAll(one => one.Series.Last is null) => Nothing(said, words, context),
            _ when said.TrueForAll(one => one.Variation is null) => new Finding(words.NoVerdictYet, words.VerdictTakes(XmrChart.VerdictFrom)),
            _ => new Finding(Heading(said, words), Lede(said, words)),
        };
    }

    /// <summary>What a path's seams say: the weakest in words, or that none stands out.</summary>
    /// <param name="stages">A reading for each stage, in order.</param>
    /// <param name="context">Language, names and rules.</param>
    public static Finding OfPath(IReadOnlyList<StageReading> stages, ChartContext context)
    {
        var reading = new PathReading(stages, context);
        return new Finding(reading.Finding, reading.Detail);
    }

    private static Finding Nothing(List<Said> said, Words words, ChartContext context) => new(
        Words.Capital(said.Count == 0 ? words.NoAnswers
            : said.Exists(one => one.Reading.Current.Suppressed) ? words.Suppressed(context.MinimumRespondents)
            : words.NoFeedback),
        "");

    private static string Heading(List<Said> said, Words words)
    {
        var improved = With(said, Variation.Improvement);
        var worsened = With(said, Variation.Concern);
        if (improved.Count + worsened.Count > 0)
        {
            return improved.Count == 0 ? Changed(worsened, words)
                : worsened.Count == 0 ? Changed(improved, words)
                : words.But(Changed(improved, words), Changed(worsened, words, within: true));
        }

        if (With(said, Variation.Neutral) is [var only, ..])
        {
            return only.Control.Title;
        }

        var known = said.Count(one => one.Variation is not null);
        var level = known == said.Count ? words.AllLevel(known) : words.LevelWhereKnown(known);
        return said.Where(one => one.Series.Assurance == Assurance.Fail).ToList() switch
        {
            [] => known == said.Count ? $"{level}: {words.UsualVariation}" : level,
            [var missing] => words.But(level, words.MissesTarget(words.Quote(missing.Name))),
            var several => words.But(level, words.MissTarget(several.Count)),
        };
    }

    /// <summary>Within a sentence a name is quoted: its capital letter would read as a new one.</summary>
    private static string Changed(List<Said> metrics, Words words, bool within = false) => metrics is [var only]
        ? words.Clause(within ? words.Quote(only.Name) : only.Subject, only.Variation!.Value)
        : words.MetricsChanged(metrics.Count, metrics[0].Variation!.Value);

    private static string Lede(List<Said> said, Words words)
    {
        var improved = With(said, Variation.Improvement);
        var worsened = With(said, Variation.Concern);
        var neutral = With(said, Variation.Neutral);
        var level = said.Count(one => one.Variation == Variation.CommonCause);
        var changes = improved.Count + worsened.Count;
        var unknown = said.Count(one => one.Variation is null);
        List<string> sentences =
        [
            .. changes > 0 ? [words.ChangesNotRandom(changes)] : Array.Empty<string>(),
            .. new[] { improved, worsened }.Where(list => list.Count > 1).Select(list => Listed(words.VariationInShort(list[0].Variation!.Value), list, words)),
            .. neutral.Skip(1).Take(MostNamed - 1).Select(one => one.Control.Title + "."),
            .. level > 0 && changes + neutral.Count > 0 ? [words.OthersLevel(level)] : Array.Empty<string>(),
            .. new[] { Assurance.Pass, Assurance.Fail }
                .Select(assurance => (assurance, Metrics: said.FindAll(one => one.Series.Assurance == assurance)))
                .Where(target => target.Metrics.Count > 0)
                .Select(target => Listed(words.Assurance(target.assurance), target.Metrics, words)),
            .. unknown > 0 ? [words.WithoutVerdict(unknown)] : Array.Empty<string>(),
        ];
        return string.Join(' ', sentences);
    }

    private static string Listed(string head, List<Said> metrics, Words words) =>
        $"{Words.Capital(head)}: {words.Join(Named(metrics, words))}.";

    private static List<string> Named(List<Said> metrics, Words words)
    {
        var names = metrics.ConvertAll(one => words.Quote(one.Name));
        return names.Count <= MostNamed ? names : [.. names[..(MostNamed - 1)], words.Others(names.Count - MostNamed + 1)];
    }

    private static List<Said> With(List<Said> said, Variation variation) => said.FindAll(one => one.Variation == variation);

    /// <summary>A reading with what its control chart says.</summary>
    private sealed record Said(MetricReading Reading, ControlSeries Series, ControlText Control, string Name, string Subject)
    {
        public Variation? Variation => Series.Variation;

        public static Said Of(MetricReading reading, ChartContext context)
        {
            var series = ControlSeries.Of(reading, context);
            var text = new ReadingText(reading, context);
            return new Said(reading, series, new ControlText(reading, series, context), text.Name, text.Subject);
        }
    }
}
