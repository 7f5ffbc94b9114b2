namespace Dashboard.Core.Charts.Builders;

/// <summary>The seams of a path with both ends side by side; the ends are two questions and are never subtracted.</summary>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What the figures in brackets are, and the path's pooled values.</param>
/// <param name="LeavingTitle">Head of the column of leaving: "Lähtiessä: tieto jatkosta".</param>
/// <param name="ArrivingTitle">Head of the column of arriving.</param>
/// <param name="Rows">One row for each seam, in order.</param>
/// <param name="Notes">What the reader must know besides.</param>
public sealed record SeamTable(
    string Title, string Subtitle, string LeavingTitle, string ArrivingTitle, IReadOnlyList<SeamRow> Rows, IReadOnlyList<string> Notes);

/// <summary>One seam.</summary>
/// <param name="From">The stage that is left.</param>
/// <param name="To">The stage that is arrived at.</param>
/// <param name="Strength">How weak it is.</param>
/// <param name="StrengthText">The same in words: "molemmat päät heikkoja"; <c>null</c> where nothing stands out.</param>
/// <param name="Leaving">The leaving end.</param>
/// <param name="Arriving">The arriving end.</param>
/// <param name="FromOwner">Who owns the stage that is left.</param>
/// <param name="ToOwner">Who owns the stage that is arrived at.</param>
/// <param name="Coordinator">The role that coordinates the hand-over, or a dash.</param>
public sealed record SeamRow(
    string From, string To, SeamStrength Strength, string? StrengthText, SeamCell Leaving, SeamCell Arriving,
    string FromOwner, string ToOwner, string Coordinator)
{
    /// <summary>Whether arriving is told by the question about the hand-over itself.</summary>
    public bool ByHandover { get; init; }
}

/// <summary>One end of a seam.</summary>
/// <param name="Value">The value as people read it, or why there is none.</param>
/// <param name="Interval">Its interval in brackets: <c>(68–76)</c>; <c>null</c> without a value.</param>
/// <param name="N">"n = 412", or <c>null</c>.</param>
/// <param name="Verdict">"alle polun tason"; <c>null</c> without a value.</param>
/// <param name="Signal">Its signal.</param>
/// <param name="Question">The question, where it is another than that of the column; else <c>null</c>.</param>
public sealed record SeamCell(string Value, string? Interval, string? N, string? Verdict, Signal Signal, string? Question = null);
