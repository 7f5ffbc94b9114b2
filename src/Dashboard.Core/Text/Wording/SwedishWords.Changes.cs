using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string AnswersBefore => "Svar före";

    public override string AnswersAfter => "Svar nu";

    public override string ShareBefore => "Andel av svaren före";

    public override string ShareAfter => "Andel av svaren nu";

    public override string FigureBefore => "Resultat före";

    public override string FigureAfter => "Resultat nu";

    public override string WithinUnits => "Inom enheterna";

    public override string MixOfUnits => "Svarens fördelning";

    public override string NewAndClosed => "Nya och avslutade";

    public override string SplitNote =>
        "Inom enheterna: resultatet förändrades. Svarens fördelning: svaren kom i annan proportion från enheterna än förut. Uppdelningen är ett räknesätt; den visar ingen orsak.";

    public override string SplitRounding => "Delarnas summa är exakt hela förändringen; avrundningen är jämkad.";

    public override string OfMonths(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Distinct => "skiljer sig från månadernas vanliga variation",
        ChangeVerdict.DistinctButSmall => "skiljer sig från månadernas vanliga variation men är liten",
        _ => "skiljer sig inte från månadernas vanliga variation",
    };

    public override string OwnAnswers(string unit) => $"{unit}: egna svar";

    public override string OtherUnits(int count) => Invariant($"Övriga ({count})");

    public override string OtherUnitsNote(int minimumRespondents) =>
        Invariant($"Övriga: de delar som har färre än {minimumRespondents} svar, och så många av de minsta att ingen enskild siffra kan räknas ut.");

    public override string AllTogether(string change) => $"Sammanlagt, förändring {change}";

    public override string NoSplit(string name) => $"{name}: förändringen delas inte upp";

    public override string SplitWouldTell(int minimumRespondents) =>
        Invariant($"Uppdelningen skulle avslöja en siffra som bygger på färre än {minimumRespondents} svar.");

    public override string SplitSentence(SplitParts parts) => Stop(
        $"Förändringen inom enheterna är {parts.Write(parts.Within)} och den av svarens fördelning {parts.Write(parts.Mix)}"
        + (parts.HasTurnover ? $", den av nya och avslutade enheter {parts.Write(parts.Turnover)}" : "") + $"; sammanlagt {parts.Write(parts.Change)}");

    public override string ChangeSampling(ChangeVerdict verdict) => $"Hela förändringen {Sampling(verdict)}.";

    protected override string NeitherChanged => "ingen förändring inom enheterna eller i svarens fördelning";

    protected override string ChangeOf(string change) => $"förändringen {change}";

    protected override string MostlyWithin(string change) => $"{ChangeOf(change)} finns till största delen inom enheterna";

    protected override string MostlyBetween(string change) => $"{ChangeOf(change)} är till största delen en förskjutning av svaren mellan enheterna";

    protected override string PartlyBoth(string change) => $"{ChangeOf(change)} finns dels inom enheterna, dels i svarens fördelning mellan dem";

    protected override string Opposed(string within, string between, string change) =>
        $"inom enheterna {within}, svarens fördelning {between}, sammanlagt {change}";
}
