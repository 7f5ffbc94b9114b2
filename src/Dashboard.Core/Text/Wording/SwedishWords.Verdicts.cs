using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string NotRandom => "förklaras inte av slumpmässig variation";

    protected override string AndClause => ", och ";

    protected override string TheChange => "förändringen";

    public override string UsualVariation => "sedvanlig variation";

    public override string UsualSentence => "Variationen är sedvanlig; inget tyder på en förändring.";

    public override string Variation(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "Förbättrades – inte slumpmässigt",
        Statistics.Variation.Concern => "Försämrades – inte slumpmässigt",
        Statistics.Variation.Neutral => "Förändrades – inte slumpmässigt",
        _ => "Sedvanlig variation",
    };

    public override string VariationInShort(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "förbättrades",
        Statistics.Variation.Concern => "försämrades",
        Statistics.Variation.Neutral => "förändrades",
        _ => "oförändrat",
    };

    public override string Assurance(Assurance assurance) => assurance switch
    {
        Statistics.Assurance.Pass => "Målet nås alltid",
        Statistics.Assurance.Fail => "Målet nås inte",
        _ => "Målet nås tidvis",
    };

    public override string Clause(string subject, Variation variation) => variation switch
    {
        Statistics.Variation.CommonCause => $"{subject} ligger kvar på samma nivå",
        _ => $"{subject} {VariationInShort(variation)}",
    };

    public override string Because(Pattern pattern) => pattern.Rule switch
    {
        XmrRule.Outside => BecauseClause(pattern),
        XmrRule.Trend => Invariant($"{pattern.Count} {(pattern.High ? "stigande" : "sjunkande")} värden i följd") + InBracketed(pattern.Dates),
        XmrRule.TwoOfThree => (pattern.Dates is null ? "2 av de 3 senaste värdena" : "2 av 3 värden")
            + $" nära den {(pattern.High ? "övre" : "nedre")} gränsen" + InBracketed(pattern.Dates),
        _ => $"{Periods(pattern.Count, pattern.Grain)} {(pattern.High ? "över" : "under")} medelvärdet" + InBracketed(pattern.Dates),
    };

    protected override string BecauseClause(Pattern pattern) => pattern.Rule switch
    {
        XmrRule.Outside => (pattern.Dates is { } date ? $"värdet {date}" : "det senaste värdet")
            + (pattern.High ? " ligger över den övre gränsen för sedvanlig variation" : " ligger under den nedre gränsen för sedvanlig variation"),
        XmrRule.Trend => (pattern.Dates is { } dates ? $"värdena {dates}" : Invariant($"de senaste {pattern.Count} värdena"))
            + (pattern.High ? " stiger utan avbrott" : " sjunker utan avbrott"),
        XmrRule.TwoOfThree => (pattern.Dates is { } dates ? $"två av tre värden ({dates})" : "två av de tre senaste värdena")
            + $" ligger nära den {(pattern.High ? "övre" : "nedre")} gränsen",
        _ => (pattern.Dates is { } dates ? $"värdena {dates}" : Invariant($"de senaste {pattern.Count} {Definite(pattern.Grain)}"))
            + $" har legat {(pattern.High ? "över" : "under")} medelvärdet",
    };

    public override string Rule(XmrRule rule) => rule switch
    {
        XmrRule.Outside => "utanför gränsen",
        XmrRule.Trend => "7 stigande eller sjunkande",
        XmrRule.TwoOfThree => "2 av 3 nära gränsen",
        _ => "7 på samma sida om medelvärdet",
    };

    public override string LevelButFails(string subject) => $"{subject} ligger kvar på samma nivå, men målet nås inte";

    public override string Periods(int count, Grain? grain) => Invariant($"{count} ") + (grain switch
    {
        Grain.Day => count == 1 ? "dag" : "dagar",
        Grain.Week => count == 1 ? "vecka" : "veckor",
        Grain.Month => count == 1 ? "månad" : "månader",
        Grain.Quarter => "kvartal",
        Grain.Tertial => "tertial",
        Grain.Year => "år",
        _ => count == 1 ? "värde" : "värden",
    });

    public override string TooFew(int count, Grain grain) => $"{Periods(count, grain)} är för lite för en slutsats om förändring";

    public override string TooFewSentence(int count, Grain grain, int needed) =>
        Invariant($"Den nuvarande serien har {Periods(count, grain)}; en slutsats om förändring kräver minst {needed}.");

    public override string ValueSentence(string subject, string when, string value, string? detail) =>
        detail is null ? $"{subject} var {value} {when}." : $"{subject} var {value} {when} ({detail}).";

    public override string AssuranceSentence(Assurance assurance, string target) => assurance switch
    {
        Statistics.Assurance.Pass => $"Målet ({target}) nås alltid.",
        Statistics.Assurance.Fail => $"Målet ({target}) nås inte.",
        _ => $"Målet ({target}) nås tidvis.",
    };

    private static string Definite(Grain? grain) => grain switch
    {
        Grain.Day => "dagarna",
        Grain.Week => "veckorna",
        Grain.Month => "månaderna",
        Grain.Quarter => "kvartalen",
        Grain.Tertial => "tertialen",
        Grain.Year => "åren",
        _ => "värdena",
    };
}
