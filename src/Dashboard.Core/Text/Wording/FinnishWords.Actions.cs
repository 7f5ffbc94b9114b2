using Dashboard.Core.Actions;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string OutcomeNothing => "Toimenpiteen jälkeen ei ole vielä yhtään kokonaista kuukautta vastauksia";

    public override string OutcomeNothingBefore => "Ei voi sanoa: ajalta ennen toimenpidettä ei ole mitään, mihin verrata";

    public override string OutcomeSeasons => "Jaksot ovat lyhyempiä kuin vuosi ja eri vuodenajoilta: myös vuodenaika voi näkyä luvuissa.";

    public override string OfOwnUnits => "omien yksikköjesi vastauksista";

    public override string OutcomeCommonCause => "Ohjauskortissa toimenpiteen jälkeen on vain tavanomaista vaihtelua";

    public override string OutcomeComplete => "Määrillä ja tasoilla ei ole luottamusväliä: niistä sanoo vain ohjauskortti.";

    public override string OutcomeNoBefore => "Ennen toimenpidettä ei ole kokonaista kuukautta, johon verrata.";

    public override string OutcomeMonthLeftOut => "Kuukausi, jonka aikana toimenpide tuli voimaan, ei kuulu kumpaankaan jaksoon.";

    public override string OutcomeNotWhy =>
        "Luvut kertovat, mitä toimenpiteen jälkeen tapahtui, eivät sitä, mistä se johtui: samaan aikaan on voinut muuttua muutakin.";

    public override string OutcomeNotComparable(string date) => $"Aikaa ennen ja jälkeen ei voi verrata: kysymys muuttui {date}";

    public override string OutcomeTooFew(string months, int needed) =>
        Invariant($"Muutosta ei voi vielä erottaa satunnaisvaihtelusta: {needed} pisteeseen on {months}");

    public override string OutcomeEnded(string date, int needed) =>
        Invariant($"Ohjauskortti ei ehtinyt kertoa muutoksesta: sarja alkoi alusta {date}, ennen kuin pisteitä oli {needed}");

    public override string OutcomeChanged(Statistics.Variation variation, bool high) => variation switch
    {
        Statistics.Variation.Improvement => "Toimenpiteen jälkeen näkyy paranemista, joka ei selity satunnaisvaihtelulla",
        Statistics.Variation.Concern => "Toimenpiteen jälkeen näkyy heikkenemistä, joka ei selity satunnaisvaihtelulla",
        _ => $"Toimenpiteen jälkeen näkyy {(high ? "nousua" : "laskua")}, joka ei selity satunnaisvaihtelulla",
    };

    public override string OutcomeChangedBefore(Statistics.Variation variation, bool high, string month) =>
        $"{OutcomeChanged(variation, high)}, mutta ohjauskortissa se alkaa jo ennen toimenpidettä, kuukaudesta {month}";

    public override string OutcomeSince(string month) => $"Ohjauskortissa muutos alkaa kuukaudesta {month}.";

    public override string OutcomeFigures(string before, string after) => $"Ennen {before}. Jälkeen {after}.";

    public override string OutcomeDifference(string difference, string interval, ChangeVerdict verdict, bool? asWanted, string? least) =>
        $"Erotus on {difference} ({ConfidenceInterval} {interval})"
        + (asWanted is { } way ? way ? " toivottuun suuntaan" : " toiseen suuntaan kuin toivottiin" : "")
        + verdict switch
        {
            ChangeVerdict.NotDistinct => " eikä se erotu otantavaihtelusta.",
            ChangeVerdict.DistinctButSmall => $". Se erottuu otantavaihtelusta mutta on pienempi kuin pienin merkityksellinen muutos, {Stop(least!)}",
            _ => $". Se erottuu otantavaihtelusta{(least is null ? "." : $" ja on vähintään pienin merkityksellinen muutos, {Stop(least)}")}",
        };

    public override string OutcomeWaits(string month) => $"Ensimmäinen kokonainen kuukausi toimenpiteen jälkeen on {month}: jaksoja verrataan, kun se on päättynyt.";

    public override string OutcomeCut(OutcomeEdge edge, string date) => edge == OutcomeEdge.Break
        ? $"Vertailu ei ulotu kysymyksen muutoksen {date} yli."
        : $"Vertailu ei ulotu perustason vaihdon {date} yli.";

    public override string OutcomeMoved(string dates) => $"Vertailu ulottuu yksiköiden siirron tai yhdistämisen {dates} yli. {TodaysStructure}";

    public override string OutcomeReadTo(string month) => $"Päätelmä lukee ohjauskorttia kuukauteen {month} asti: myöhempi aika ei muuta sitä.";

    public override string OutcomeRebased(string date) => $"Perustaso vaihdettiin {date}: päätelmä lukee ohjauskortin sellaisena kuin se on ilman vaihtoa.";

    public override string OutcomeProposal(int points, string date) =>
        Invariant($"Toimenpiteen jälkeen vähintään {points} kuukautta peräkkäin on samalla puolella keskiarvoa. Jos muutos on pysyvä ja syy tiedetään, perustason voi vaihtaa {date} alkaen.");
}
