using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string NoVerdictYet => "Om förändringen kan inget sägas ännu";

    public override string MetricsChanged(int count, Variation variation) => Invariant($"{count} indikatorer {VariationInShort(variation)}");

    public override string But(string first, string second) => $"{first}, men {second}";

    public override string AllLevel(int count) =>
        count == 1 ? "Indikatorn ligger kvar på samma nivå" : "Indikatorerna ligger kvar på samma nivå";

    public override string LevelWhereKnown(int count) =>
        count == 1 ? "En indikator är oförändrad, om de övriga går det ännu inte att säga något" : Invariant($"{count} indikatorer är oförändrade, om de övriga går det ännu inte att säga något");

    public override string MissesTarget(string subject) => $"{subject} når inte sitt mål";

    public override string MissTarget(int count) => Invariant($"{count} indikatorer når inte sitt mål");

    public override string VerdictTakes(int needed) => Invariant($"En slutsats kräver svar på samma fråga från minst {needed} perioder.");

    public override string ChangesNotRandom(int count) => count switch
    {
        1 => "Förändringen förklaras inte av slumpmässig variation.",
        2 => "Ingendera förändringen förklaras av slumpmässig variation.",
        _ => "Ingen av förändringarna förklaras av slumpmässig variation.",
    };

    public override string OthersLevel(int count) => count == 1
        ? "En annan indikator ligger kvar på samma nivå."
        : Invariant($"De övriga {count} indikatorerna ligger kvar på samma nivå.");

    public override string Others(int count) => Invariant($"{count} andra");

    public override string WithoutVerdict(int count) =>
        count == 1 ? "Om en indikator kan inget sägas ännu." : Invariant($"Om {count} indikatorer kan inget sägas ännu.");
}
