using Dashboard.Core.Charts;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string LowHead => "Konfidensintervallets nedre gräns";

    public override string HighHead => "Konfidensintervallets övre gräns";

    public override string Mean => "Medelvärde";

    public override string LowerLimit => "Nedre gräns";

    public override string UpperLimit => "Övre gräns";

    public override string Target => "Mål";

    public override string Signal => "Signal";

    public override string Running => "perioden pågår";

    public override string RunningNote => "Ofylld markering: perioden pågår, och inga slutsatser dras av den.";

    public override string LastIsRunning => "Den sista stapeln: perioden pågår.";

    public override string LimitsNote => "Gränser: medelvärdet ± 2,66 × det glidande variationsområdets medelvärde.";

    public override string QuestionChanged => "Frågan ändrades";

    public override string OpenFeedback => "Öppen respons";

    public override string ByGrain(Grain grain) => grain switch
    {
        Grain.Day => "per dag",
        Grain.Week => "per vecka",
        Grain.Month => "per månad",
        Grain.Quarter => "per kvartal",
        Grain.Tertial => "per tertial",
        _ => "per år",
    };

    public override string PeriodHead(Grain grain) => grain switch
    {
        Grain.Day => "Dag",
        Grain.Week => "Vecka",
        Grain.Month => "Månad",
        Grain.Quarter => "Kvartal",
        Grain.Tertial => "Tertial",
        _ => "År",
    };

    public override string ValueHead(ValueFormat format) => format switch
    {
        ValueFormat.Percent => "Andel, %",
        ValueFormat.Points => "Poäng",
        ValueFormat.Count => "Antal",
        ValueFormat.Hours => "Timmar",
        _ => "Värde",
    };

    public override string HiddenPeriods(int count, Grain grain, int minimumRespondents) =>
        $"{Periods(count, grain)}: {Suppressed(minimumRespondents)}.";

    public override string HiddenWait => "Svaren från dem väntar tills de är tillräckligt många och ingår i ett senare tal.";

    public override string Waited(string periods) => $"kan även omfatta {periods}";

    public override string BreakNote(string date) => $"{date} Frågan ändrades. Värden före och efter jämförs inte.";
}
