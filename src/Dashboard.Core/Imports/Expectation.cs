namespace Dashboard.Core.Imports;

/// <summary>What an import expected where a row of a file says something else. <see cref="Text.ExpectationText"/> says it in words.</summary>
/// <param name="Wanted">What was expected.</param>
/// <param name="Arguments">The values that its words name, as <see cref="Imports.Wanted"/> lists them.</param>
public sealed record Expectation(Wanted Wanted, params IReadOnlyList<string> Arguments)
{
    /// <summary>The words in English, as the command line and the API say them.</summary>
    public override string ToString() => Text.ExpectationText.Of(this, Text.Language.En);

    /// <summary>Whether both expect the same of the same values.</summary>
    public bool Equals(Expectation? other) => other is not null && Wanted == other.Wanted && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Wanted, Arguments.Count);
}
