using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string NoVerdictYet => "Muutoksesta ei voi vielä päätellä";

    public override string MetricsChanged(int count, Variation variation) => Invariant($"{count} mittaria {VariationInShort(variation)}");

    public override string But(string first, string second) => $"{first}, mutta {second}";

    public override string AllLevel(int count) => count == 1 ? "Mittari on ennallaan" : "Mittarit ovat ennallaan";

    public override string LevelWhereKnown(int count) =>
        count == 1 ? "Yksi mittari on ennallaan, muista ei voi vielä päätellä" : Invariant($"{count} mittaria on ennallaan, muista ei voi vielä päätellä");

    public override string MissesTarget(string subject) => $"{subject} ei täytä tavoitettaan";

    public override string MissTarget(int count) => Invariant($"{count} mittaria ei täytä tavoitettaan");

    public override string VerdictTakes(int needed) => Invariant($"Päätelmään tarvitaan vähintään {needed} jaksoa saman kysymyksen vastauksia.");

    public override string ChangesNotRandom(int count) => count switch
    {
        1 => "Muutos ei selity satunnaisvaihtelulla.",
        2 => "Kumpikaan muutos ei selity satunnaisvaihtelulla.",
        _ => "Mikään muutoksista ei selity satunnaisvaihtelulla.",
    };

    public override string OthersLevel(int count) =>
        count == 1 ? "Yksi muu mittari on ennallaan." : Invariant($"Muut {count} mittaria ovat ennallaan.");

    public override string Others(int count) => Invariant($"{count} muuta");

    public override string WithoutVerdict(int count) => count == 1 ? "Yhdestä mittarista ei voi vielä päätellä." : Invariant($"{count} mittarista ei voi vielä päätellä.");
}
