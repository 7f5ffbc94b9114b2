namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string Unit => "Unit";

    public override string SameScale => "all on the same scale";

    public override string OrderOfOrganisation => "Rows stand in the order of the organisation, not of merit.";

    public override string Answers => "Answers";

    public override string FunnelHint => "the more answers, the narrower the limits";

    public override string Limits95 => "95\u00a0% limits";

    public override string Limits998 => "99.8\u00a0% limits";

    public override string AboveLimits => "above the limits";

    public override string BelowLimits => "below the limits";

    public override string WithinLimits => "within the limits";

    public override string HeatHint => "colour and mark: the latest signal of the unit's own control chart";

    public override string HeatUsual => "Usual variation everywhere";

    public override string HeatTooFew => "Too few periods for verdicts on change";

    public override string UnitsChanged(string subject, int improved, int worsened, int changed) =>
        $"{subject} " + Join([.. new[] { InUnits("improved", improved), InUnits("worsened", worsened), InUnits("changed", changed) }.OfType<string>()]);

    public override string UnitsUsual(string subject) => $"{subject} stayed level in all units: usual variation";

    public override string UnitsTooFew(string subject) => $"{subject}: too few periods for verdicts on change";

    public override string MetricsMoved(int improved, int worsened, int changed) =>
        "Of the metrics, " + Join([.. new[] { Counted(improved, "improved"), Counted(worsened, "worsened"), Counted(changed, "changed") }.OfType<string>()]);

    public override string MetricsUsual => "All metrics stayed level: usual variation";

    public override string MetricsTooFew => "Too few periods for verdicts on the metrics";

    public override string OwnScales => "each metric on its own scale";

    public override string UnitsBetween(string name, int count, string range) =>
        count == 1 ? $"{name}: the value of one unit is {range}" : Invariant($"{name}: the values of {count} units are {range}");

    public override string NoUnitShown(string name) => $"{name}: no unit's value can be shown";

    public override string HiddenUnits(int count, int minimumRespondents) =>
        Invariant($"{count} {(count == 1 ? "unit" : "units")}: {Suppressed(minimumRespondents)}.");

    public override string NotAskingUnits(int count) =>
        Invariant($"{count} {(count == 1 ? "unit" : "units")}: not asked.");

    public override string FunnelOne(string name, string unit, bool high) =>
        $"{unit}: {Small(name)} {(high ? "higher" : "lower")} than chance explains";

    public override string FunnelMany(string name, int count) =>
        Invariant($"{name}: {count} units lie further from the common level than chance explains");

    public override string FunnelNone(string name) => $"{name}: no unit lies further from the common level than chance explains";

    public override string UnitsTogether(string value) => $"All units {value}";

    public override string FunnelDiffers(string name) => $"{name}: most units differ from one another, compare like with like";

    public override string OtherwiseDispersed(string phi) =>
        $"Apart from these the units differ no more than chance explains (φ = {phi}; about 1 when chance alone separates them).";

    public override string UsuallyDispersed(string phi) =>
        $"The units differ no more than chance explains (φ = {phi}; around 1 where chance alone sets them apart).";

    public override string OverDispersed(string phi) =>
        $"The units differ more than chance explains (φ = {phi}), so that a single deviation is a weaker sign than usual.";

    public override string FalseAlarms(int charts, int expected) => charts == 1
        ? "One control chart: even if nothing changed, it would signal now and then."
        : expected == 0
        ? Invariant($"Control charts: {charts}. Even if nothing changed, one of them would signal now and then.")
        : Invariant($"Control charts: {charts}. Even if nothing changed, about {expected} would still signal.");

    private static string? InUnits(string verb, int count) => count switch
    {
        0 => null,
        1 => $"{verb} in one unit",
        _ => Invariant($"{verb} in {count} units"),
    };
}
