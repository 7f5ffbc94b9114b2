namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string Unit => "Enhet";

    public override string SameScale => "skalan är densamma i alla";

    public override string OrderOfOrganisation => "Raderna står i organisationens ordning, inte i rangordning.";

    public override string Answers => "Svar";

    public override string FunnelHint => "ju fler svar, desto snävare gränser";

    public override string Limits95 => "gränser för 95\u00a0%";

    public override string Limits998 => "gränser för 99,8\u00a0%";

    public override string AboveLimits => "ovanför gränserna";

    public override string BelowLimits => "nedanför gränserna";

    public override string WithinLimits => "innanför gränserna";

    public override string HeatHint => "färg och märke: den senaste signalen i enhetens eget styrdiagram";

    public override string HeatUsual => "Sedvanlig variation i alla";

    public override string HeatTooFew => "Perioderna är för få för slutsatser om förändring";

    public override string UnitsChanged(string subject, int improved, int worsened, int changed) =>
        $"{subject} " + Join([.. new[] { InUnits("förbättrades", improved), InUnits("försämrades", worsened), InUnits("förändrades", changed) }.OfType<string>()]);

    public override string UnitsUsual(string subject) => $"{subject} ligger kvar på samma nivå i alla enheter: sedvanlig variation";

    public override string UnitsTooFew(string subject) => $"{subject}: perioderna är för få för slutsatser om förändring";

    public override string MetricsMoved(int improved, int worsened, int changed) =>
        "Av indikatorerna har " + Join([.. new[] { Counted(improved, "förbättrats"), Counted(worsened, "försämrats"), Counted(changed, "förändrats") }.OfType<string>()]);

    public override string MetricsUsual => "Alla indikatorer ligger kvar på samma nivå: sedvanlig variation";

    public override string MetricsTooFew => "Perioderna är för få för slutsatser om förändringar i indikatorerna";

    public override string OwnScales => "varje indikator har sin egen skala";

    public override string UnitsBetween(string name, int count, string range) =>
        count == 1 ? $"{name}: värdet för en enhet är {range}" : Invariant($"{name}: värdena för {count} enheter är {range}");

    public override string NoUnitShown(string name) => $"{name}: värdet kan inte visas för någon enhet";

    public override string HiddenUnits(int count, int minimumRespondents) =>
        Invariant($"{count} {(count == 1 ? "enhet" : "enheter")}: {Suppressed(minimumRespondents)}.");

    public override string NotAskingUnits(int count) =>
        Invariant($"{count} {(count == 1 ? "enhet" : "enheter")}: frågas inte.");

    public override string FunnelOne(string name, string unit, bool high) =>
        $"{unit}: {Small(name)} {(high ? "högre" : "lägre")} än slumpen förklarar";

    public override string FunnelMany(string name, int count) =>
        Invariant($"{name}: {count} enheter avviker från den gemensamma nivån mer än slumpen förklarar");

    public override string FunnelNone(string name) => $"{name}: ingen enhet avviker från den gemensamma nivån mer än slumpen förklarar";

    public override string UnitsTogether(string value) => $"Enheterna tillsammans {value}";

    public override string FunnelDiffers(string name) => $"{name}: de flesta enheter skiljer sig från varandra, jämför lika med lika";

    public override string OtherwiseDispersed(string phi) =>
        $"I övrigt ligger skillnaderna mellan enheterna inom slumpens gränser (φ = {phi}; ungefär 1 när bara slumpen skiljer dem åt).";

    public override string UsuallyDispersed(string phi) =>
        $"Enheterna skiljer sig inte från varandra mer än slumpen förklarar (φ = {phi}; omkring 1 när bara slumpen skiljer dem åt).";

    public override string OverDispersed(string phi) =>
        $"Enheterna skiljer sig från varandra mer än slumpen förklarar (φ = {phi}), så en enskild avvikelse är ett svagare tecken än vanligt.";

    public override string FalseAlarms(int charts, int expected) => charts == 1
        ? "Ett styrdiagram: även om inget förändrades skulle det ibland ge en signal."
        : expected == 0
        ? Invariant($"Styrdiagram: {charts}. Även om inget förändrades skulle något av dem ibland ge en signal.")
        : Invariant($"Styrdiagram: {charts}. Även om inget förändrades skulle ungefär {expected} ändå ge en signal.");

    private static string? InUnits(string verb, int count) => count switch
    {
        0 => null,
        1 => $"{verb} i en enhet",
        _ => Invariant($"{verb} i {count} enheter"),
    };
}
