namespace Dashboard.Core.Imports;

/// <summary>A mapping says something else than it may at one place.</summary>
/// <param name="Path">The place, as <c>$.columns.unit</c>.</param>
/// <param name="Wanted">What was expected there.</param>
/// <param name="Arguments">The values that its words name, as <see cref="MappingWanted"/> lists them.</param>
public sealed record MappingFault(string Path, MappingWanted Wanted, params IReadOnlyList<string> Arguments)
    : FileFault(FileFaultKind.Mapping, Arguments);
