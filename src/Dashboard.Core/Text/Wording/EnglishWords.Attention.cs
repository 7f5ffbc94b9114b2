using Dashboard.Core.Attention;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string EvidenceHead => "Finding";

    public override string GradeHead => "Evidence";

    public override string ByChanceHead => "By chance";

    public override string WhyHead => "Why";

    public override string TagSilent => "No feedback has come in";

    public override string TagMissesTarget => "Does not meet its target";

    public override string TagFall => "Worse than in the compared period";

    public override string TagFewer => "Feedback volume fell";

    public override string Findings(int count) => count switch
    {
        0 => "Nothing stands out now: nothing worsened beyond random variation, and no target is out of reach.",
        1 => "One finding. The evidence says how surely it is not chance.",
        _ => Invariant($"{count} findings, the strongest evidence first. The evidence says how surely a finding is not chance."),
    };

    public override string Grade(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Strong => "Strong",
        EvidenceGrade.Moderate => "Moderate",
        _ => "Weak",
    };

    public override string GradesNote(int longHistory) => Invariant(
        $"Strong: chance alone would give the finding less often than once in a thousand. Moderate: less often than once in a hundred. Weak: more often. Where a series has fewer than {longHistory} values, the control chart's evidence is one step weaker. Within the same evidence, what has changed comes before targets that go on being missed, each in the order of how many respondents they concern.");

    public override string Criterion(AttentionKind kind) => kind switch
    {
        AttentionKind.SeveralRules => "Control chart: two or more rules at once",
        AttentionKind.Trend => "Control chart: 7 values in a row in the worse direction",
        AttentionKind.Outside => "Control chart: the latest value outside the limit",
        AttentionKind.TwoOfThree => "Control chart: 2 of the last 3 values near the limit",
        AttentionKind.Run => "Control chart: 7 values on the worse side of the mean",
        AttentionKind.MissesTarget => "The target lies outside the limits of usual variation",
        AttentionKind.BothEndsWeak => "Both ends of a seam below the path's level",
        AttentionKind.Silent => "No feedback comes in though it usually does",
        AttentionKind.Fall => "Meaningfully worse than in the compared period",
        _ => "One end of a seam below the path's level",
    };

    public override string WhyGraded(AttentionKind kind) => kind switch
    {
        AttentionKind.SeveralRules => "Two different signs of the same change",
        AttentionKind.Trend => "Chance very seldom makes so long an unbroken direction",
        AttentionKind.Outside => "A single value, but far from the usual",
        AttentionKind.TwoOfThree => "Two values almost at the limit",
        AttentionKind.Run => "A small but lasting difference from the unit's own mean",
        AttentionKind.MissesTarget => "Not even usual values reach the target",
        AttentionKind.BothEndsWeak => "Two different questions point to the same place",
        AttentionKind.Silent => "The reason may lie in the collecting: silence says nothing of the experience",
        AttentionKind.Fall => "Two periods are few; stands out from sampling variation",
        _ => "The ends are many, and one of them easily falls below",
    };

    public override string SilentSentence(int periods, Grain grain, string usual) =>
        $"No feedback has come in for {Periods(periods, grain)}; usually there is about {usual} {InGrain(grain)}.";

    public override string ChangeFrom(string change) => $"The change {change} from the compared period";

    public override string Concerns(long count, string number, string when) =>
        $"Concerns {number} {(count == 1 ? "respondent" : "respondents")} ({when}).";

    public override string ConcernsAbout(string number, Grain grain) => $"Concerns about {number} respondents {InGrain(grain)}.";

    public override string ResponsesIn(string number, string when) => $"{Capital(when)} {number}.";

    private static string InGrain(Grain grain) => grain switch
    {
        Grain.Day => "a day",
        Grain.Week => "a week",
        Grain.Month => "a month",
        Grain.Quarter => "a quarter",
        Grain.Tertial => "a tertial",
        _ => "a year",
    };
}
