using Dashboard.Core.Attention;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

/// <summary>What deserves attention.</summary>
internal abstract partial class Words
{
    /// <summary>So many findings, the strongest evidence first; of none, that nothing stands out.</summary>
    public abstract string Findings(int count);

    public abstract string Grade(EvidenceGrade grade);

    /// <summary>What the grades mean, and from how many values on a history is long.</summary>
    public abstract string GradesNote(int longHistory);

    public abstract string EvidenceHead { get; }

    public abstract string GradeHead { get; }

    public abstract string ByChanceHead { get; }

    public abstract string WhyHead { get; }

    public abstract string Criterion(AttentionKind kind);

    public abstract string WhyGraded(AttentionKind kind);

    public abstract string TagSilent { get; }

    public abstract string TagMissesTarget { get; }

    public abstract string TagFall { get; }

    public abstract string TagFewer { get; }

    /// <summary>As a sentence: no answers for so many periods, and how many are usual in one.</summary>
    public abstract string SilentSentence(int periods, Grain grain, string usual);

    /// <summary>"The change −2.7 pp from the compared period": the subject of <see cref="Sampling"/>.</summary>
    public abstract string ChangeFrom(string change);

    /// <summary>As a sentence: how many answers it is about, and when they were given.</summary>
    public abstract string Concerns(long count, string number, string when);

    /// <summary>As a sentence: how many answers it is about in one period, on average.</summary>
    public abstract string ConcernsAbout(string number, Grain grain);

    /// <summary>As a sentence: how many responses came in.</summary>
    public abstract string ResponsesIn(string number, string when);
}
