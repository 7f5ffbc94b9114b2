namespace Dashboard.Core.Metrics;

/// <summary>The cells of <see cref="WellKnown.Answered14Days"/>: its answers, in the shipped order.</summary>
public static class HandlingCells
{
    /// <summary>Requests answered within 14 days.</summary>
    public const int Within = 0;

    /// <summary>Requests answered later.</summary>
    public const int Later = 1;

    /// <summary>Requests not answered yet.</summary>
    public const int Open = 2;
}
