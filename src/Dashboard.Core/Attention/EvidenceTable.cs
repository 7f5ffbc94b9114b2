namespace Dashboard.Core.Attention;

/// <summary>How surely a finding is more than chance.</summary>
public enum EvidenceGrade
{
    /// <summary>Chance alone would give it less often than once in a thousand.</summary>
    Strong,

    /// <summary>Chance alone would give it less often than once in a hundred.</summary>
    Moderate,

    /// <summary>Chance alone would give it more often than that.</summary>
    Weak,
}

/// <summary>What deserves attention.</summary>
public enum AttentionKind
{
    /// <summary>Two or more rules of the control chart hold at once, in the worse direction.</summary>
    SeveralRules,

    /// <summary>The control chart's trend.</summary>
    Trend,

    /// <summary>The last value lies outside a limit.</summary>
    Outside,

    /// <summary>Two of the last three values lie near a limit.</summary>
    TwoOfThree,

    /// <summary>A run on the worse side of the mean.</summary>
    Run,

    /// <summary>The target lies beyond the limits of usual variation.</summary>
    MissesTarget,

    /// <summary>Both ends of a seam lie below the path's level.</summary>
    BothEndsWeak,

    /// <summary>No answers have come in though they usually do.</summary>
    Silent,

    /// <summary>A meaningful change for the worse against the compared period that stands out from sampling variation.</summary>
    Fall,

    /// <summary>One end of a seam lies below the path's level.</summary>
    OneEndWeak,
}

/// <summary>One row of the published table.</summary>
/// <param name="Kind">What is found.</param>
/// <param name="Grade">How strong the evidence is, given enough history.</param>
/// <param name="FalseAlarms">How often chance alone gives it where nothing changed, 0–1; <c>null</c> where it is no matter of chance.</param>
public sealed record EvidenceRow(AttentionKind Kind, EvidenceGrade Grade, double? FalseAlarms);

/// <summary>The published table by which findings are graded; strongest first, and within a grade the one named first comes first.</summary>
public static class EvidenceTable
{
    /// <summary>A chart of fewer values grades its findings one step lower: its limits are not yet firm.</summary>
    public const int LongHistory = 24;

    /// <summary>
    /// A unit is silent when chance would leave it without answers less often than once in a thousand: usual answers (Poisson) times the
    /// periods of silence are at least −ln 0.001.
    /// </summary>
    internal const double SilentFrom = 6.9;

    /// <summary>
    /// The rows. The rates of the control chart's rules are those of the last of 24 independent normal values, in one direction, by simulation
    /// under mdc-2018 (a test repeats it). A fall is one end of a 95 % interval; a seam's end is one end of a 95 % band, both ends are two of
    /// them, one end is either.
    /// </summary>
    public static IReadOnlyList<EvidenceRow> Rows { get; } =
    [
        new(AttentionKind.SeveralRules, EvidenceGrade.Strong, 0.0001),
        new(AttentionKind.Trend, EvidenceGrade.Strong, 0.0003),
        new(AttentionKind.MissesTarget, EvidenceGrade.Strong, null),
        new(AttentionKind.BothEndsWeak, EvidenceGrade.Strong, 0.0006),
        new(AttentionKind.TwoOfThree, EvidenceGrade.Moderate, 0.001),
        new(AttentionKind.Outside, EvidenceGrade.Moderate, 0.002),
        new(AttentionKind.Run, EvidenceGrade.Moderate, 0.004),
        new(AttentionKind.Silent, EvidenceGrade.Moderate, 0.001),
        new(AttentionKind.Fall, EvidenceGrade.Weak, 0.025),
        new(AttentionKind.OneEndWeak, EvidenceGrade.Weak, 0.05),
    ];

    /// <summary>The grade of a finding.</summary>
    /// <param name="kind">What is found.</param>
    /// <param name="values">Number of values in the control chart's current group; read only for what rests on the chart.</param>
    public static EvidenceGrade GradeOf(AttentionKind kind, int values)
    {
        var grade = Rows.First(row => row.Kind == kind).Grade;
        return RestsOnChart(kind) && values < LongHistory && grade != EvidenceGrade.Weak ? grade + 1 : grade;
    }

    /// <summary>Whether a finding is the control chart's, and so as firm as its history is long.</summary>
    public static bool RestsOnChart(AttentionKind kind) => kind <= AttentionKind.MissesTarget;
}
