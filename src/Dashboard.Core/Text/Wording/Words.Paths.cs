namespace Dashboard.Core.Text;

/// <summary>Service paths and their seams.</summary>
internal abstract partial class Words
{
    /// <summary>"Saapuessa: sain apua, kun tarvitsin".</summary>
    public abstract string OnArriving(string question);

    public abstract string OnLeaving(string question);

    public abstract string PathMean(string value);

    public abstract string External(string? owner);

    public abstract string Stage { get; }

    public abstract string Owner { get; }

    public abstract string Seam { get; }

    public abstract string Owners { get; }

    public abstract string Coordinator { get; }

    public abstract string BothEndsWeak { get; }

    public abstract string OneEndWeak { get; }

    public abstract string BelowPath { get; }

    public abstract string AbovePath { get; }

    public abstract string LikePath { get; }

    /// <summary>What each question is compared with.</summary>
    public abstract string ComparedWithin { get; }

    /// <summary>Why the two questions are never subtracted.</summary>
    public abstract string TwoQuestions { get; }

    public abstract string InBrackets { get; }

    public abstract string NoSeamStandsOut { get; }

    public abstract string NothingToSay { get; }

    /// <summary>How many seams have two weak ends, and how many have one; not both zero.</summary>
    public abstract string WeakSeams(int both, int one);

    /// <summary>As a sentence: of so many seams nothing can be said.</summary>
    public abstract string UnknownSeams(int count);

    /// <summary>As a sentence: other seams that stand out too.</summary>
    public abstract string OtherWeakSeams(int count);
}
