namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string Unit => "Yksikkö";

    public override string SameScale => "mittakaava on kaikissa sama";

    public override string OrderOfOrganisation => "Rivit ovat organisaation järjestyksessä, eivät paremmuuden.";

    public override string Answers => "Vastauksia";

    public override string FunnelHint => "mitä enemmän vastauksia, sitä kapeammat rajat";

    public override string Limits95 => "95\u00a0%:n rajat";

    public override string Limits998 => "99,8\u00a0%:n rajat";

    public override string AboveLimits => "rajojen yläpuolella";

    public override string BelowLimits => "rajojen alapuolella";

    public override string WithinLimits => "rajojen sisällä";

    public override string HeatHint => "väri ja merkki: yksikön oman ohjauskortin viimeisin signaali";

    public override string HeatUsual => "Kaikissa tavanomaista vaihtelua";

    public override string HeatTooFew => "Jaksoja on liian vähän päätelmiin muutoksesta";

    public override string UnitsChanged(string subject, int improved, int worsened, int changed) =>
        $"{subject} " + Join([.. new[] { InUnits("parani", improved), InUnits("heikkeni", worsened), InUnits("muuttui", changed) }.OfType<string>()]);

    public override string UnitsUsual(string subject) => $"{subject} on ennallaan kaikissa yksiköissä: tavanomaista vaihtelua";

    public override string UnitsTooFew(string subject) => $"{subject}: jaksoja on liian vähän päätelmiin muutoksesta";

    public override string MetricsMoved(int improved, int worsened, int changed) =>
        "Mittareista " + Join([.. new[] { Counted(improved, "parani"), Counted(worsened, "heikkeni"), Counted(changed, "muuttui") }.OfType<string>()]);

    public override string MetricsUsual => "Kaikki mittarit ovat ennallaan: tavanomaista vaihtelua";

    public override string MetricsTooFew => "Jaksoja on liian vähän päätelmiin mittareiden muutoksista";

    public override string OwnScales => "kullakin mittarilla oma mittakaava";

    public override string UnitsBetween(string name, int count, string range) =>
        count == 1 ? $"{name}: yhden yksikön arvo on {range}" : Invariant($"{name}: {count} yksikön arvot ovat {range}");

    public override string NoUnitShown(string name) => $"{name}: minkään yksikön arvoa ei voi näyttää";

    public override string HiddenUnits(int count, int minimumRespondents) =>
        Invariant($"{count} {(count == 1 ? "yksikkö" : "yksikköä")}: {Suppressed(minimumRespondents)}.");

    public override string NotAskingUnits(int count) =>
        Invariant($"{count} {(count == 1 ? "yksikkö" : "yksikköä")}: ei kysytä.");

    public override string FunnelOne(string name, string unit, bool high) =>
        $"{unit}: {Small(name)} {(high ? "ylempänä" : "alempana")} kuin sattuma selittää";

    public override string FunnelMany(string name, int count) =>
        Invariant($"{name}: {count} yksikköä poikkeaa yhteisestä tasosta enemmän kuin sattuma selittää");

    public override string FunnelNone(string name) => $"{name}: mikään yksikkö ei poikkea yhteisestä tasosta enempää kuin sattuma selittää";

    public override string UnitsTogether(string value) => $"Yksiköt yhdessä {value}";

    public override string FunnelDiffers(string name) => $"{name}: useimmat yksiköt eroavat toisistaan, vertaa samanlaisiin";

    public override string OtherwiseDispersed(string phi) =>
        $"Muuten yksiköiden erot ovat sattuman rajoissa (φ = {phi}; noin 1, kun vain sattuma erottaa).";

    public override string UsuallyDispersed(string phi) =>
        $"Yksiköt eivät eroa toisistaan enempää kuin sattuma selittää (φ = {phi}; noin 1, kun vain sattuma erottaa).";

    public override string OverDispersed(string phi) =>
        $"Yksiköt eroavat toisistaan enemmän kuin sattuma selittää (φ = {phi}), joten yksittäinen poikkeama on tavallista heikompi merkki.";

    public override string FalseAlarms(int charts, int expected) => charts == 1
        ? "Yksi ohjauskortti: vaikka mikään ei muuttuisi, se antaisi joskus merkin."
        : expected == 0
        ? Invariant($"Ohjauskortteja {charts}: vaikka mikään ei muuttuisi, jokin niistä antaisi joskus merkin.")
        : Invariant($"Ohjauskortteja {charts}: vaikka mikään ei muuttuisi, noin {expected} antaisi silti merkin.");

    private static string? InUnits(string verb, int count) => count switch
    {
        0 => null,
        1 => $"{verb} yhdessä yksikössä",
        _ => Invariant($"{verb} {count} yksikössä"),
    };
}
