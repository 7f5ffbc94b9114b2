namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string AgainstChance => "I förhållande till slumpen";

    public override string Change => "Förändring";

    public override string ChangeVerdictHead => "Bedömning av förändringen";

    public override string TooFewToCompare => "För en jämförelse behövs minst två enheter vars värde kan visas.";

    public override string CountsFollowSize => "Antalen är fullständiga och inget urval: de följer enheternas storlek, och skillnaderna jämförs inte med slumpen.";

    public override string OutsideInner(bool high) => high ? "ovanför gränserna för 95\u00a0%" : "nedanför gränserna för 95\u00a0%";

    public override string Overlap(string inner, string outer) => $"{Quote(inner)} ingår i enheten {Quote(outer)}: samma svar skulle räknas två gånger, så inget trattdiagram ritas.";

    public override string ValuesByUnit(string name) => $"{name}: värden per enhet";

    public override string ChangeStandsOut(string name, int count) => count switch
    {
        0 => $"{name}: förändringen skiljer sig inte från urvalsvariationen i någon enhet",
        1 => $"{name}: förändringen skiljer sig från urvalsvariationen i en enhet",
        _ => Invariant($"{name}: förändringen skiljer sig från urvalsvariationen i {count} enheter"),
    };

    public override string FalseChanges(int count, int expected) => Invariant($"Bedömda förändringar: {count}. Även om inget förändrades skulle {(expected <= 1 ? "ungefär en" : Invariant($"ungefär {expected}"))} skilja sig från urvalsvariationen.");

    protected override string OrderOfNames => "Raderna står i alfabetisk ordning, inte i rangordning.";

    protected override string StandOut(string subject) => $"{subject} ligger längre från den gemensamma nivån än slumpen förklarar.";

    protected override string Higher => "Högre";

    protected override string Lower => "Lägre";
}
