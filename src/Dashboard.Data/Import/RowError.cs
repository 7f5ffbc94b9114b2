using Dashboard.Core.Imports;

namespace Dashboard.Data.Import;

/// <summary>Why a row was not taken: what stands where, and what was expected.</summary>
/// <param name="Line">The physical line of the file on which the row starts, from 1.</param>
/// <param name="Column">The column's name in the file; <c>null</c> when the whole row is at fault.</param>
/// <param name="Value">The value as it stands, cut to 200 characters; <c>null</c> when there is none.</param>
/// <param name="Expected">What was expected instead.</param>
public sealed record RowError(long Line, string? Column, string? Value, Expectation Expected)
{
    private const int LongestValue = 200;

    /// <summary>A value as errors show it: at most 200 characters.</summary>
    public static string Cut(ReadOnlySpan<char> value)
    {
        if (value.Length <= LongestValue)
        {
            return value.ToString();
        }

        // Half of a pair is no text: a database may refuse it.
        var end = LongestValue - 1;
        return string.Concat(value[..(char.IsHighSurrogate(value[end - 1]) ? end - 1 : end)], "…");
    }

    /// <summary>The error in one sentence, in English.</summary>
    public override string ToString() => Column is null
        ? $"line {Line}: {Expected}"
        : $"line {Line}, column {Column}, value '{Value}': {Expected}";
}
