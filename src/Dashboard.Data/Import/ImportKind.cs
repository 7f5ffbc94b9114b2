using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Imports;
using Dashboard.Core.Text;

namespace Dashboard.Data.Import;

/// <summary>The kinds of files the store reads.</summary>
public enum ImportKind
{
    /// <summary>The organisation's tree.</summary>
    Units,

    /// <summary>Service paths and their stages.</summary>
    Paths,

    /// <summary>The catalogue of metrics.</summary>
    Metrics,

    /// <summary>Targets.</summary>
    Targets,

    /// <summary>Responses, one person's answers on one occasion a row.</summary>
    Responses,

    /// <summary>Counts that another system has made.</summary>
    Tallies,

    /// <summary>Participation events.</summary>
    Participation,

    /// <summary>Levels on a date.</summary>
    Stocks,

    /// <summary>The goals of the programme.</summary>
    Programme,
}

/// <summary>One file to import.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="FilePath">Where it lies.</param>
/// <param name="FileName">Its name as people know it.</param>
/// <param name="Source">The system it comes from; with the external id it makes a row unique.</param>
/// <param name="MappingPath">A mapping file, or <c>null</c> when the file is in the product's own format.</param>
public sealed record ImportRequest(ImportKind Kind, string FilePath, string FileName, string Source, string? MappingPath = null);

/// <summary>What became of one typed row: it was taken, or why not.</summary>
/// <param name="Result">What was stored; <c>null</c> when nothing was.</param>
/// <param name="Error">What is wrong with the row, or <c>null</c>.</param>
public sealed record RowImport(ImportResult? Result, RowError? Error);

/// <summary>How far an import is.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="BytesRead">Bytes of the file read so far.</param>
/// <param name="BytesTotal">Bytes of the file.</param>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Rejected">Rows rejected so far.</param>
public sealed record ImportProgress(ImportStep Step, long BytesRead, long BytesTotal, long Rows, long Rejected);

/// <summary>The steps of an import in order.</summary>
public enum ImportStep
{
    /// <summary>Rows are parsed and staged outside the store.</summary>
    Reading,

    /// <summary>The batch is written in one transaction; it can no longer be cancelled once this is over.</summary>
    Storing,

    /// <summary>Done.</summary>
    Done,
}

/// <summary>What became of a file. accepted + duplicates + rejected = rows.</summary>
/// <param name="Batch">The batch's number; <c>null</c> when nothing was stored because the same file is in the store already.</param>
/// <param name="Rows">Rows in the file.</param>
/// <param name="Accepted">Rows taken.</param>
/// <param name="Duplicates">Rows that were in the store already (or twice in the file).</param>
/// <param name="Rejected">Rows kept aside with their reasons.</param>
/// <param name="SameFileAs">The earlier batch that took the very same file, or <c>null</c>.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Corrected">Rows among those taken that replaced what an earlier file had brought.</param>
public sealed record ImportResult(
    long? Batch,
    long Rows,
    long Accepted,
    long Duplicates,
    long Rejected,
    long? SameFileAs,
    double Seconds,
    long Corrected = 0)
{
    /// <summary>Whether the file had rows, and not one of them was good.</summary>
    public bool IsAllRejected => AreAllRejected(Rows, Rejected);

    /// <summary>In how many comments of its rows something was masked; rejected rows are not counted.</summary>
    public MaskedCount Masked { get; init; } = MaskedCount.None;

    /// <summary>Whether there were rows, and not one of them was good.</summary>
    /// <param name="rows">How many there were.</param>
    /// <param name="rejected">How many of those were rejected.</param>
    public static bool AreAllRejected(long rows, long rejected) => rows > 0 && rejected == rows;
}

/// <summary>
/// The file as a whole cannot be taken: wrong header, wrong encoding, empty, not a table, against a rule of the store. Nothing was changed. The
/// message is in English, as all of the command line and the log.
/// </summary>
public sealed class ImportFileException(FileFault fault) : Exception(FileFaultText.Of(fault, Language.En))
{
    /// <summary>What is wrong, for pages to say in their language.</summary>
    public FileFault Fault { get; } = fault;

    /// <summary>A fault of a kind.</summary>
    public static ImportFileException Of(FileFaultKind kind, params IReadOnlyList<string> arguments) => new(new FileFault(kind, arguments));
}
