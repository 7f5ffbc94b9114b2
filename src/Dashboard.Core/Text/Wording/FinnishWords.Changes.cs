using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string AnswersBefore => "Vastauksia ennen";

    public override string AnswersAfter => "Vastauksia nyt";

    public override string ShareBefore => "Osuus vastauksista ennen";

    public override string ShareAfter => "Osuus vastauksista nyt";

    public override string FigureBefore => "Tulos ennen";

    public override string FigureAfter => "Tulos nyt";

    public override string WithinUnits => "Yksiköiden sisällä";

    public override string MixOfUnits => "Painotus";

    public override string NewAndClosed => "Uudet ja päättyneet";

    public override string SplitNote =>
        "Yksiköiden sisällä: tulos muuttui. Painotus: vastauksista tuli eri osuus kustakin yksiköstä kuin ennen. Jako on laskutapa; se ei kerro syytä.";

    public override string SplitRounding => "Osien summa on tasan kokonaismuutos; pyöristys on tasattu.";

    public override string OfMonths(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Distinct => "erottuu kuukausien tavallisesta vaihtelusta",
        ChangeVerdict.DistinctButSmall => "erottuu kuukausien tavallisesta vaihtelusta mutta on vähäinen",
        _ => "ei erotu kuukausien tavallisesta vaihtelusta",
    };

    public override string OwnAnswers(string unit) => $"{unit}: omat vastaukset";

    public override string OtherUnits(int count) => Invariant($"Muut ({count})");

    public override string OtherUnitsNote(int minimumRespondents) =>
        Invariant($"Muut: osat, joissa on alle {minimumRespondents} vastaajaa, ja niin monta pienintä, ettei yhdenkään lukua voi laskea erikseen.");

    public override string AllTogether(string change) => $"Yhteensä, muutos {change}";

    public override string NoSplit(string name) => $"{name}: muutosta ei jaeta osiin";

    public override string SplitWouldTell(int minimumRespondents) =>
        Invariant($"Jako paljastaisi luvun, jonka takana on alle {minimumRespondents} vastaajaa.");

    public override string SplitSentence(SplitParts parts) => Stop(
        $"Yksiköiden sisäinen muutos on {parts.Write(parts.Within)} ja painotuksen {parts.Write(parts.Mix)}"
        + (parts.HasTurnover ? $", uusien ja päättyneiden yksiköiden {parts.Write(parts.Turnover)}" : "") + $"; yhteensä {parts.Write(parts.Change)}");

    public override string ChangeSampling(ChangeVerdict verdict) => $"Kokonaismuutos {Sampling(verdict)}.";

    protected override string NeitherChanged => "ei muutosta yksiköiden sisällä eikä painotuksessa";

    protected override string ChangeOf(string change) => $"muutos {change}";

    protected override string MostlyWithin(string change) => $"{ChangeOf(change)} syntyi pääosin yksiköiden sisällä";

    protected override string MostlyBetween(string change) => $"{ChangeOf(change)} syntyi pääosin siitä, että vastausten painotus siirtyi yksiköiden välillä";

    protected override string PartlyBoth(string change) => $"{ChangeOf(change)} on osin yksiköiden sisäistä, osin painotuksen siirtymää";

    protected override string Opposed(string within, string between, string change) =>
        $"yksiköiden sisällä {within}, painotuksen siirtymä {between}, yhteensä {change}";
}
