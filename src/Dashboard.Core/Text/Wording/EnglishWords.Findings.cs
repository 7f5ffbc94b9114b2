using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string NoVerdictYet => "It is too early for a verdict on change";

    public override string MetricsChanged(int count, Variation variation) => Invariant($"{count} metrics {VariationInShort(variation)}");

    public override string But(string first, string second) => $"{first}, but {second}";

    public override string AllLevel(int count) => count == 1 ? "The metric stayed level" : "The metrics stayed level";

    public override string LevelWhereKnown(int count) =>
        count == 1 ? "One metric stayed level; of the others nothing can be said yet" : Invariant($"{count} metrics stayed level; of the others nothing can be said yet");

    public override string MissesTarget(string subject) => $"{subject} does not meet its target";

    public override string MissTarget(int count) => Invariant($"{count} metrics do not meet their targets");

    public override string VerdictTakes(int needed) => Invariant($"A verdict takes answers to the same question from at least {needed} periods.");

    public override string ChangesNotRandom(int count) => count switch
    {
        1 => "The change is not explained by random variation.",
        2 => "Neither change is explained by random variation.",
        _ => "None of the changes is explained by random variation.",
    };

    public override string OthersLevel(int count) =>
        count == 1 ? "One other metric stayed level." : Invariant($"The other {count} metrics stayed level.");

    public override string Others(int count) => Invariant($"{count} others");

    public override string WithoutVerdict(int count) =>
        count == 1 ? "Of one metric nothing can be said yet." : Invariant($"Of {count} metrics nothing can be said yet.");
}
