using Dashboard.Core.Charts;
using Dashboard.Core.Paths;

namespace Dashboard.Core.Attention;

/// <summary>What deserves attention, in words ready for the page.</summary>
/// <param name="Meta">How many findings, in what order; or that nothing stands out.</param>
/// <param name="Rows">One for each unit and metric or path, the strongest evidence first.</param>
/// <param name="Improved">What improved, likewise; at most three.</param>
/// <param name="Evidence">The published table of evidence grades.</param>
/// <param name="EvidenceNote">What the grades mean.</param>
/// <param name="Notes">What the reader must know besides: how many control charts give a signal though nothing changed.</param>
public sealed record AttentionList(
    string Meta, IReadOnlyList<AttentionRow> Rows, IReadOnlyList<AttentionRow> Improved, ChartTable Evidence, string EvidenceNote, IReadOnlyList<string> Notes);

/// <summary>One finding.</summary>
/// <param name="Grade">How strong the evidence is.</param>
/// <param name="GradeText">The same in a word: "Vahva".</param>
/// <param name="Signal">The mark beside the tag.</param>
/// <param name="Tag">What it is, in two or three words: "Heikkeni".</param>
/// <param name="Subject">The unit or path.</param>
/// <param name="Metric">The metric's slug; <c>null</c> of a path.</param>
/// <param name="Text">The finding in sentences, with how many people it concerns.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Sparkline">The series the size of a word; <c>null</c> of paths and of rows that are folded away.</param>
public sealed record AttentionRow(
    EvidenceGrade Grade, string GradeText, Signal Signal, string Tag, string Subject, string? Metric, string Text, string Href, SparklineChart? Sparkline)
{
    /// <summary>The unit's code; <c>null</c> of a path.</summary>
    public string? Unit { get; init; }

    /// <summary>The weak seam of a path; <c>null</c> of a unit.</summary>
    public WeakSeam? Seam { get; init; }
}

/// <summary>A path's weakest seam, to do something about.</summary>
/// <param name="Path">The path.</param>
/// <param name="From">The stage that is left.</param>
/// <param name="To">The stage that is reached.</param>
/// <param name="LeavingIsWeak">Whether leaving lies below the path's level.</param>
/// <param name="ByHandover">Whether arriving is told by the question about the hand-over itself.</param>
public sealed record WeakSeam(ServicePath Path, Stage From, Stage To, bool LeavingIsWeak, bool ByHandover);
