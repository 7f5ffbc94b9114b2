using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string OpenNothing => "Efter detta finns ännu inga svar för en hel månad";

    public override string OpenNothingBefore => "Vi kan inte säga om något har förändrats: det finns inga siffror från tiden före detta att jämföra med";

    public override string OpenCommonCause => "Efter detta varierar månadernas siffror på samma sätt som förut";

    public override string OpenSeasons => "Siffrorna är från olika årstider, och det kan också synas i dem.";

    public override string OpenMonthLeftOut => "Månaden då detta började ingår inte i någondera siffran.";

    public override string OpenNotWhy =>
        "Siffrorna berättar vad som hände efter detta. De berättar inte vad det berodde på: annat kan ha förändrats samtidigt.";

    public override string OpenNotComparable(string date) => $"Tiden före och efter kan inte jämföras, eftersom frågan ändrades {date}";

    public override string OpenTooFew(string months) => $"Det är för tidigt att säga om något har förändrats: svar måste samlas in i {months} till";

    public override string OpenEnded(string date) =>
        $"Vi kan inte säga om något har förändrats: uppföljningen av siffrorna började om {date}, innan siffrorna var tillräckligt många";

    public override string OpenChanged(Statistics.Variation variation, bool high) => $"Efter detta har siffrorna {Became(variation, high)} mer än slumpen förklarar";

    public override string OpenChangedBefore(Statistics.Variation variation, bool high, string inMonth) =>
        $"Siffrorna har {Became(variation, high)} mer än slumpen förklarar, men förändringen började redan före detta, {inMonth}";

    public override string OpenSides(string before, string after) => $"Före: {before}. Efter: {after}.";

    public override string OpenDifference(string interval, ChangeVerdict verdict, bool? asWanted) => verdict switch
    {
        ChangeVerdict.NotDistinct => "Skillnaden mellan siffrorna kan bero bara på slumpen",
        ChangeVerdict.DistinctButSmall => "Skillnaden mellan siffrorna beror knappast bara på slumpen, men den är liten",
        _ => "Skillnaden mellan siffrorna beror knappast bara på slumpen",
    } + (asWanted is { } way ? way ? ", och den går åt det håll vi hoppades på" : ", och den går åt ett annat håll än vi hoppades på" : "") + $". Skillnaden är sannolikt i intervallet {interval}.";

    public override string? OpenDifferenceUnit(ValueFormat format) => format switch
    {
        ValueFormat.Percent => "procentenheter",
        ValueFormat.Hours => "timmar",
        _ => null,
    };

    public override string OpenWaits(string month) => $"Tiden före och efter jämförs när {month} är slut.";

    public override string OpenCut(OutcomeEdge edge, string date) => edge == OutcomeEdge.Break
        ? $"Frågan ändrades {date}, så vi jämför inte över den dagen."
        : $"Uppföljningen av siffrorna började om {date}, så vi jämför inte över den dagen.";

    public override string OpenMoved(string dates) => $"Enheter flyttades eller slogs samman {dates}. {TodaysStructure}";

    public override string OpenRebased(string date) => $"Från och med {date} jämförs nya siffror med den nya nivån.";

    public override string OpenSince(string inMonth) => $"Förändringen började {inMonth}.";

    public override string OpenReadTo(string inMonth) => $"Siffrorna som vi ser på här slutar {inMonth}.";

    private static string Became(Statistics.Variation variation, bool high) => variation switch
    {
        Statistics.Variation.Improvement => "förbättrats",
        Statistics.Variation.Concern => "försämrats",
        _ => high ? "stigit" : "sjunkit",
    };
}
