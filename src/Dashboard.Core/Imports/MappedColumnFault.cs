namespace Dashboard.Core.Imports;

/// <summary>A file lacks columns that its mapping reads.</summary>
/// <param name="Missing">The columns.</param>
/// <param name="Header">The line of the header, from 1.</param>
/// <param name="Found">The columns that the header has.</param>
public sealed record MappedColumnFault(IReadOnlyList<WrongColumn> Missing, long Header, IReadOnlyList<string> Found)
    : FileFault(FileFaultKind.MappedColumns);
