using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

/// <summary>A page's first line.</summary>
internal abstract partial class Words
{
    /// <summary>"2 metrics improved"; at least two.</summary>
    public abstract string MetricsChanged(int count, Variation variation);

    public abstract string But(string first, string second);

    /// <summary>All metrics show common cause.</summary>
    public abstract string AllLevel(int count);

    /// <summary>Those metrics that have a verdict did not change; the others have none.</summary>
    public abstract string LevelWhereKnown(int count);

    /// <summary>A metric does not meet its target, within a sentence.</summary>
    public abstract string MissesTarget(string subject);

    /// <summary>The same of several.</summary>
    public abstract string MissTarget(int count);

    public abstract string NoVerdictYet { get; }

    /// <summary>As a sentence: what a verdict takes.</summary>
    public abstract string VerdictTakes(int needed);

    /// <summary>As a sentence: so many changes, none of them random.</summary>
    public abstract string ChangesNotRandom(int count);

    /// <summary>As a sentence: the others stay level.</summary>
    public abstract string OthersLevel(int count);

    /// <summary>Ends a list of names: "and 2 others"; at least two.</summary>
    public abstract string Others(int count);

    /// <summary>As a sentence: of so many nothing can be said yet.</summary>
    public abstract string WithoutVerdict(int count);
}
