using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Attention;

/// <summary>Findings in words: what is the case, never why.</summary>
internal sealed class AttentionText(ChartContext context, Grain grain)
{
    private readonly Words words = Words.In(context.Language);

    /// <summary>The strongest finding in two or three words.</summary>
    public string Tag(UnitItem item) => item switch
    {
        { Kinds: [AttentionKind.Silent, ..] } => words.TagSilent,
        { Kinds: [AttentionKind.MissesTarget, ..] } => words.TagMissesTarget,
        { Kinds: [AttentionKind.Fall, ..] } => words.TagFall,
        { Series.IsCount: true } => words.TagFewer,
        _ => Words.Capital(words.VariationInShort(item.Series.Variation ?? Variation.Concern)),
    };

    /// <summary>"Tieto jatkosta: 7 kuukautta keskiarvon alapuolella. Tavoite … Koskee 626 vastaajaa (lokakuussa)."</summary>
    public string Of(UnitItem item)
    {
        var text = new ReadingText(item.Reading, context);
        var sentences = item.Kinds.Select(kind => Sentence(kind, item, text)).ToList();
        sentences[0] = $"{text.Name}: {Words.Small(sentences[0])}";
        return string.Join(' ', [.. sentences, .. Concerns(item)]);
    }

    public string NameOf(PathItem item) => item.Path.Name.In(context.Language);

    public string Of(PathItem item)
    {
        var finding = FindingText.OfPath(item.Stages, context);
        return $"{finding.Heading}. {finding.Lede} {words.ConcernsAbout(NumberText.Fixed(item.People, context.Language, 0), grain)}";
    }

    private string Sentence(AttentionKind kind, UnitItem item, ReadingText text) => kind switch
    {
        AttentionKind.MissesTarget => words.AssuranceSentence(Assurance.Fail, text.Target(item.Reading.Target!.Value)),
        AttentionKind.Silent => words.SilentSentence(item.Silence!.Periods, grain, NumberText.Fixed(item.Silence.Usual, context.Language, 0)),
        AttentionKind.Fall => $"{words.ChangeFrom(NumberText.Difference(item.Reading.Change!.Value, text.Format, context.Language))} "
            + $"{words.Sampling(ChangeVerdict.Distinct)}.",
        _ => Words.Capital(words.Because(item.Series.Patterns)) + ".",
    };

    private IEnumerable<string> Concerns(UnitItem item)
    {
        if (item is { Silence: null, People: > 0, Series.Last: { } last, Series.IsCount: false })
        {
            yield return words.Concerns(
                (long)item.People, NumberText.Fixed(item.People, context.Language, 0), PeriodText.In(last.Point.Period, grain, context.Language, context.Made));
        }
        else if (item is { Silence: null, Series.IsCount: true, Series.Last: { } counted })
        {
            yield return words.ResponsesIn(NumberText.Fixed(item.People, context.Language, 0), PeriodText.In(counted.Point.Period, grain, context.Language, context.Made));
        }
    }
}
