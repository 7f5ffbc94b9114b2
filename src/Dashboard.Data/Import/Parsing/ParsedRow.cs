namespace Dashboard.Data.Import.Parsing;

/// <summary>What became of a row of the file.</summary>
/// <param name="Line">The line on which it starts.</param>
/// <param name="Row">The typed row.</param>
/// <param name="NewUnits">Units that the row needs and that do not exist yet, uppermost first.</param>
/// <param name="Error">Why it is not taken, or <c>null</c>.</param>
/// <param name="Raw">Its text, where it is not taken or may yet not be.</param>
internal readonly record struct ParsedRow(
    long Line, object? Row, IReadOnlyList<UnitRow>? NewUnits = null, RowError? Error = null, string? Raw = null);
