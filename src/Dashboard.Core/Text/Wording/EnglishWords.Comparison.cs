namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string AgainstChance => "Against chance";

    public override string Change => "Change";

    public override string ChangeVerdictHead => "What the change says";

    public override string TooFewToCompare => "A comparison needs at least two units whose value can be shown.";

    public override string CountsFollowSize => "Counts are complete and no sample: they follow the size of the units, and differences are not compared with chance.";

    public override string OutsideInner(bool high) => high ? "above the 95\u00a0% limits" : "below the 95\u00a0% limits";

    public override string Overlap(string inner, string outer) => $"{Quote(inner)} is part of {Quote(outer)}: the same answers would count twice, so no funnel is drawn.";

    public override string ValuesByUnit(string name) => $"{name}: values by unit";

    public override string ChangeStandsOut(string name, int count) => count switch
    {
        0 => $"{name}: the change stands out from sampling variation in no unit",
        1 => $"{name}: the change stands out from sampling variation in one unit",
        _ => Invariant($"{name}: the change stands out from sampling variation in {count} units"),
    };

    public override string FalseChanges(int count, int expected) => Invariant($"Changes judged: {count}. Even if nothing changed, about {(expected <= 1 ? "one" : Invariant($"{expected}"))} would stand out from sampling variation.");

    protected override string OrderOfNames => "Rows stand in alphabetical order, not in that of merit.";

    protected override string StandOut(string subject) => $"{subject} lies further from the common level than chance explains.";

    protected override string Higher => "Higher";

    protected override string Lower => "Lower";
}
