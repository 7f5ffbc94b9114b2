using Dashboard.Core.Actions;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string OutcomeNothing => "Det finns ännu ingen hel månad med svar efter åtgärden";

    public override string OutcomeNothingBefore => "Det går inte att säga: före åtgärden finns inget att jämföra med";

    public override string OutcomeSeasons => "Perioderna är kortare än ett år och från olika årstider: också årstiden kan synas i siffrorna.";

    public override string OfOwnUnits => "av dina enheters svar";

    public override string OutcomeCommonCause => "I styrdiagrammet syns bara sedvanlig variation efter åtgärden";

    public override string OutcomeComplete => "Antal och nivåer har inget konfidensintervall: om dem uttalar sig bara styrdiagrammet.";

    public override string OutcomeNoBefore => "Före åtgärden finns ingen hel månad att jämföra med.";

    public override string OutcomeMonthLeftOut => "Månaden då åtgärden togs i bruk hör inte till någondera perioden.";

    public override string OutcomeNotWhy =>
        "Siffrorna berättar vad som hände efter åtgärden, inte vad det berodde på: annat kan ha förändrats samtidigt.";

    public override string OutcomeNotComparable(string date) => $"Tiden före och efter kan inte jämföras: frågan ändrades {date}";

    public override string OutcomeTooFew(string months, int needed) =>
        Invariant($"En förändring kan ännu inte skiljas från slumpen: {months} kvar till {needed} punkter");

    public override string OutcomeEnded(string date, int needed) =>
        Invariant($"Styrdiagrammet hann inte säga något om en förändring: serien började om {date}, innan det fanns {needed} punkter");

    public override string OutcomeChanged(Statistics.Variation variation, bool high) => variation switch
    {
        Statistics.Variation.Improvement => "Efter åtgärden syns en förbättring som inte förklaras av slumpen",
        Statistics.Variation.Concern => "Efter åtgärden syns en försämring som inte förklaras av slumpen",
        _ => $"Efter åtgärden syns en {(high ? "uppgång" : "nedgång")} som inte förklaras av slumpen",
    };

    public override string OutcomeChangedBefore(Statistics.Variation variation, bool high, string month) =>
        $"{OutcomeChanged(variation, high)}, men i styrdiagrammet börjar den redan före åtgärden, från månaden {month}";

    public override string OutcomeSince(string month) => $"I styrdiagrammet börjar förändringen från månaden {month}.";

    public override string OutcomeFigures(string before, string after) => $"Före {before}. Efter {after}.";

    public override string OutcomeDifference(string difference, string interval, ChangeVerdict verdict, bool? asWanted, string? least) =>
        $"Skillnaden är {difference} ({ConfidenceInterval} {interval})"
        + (asWanted is { } way ? way ? " i önskad riktning" : " i motsatt riktning mot den önskade" : "")
        + verdict switch
        {
            ChangeVerdict.NotDistinct => " och skiljer sig inte från urvalsvariationen.",
            ChangeVerdict.DistinctButSmall => $". Den skiljer sig från urvalsvariationen men är mindre än den minsta betydelsefulla förändringen, {Stop(least!)}",
            _ => $". Den skiljer sig från urvalsvariationen{(least is null ? "." : $" och är minst den minsta betydelsefulla förändringen, {Stop(least)}")}",
        };

    public override string OutcomeWaits(string month) => $"Den första hela månaden efter åtgärden är {month}: perioderna jämförs när den är slut.";

    public override string OutcomeCut(OutcomeEdge edge, string date) => edge == OutcomeEdge.Break
        ? $"Jämförelsen går inte över ändringen av frågan {date}."
        : $"Jämförelsen går inte över bytet av basnivå {date}.";

    public override string OutcomeMoved(string dates) => $"Jämförelsen går över en flytt eller sammanslagning av enheter {dates}. {TodaysStructure}";

    public override string OutcomeReadTo(string month) => $"Slutsatsen läser styrdiagrammet till och med månaden {month}: senare tid ändrar den inte.";

    public override string OutcomeRebased(string date) => $"Basnivån byttes {date}: slutsatsen läser styrdiagrammet som det är utan bytet.";

    public override string OutcomeProposal(int points, string date) =>
        Invariant($"Efter åtgärden ligger minst {points} månader i följd på samma sida om medelvärdet. Om förändringen är bestående och orsaken är känd kan basnivån bytas från och med {date}.");
}
