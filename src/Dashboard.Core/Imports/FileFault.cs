namespace Dashboard.Core.Imports;

/// <summary>Why a file cannot be imported at all. <see cref="Text.FileFaultText"/> says it in words.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Arguments">The values that its words name, as <see cref="FileFaultKind"/> lists them.</param>
public record FileFault(FileFaultKind Kind, params IReadOnlyList<string> Arguments)
{
    /// <summary>The line of the row that is at fault, from 1; 0 where it is no single row.</summary>
    public long Line { get; init; }
}
