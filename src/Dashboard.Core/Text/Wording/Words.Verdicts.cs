using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

/// <summary>One of the reasons why a series' last point is a special cause.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">For a run or trend, how many points it has by now.</param>
/// <param name="High">Above the mean or the upper limit, or rising.</param>
/// <param name="Grain">The grain that is counted; <c>null</c> when points are missing between, so that only values can be counted.</param>
/// <param name="Dates">Its first and last period where newer values follow; <c>null</c> when it reaches up to now, so that "the last" can be said.</param>
internal sealed record Pattern(XmrRule Rule, int Count, bool High, Grain? Grain, string? Dates = null);

/// <summary>The control chart's words.</summary>
internal abstract partial class Words
{
    /// <summary>As a tile says it, with "not random".</summary>
    public abstract string Variation(Variation variation);

    /// <summary>In one word.</summary>
    public abstract string VariationInShort(Variation variation);

    public abstract string Assurance(Assurance assurance);

    /// <summary>"{subject} improved": a whole clause without full stop.</summary>
    public abstract string Clause(string subject, Variation variation);

    /// <summary>"is not explained by random variation", after a dash.</summary>
    public abstract string NotRandom { get; }

    public abstract string UsualVariation { get; }

    /// <summary>What makes the last point a special cause, in the middle of a line.</summary>
    public abstract string Because(Pattern pattern);

    /// <summary>The same of all reasons.</summary>
    public string Because(IReadOnlyList<Pattern> patterns) => Join([.. patterns.Select(Because)]);

    /// <summary>All reasons as a sentence that ends with the control chart's verdict.</summary>
    public string BecauseSentence(IReadOnlyList<Pattern> patterns)
    {
        var clauses = patterns.Select(BecauseClause).ToList();
        var said = clauses.Count == 1 ? clauses[0] : string.Join(", ", clauses.SkipLast(1)) + AndClause + clauses[^1];
        return $"{Capital(said)}; {TheChange} {NotRandom}.";
    }

    /// <summary>A reason as a clause of its own.</summary>
    protected abstract string BecauseClause(Pattern pattern);

    /// <summary>Before the last clause of a sentence, with comma and spaces.</summary>
    protected abstract string AndClause { get; }

    /// <summary>The subject of <see cref="NotRandom"/>.</summary>
    protected abstract string TheChange { get; }

    /// <summary>A sentence: nothing beyond common cause.</summary>
    public abstract string UsualSentence { get; }

    /// <summary>A point's rule in the table.</summary>
    public abstract string Rule(XmrRule rule);

    /// <summary>"{subject} stays level, but the target is not met".</summary>
    public abstract string LevelButFails(string subject);

    /// <summary>A count of periods: "7 months"; of values where no grain is given.</summary>
    public abstract string Periods(int count, Grain? grain);

    /// <summary>So many periods are too few for a verdict.</summary>
    public abstract string TooFew(int count, Grain grain);

    /// <summary>The same as a sentence, with what is needed.</summary>
    public abstract string TooFewSentence(int count, Grain grain, int needed);

    /// <summary>A metric's value in a period as a sentence. <paramref name="when"/> comes from <see cref="InPeriod"/>.</summary>
    public abstract string ValueSentence(string subject, string when, string value, string? detail);

    /// <summary>The same for a count or stock, whose name may be a plural.</summary>
    public static string CountSentence(string name, string when, string value) =>
        char.IsAsciiDigit(when[^1]) ? $"{name}: {value} {when}." : $"{name}: {when} {value}.";

    /// <summary>The target and whether it is met, as a sentence.</summary>
    public abstract string AssuranceSentence(Assurance assurance, string target);

    /// <summary>
    /// A metric's name as the subject of a sentence. Shares of events are verb phrases, and long names, names with a clause and (in Finnish)
    /// plurals would not agree with the verb: they are quoted, which makes them singular nouns.
    /// </summary>
    public string Subject(MetricVersion metric, Language language)
    {
        var name = metric.Name.In(language);
        return metric.Kind == MetricKind.Share || IsPhrase(name) ? Quote(name) : name;
    }

    protected static string InBracketed(string? dates) => dates is null ? "" : $" ({dates})";

    protected virtual bool IsPhrase(string name) =>
        name.Contains(',', StringComparison.Ordinal) || (name.Split(' ').Length > 3 && !name.EndsWith(')'));
}
