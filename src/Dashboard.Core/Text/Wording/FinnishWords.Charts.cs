using Dashboard.Core.Charts;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string LowHead => "Luottamusvälin alaraja";

    public override string HighHead => "Luottamusvälin yläraja";

    public override string Mean => "Keskiarvo";

    public override string LowerLimit => "Alaraja";

    public override string UpperLimit => "Yläraja";

    public override string Target => "Tavoite";

    public override string Signal => "Merkki";

    public override string Running => "jakso kesken";

    public override string RunningNote => "Avoin merkki: jakso on kesken, eikä siitä päätellä.";

    public override string LastIsRunning => "Viimeinen pylväs: jakso on kesken.";

    public override string LimitsNote => "Rajat: keskiarvo ± 2,66 × liukuvan vaihteluvälin keskiarvo.";

    public override string QuestionChanged => "Kysymys muuttui";

    public override string OpenFeedback => "Avoin palaute";

    public override string ByGrain(Grain grain) => grain switch
    {
        Grain.Day => "päivittäin",
        Grain.Week => "viikoittain",
        Grain.Month => "kuukausittain",
        Grain.Quarter => "neljänneksittäin",
        Grain.Tertial => "tertiaaleittain",
        _ => "vuosittain",
    };

    public override string PeriodHead(Grain grain) => grain switch
    {
        Grain.Day => "Päivä",
        Grain.Week => "Viikko",
        Grain.Month => "Kuukausi",
        Grain.Quarter => "Neljännes",
        Grain.Tertial => "Tertiaali",
        _ => "Vuosi",
    };

    public override string ValueHead(ValueFormat format) => format switch
    {
        ValueFormat.Percent => "Osuus, %",
        ValueFormat.Points => "Pistettä",
        ValueFormat.Count => "Määrä",
        ValueFormat.Hours => "Tuntia",
        _ => "Arvo",
    };

    public override string HiddenPeriods(int count, Grain grain, int minimumRespondents) =>
        $"{Periods(count, grain)}: {Suppressed(minimumRespondents)}.";

    public override string HiddenWait => "Niiden vastaukset odottavat, kunnes vastaajia on tarpeeksi, ja sisältyvät myöhempään lukuun.";

    public override string Waited(string periods) => $"voi sisältää myös {periods}";

    public override string BreakNote(string date) => $"{date} Kysymys muuttui. Arvoja ennen ja jälkeen ei verrata.";
}
