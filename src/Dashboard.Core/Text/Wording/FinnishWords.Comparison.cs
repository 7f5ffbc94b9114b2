namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string AgainstChance => "Sattumaan nähden";

    public override string Change => "Muutos";

    public override string ChangeVerdictHead => "Muutoksen arvio";

    public override string TooFewToCompare => "Vertailuun tarvitaan vähintään kaksi yksikköä, joiden luvun voi näyttää.";

    public override string CountsFollowSize => "Määrät on laskettu kokonaan eikä otoksesta: ne seuraavat yksiköiden kokoa, eikä eroja verrata sattumaan.";

    public override string OutsideInner(bool high) => high ? "95\u00a0%:n rajojen yläpuolella" : "95\u00a0%:n rajojen alapuolella";

    public override string Overlap(string inner, string outer) => $"{Quote(inner)} sisältyy yksikköön {Quote(outer)}: samat vastaukset olisivat mukana kahdesti, joten suppiloa ei piirretä.";

    public override string ValuesByUnit(string name) => $"{name}: luvut yksiköittäin";

    public override string ChangeStandsOut(string name, int count) => count switch
    {
        0 => $"{name}: muutos ei erotu otantavaihtelusta yhdessäkään yksikössä",
        1 => $"{name}: muutos erottuu otantavaihtelusta yhdessä yksikössä",
        _ => Invariant($"{name}: muutos erottuu otantavaihtelusta {count} yksikössä"),
    };

    public override string FalseChanges(int count, int expected) => Invariant($"Muutoksia on arvioitu {count}: vaikka mikään ei muuttuisi, {(expected <= 1 ? "noin yksi" : Invariant($"noin {expected}"))} erottuisi otantavaihtelusta.");

    protected override string OrderOfNames => "Rivit ovat aakkosjärjestyksessä, eivät paremmuuden.";

    protected override string StandOut(string subject) => $"{subject} poikkeaa yhteisestä tasosta enemmän kuin sattuma selittää.";

    protected override string Higher => "Ylempänä";

    protected override string Lower => "Alempana";
}
