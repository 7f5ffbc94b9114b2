namespace Dashboard.Core.Imports;

/// <summary>The columns of a file, or those that its mapping fills, are not those of its kind.</summary>
/// <param name="Rows">The kind of rows by its name in files and on the command line: "Responses".</param>
/// <param name="InMapping">Whether the mapping is at fault; else the file's header.</param>
/// <param name="Missing">Columns that the kind needs and that are not there.</param>
/// <param name="Unknown">Columns that are there and that the kind does not have.</param>
/// <param name="Allowed">The columns of the kind.</param>
/// <param name="Metrics">Metrics that may be columns too; empty where none may.</param>
public sealed record ColumnFault(
    string Rows,
    bool InMapping,
    IReadOnlyList<WrongColumn> Missing,
    IReadOnlyList<WrongColumn> Unknown,
    IReadOnlyList<string> Allowed,
    IReadOnlyList<string> Metrics) : FileFault(FileFaultKind.Columns);

/// <summary>A column that is missing or unknown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meant">A name that is near, and was probably meant; <c>null</c> when there is none.</param>
/// <param name="Reason">Why a metric of this name is no column; <see cref="ColumnReason.None"/> for all others.</param>
public sealed record WrongColumn(string Name, string? Meant, ColumnReason Reason = ColumnReason.None);

/// <summary>Why a metric is no column of responses.</summary>
public enum ColumnReason
{
    /// <summary>It is no metric.</summary>
    None,

    /// <summary>It is a stock, and comes in a file of stocks.</summary>
    Stock,

    /// <summary>It is counted from the rows themselves.</summary>
    Counted,
}
