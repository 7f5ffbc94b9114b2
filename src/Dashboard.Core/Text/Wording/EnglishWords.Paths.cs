namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string Stage => "Stage";

    public override string Owner => "Owner";

    public override string Seam => "Seam";

    public override string Owners => "Owners";

    public override string Coordinator => "Coordinates";

    public override string BothEndsWeak => "both ends weak";

    public override string OneEndWeak => "one end weak";

    public override string BelowPath => "below the path's level";

    public override string AbovePath => "above the path's level";

    public override string LikePath => "like the path's level";

    public override string ComparedWithin => "each question is compared only with the same question across the path's stages";

    public override string TwoQuestions => "Two questions and different people: the figures are never subtracted from each other.";

    public override string InBrackets => "In brackets the 95\u00a0% confidence interval.";

    public override string NoSeamStandsOut => "No seam stands out";

    public override string NothingToSay => "Nothing can be said of the seams: too little is known";

    public override string OnArriving(string question) => $"On arriving: {Small(question)}";

    public override string OnLeaving(string question) => $"On leaving: {Small(question)}";

    public override string PathMean(string value) => $"path mean {value}";

    public override string External(string? owner) => owner is null ? "outside the county" : $"{owner}, outside the county";

    public override string WeakSeams(int both, int one) => Join([.. new[]
    {
        both == 0 ? null : $"{InSeams(both)} both ends are weak",
        one == 0 ? null : $"{InSeams(one)} one end is weak",
    }.OfType<string>()]);

    public override string UnknownSeams(int count) =>
        count == 1 ? "Of one seam nothing can be said." : Invariant($"Of {count} seams nothing can be said.");

    public override string OtherWeakSeams(int count) =>
        count == 1 ? "One other seam is weak too." : Invariant($"{count} other seams are weak too.");

    private static string InSeams(int count) => count == 1 ? "in one seam" : Invariant($"in {count} seams");
}
