using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string OpenNothing => "Tämän jälkeen ei ole vielä vastauksia kokonaiselta kuukaudelta";

    public override string OpenNothingBefore => "Emme voi sanoa, muuttuiko mikään: ajalta ennen tätä ei ole lukuja, joihin verrata";

    public override string OpenCommonCause => "Tämän jälkeen kuukausien luvut vaihtelevat samaan tapaan kuin ennen";

    public override string OpenSeasons => "Luvut ovat eri vuodenajoilta, ja sekin voi näkyä niissä.";

    public override string OpenMonthLeftOut => "Kuukausi, jonka aikana tämä aloitettiin, ei ole mukana kummassakaan luvussa.";

    public override string OpenNotWhy =>
        "Luvut kertovat, mitä tämän jälkeen tapahtui. Ne eivät kerro, mistä se johtui: samaan aikaan on voinut muuttua muutakin.";

    public override string OpenNotComparable(string date) => $"Aikaa ennen ja jälkeen ei voi verrata, koska kysymys muuttui {date}";

    public override string OpenTooFew(string months) => $"On liian aikaista sanoa, muuttuiko mikään: vastauksia on kerättävä vielä {months}";

    public override string OpenEnded(string date) =>
        $"Emme voi sanoa, muuttuiko mikään: lukujen seuranta alkoi alusta {date}, ennen kuin lukuja oli tarpeeksi";

    public override string OpenChanged(Statistics.Variation variation, bool high) => $"Tämän jälkeen luvut ovat {Became(variation, high)} enemmän kuin sattuma selittää";

    public override string OpenChangedBefore(Statistics.Variation variation, bool high, string inMonth) =>
        $"Luvut ovat {Became(variation, high)} enemmän kuin sattuma selittää, mutta muutos alkoi jo ennen tätä, {inMonth}";

    public override string OpenSides(string before, string after) => $"Ennen: {before}. Jälkeen: {after}.";

    public override string OpenDifference(string interval, ChangeVerdict verdict, bool? asWanted) => verdict switch
    {
        ChangeVerdict.NotDistinct => "Lukujen ero voi olla pelkkää sattumaa",
        ChangeVerdict.DistinctButSmall => "Lukujen ero on tuskin pelkkää sattumaa, mutta se on pieni",
        _ => "Lukujen ero on tuskin pelkkää sattumaa",
    } + (asWanted is { } way ? way ? ", ja se on toivottuun suuntaan" : ", ja se on toiseen suuntaan kuin toivottiin" : "") + $". Todennäköisesti ero on välillä {interval}.";

    public override string? OpenDifferenceUnit(ValueFormat format) => format switch
    {
        ValueFormat.Percent => "prosenttiyksikköä",
        ValueFormat.Hours => "tuntia",
        _ => null,
    };

    public override string OpenWaits(string month) => $"Aikaa ennen ja jälkeen verrataan, kun {month} on päättynyt.";

    public override string OpenCut(OutcomeEdge edge, string date) => edge == OutcomeEdge.Break
        ? $"Kysymys muuttui {date}, joten sen yli ei verrata."
        : $"Lukujen seuranta alkoi alusta {date}, joten sen yli ei verrata.";

    public override string OpenMoved(string dates) => $"Yksiköitä siirrettiin tai yhdistettiin {dates}. {TodaysStructure}";

    public override string OpenRebased(string date) => $"Uusia lukuja verrataan {date} alkaen uuteen tasoon.";

    public override string OpenSince(string inMonth) => $"Muutos alkoi {inMonth}.";

    public override string OpenReadTo(string inMonth) => $"Tässä katsotut luvut päättyvät {inMonth}.";

    private static string Became(Statistics.Variation variation, bool high) => variation switch
    {
        Statistics.Variation.Improvement => "parantuneet",
        Statistics.Variation.Concern => "heikentyneet",
        _ => high ? "nousseet" : "laskeneet",
    };
}
