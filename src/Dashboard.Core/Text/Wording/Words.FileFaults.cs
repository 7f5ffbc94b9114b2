using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

/// <summary>Why a file cannot be imported.</summary>
internal abstract partial class Words
{
    /// <summary>What stands before the fault of one line.</summary>
    public abstract string OnLine(long line);

    /// <summary>The words of one fault around its arguments.</summary>
    public abstract string NoFile(FileFaultKind kind, IReadOnlyList<string> a);

    /// <summary>Which columns are missing, which are unknown, and which there may be.</summary>
    public abstract string WrongColumns(ColumnFault fault);

    /// <summary>Which columns of its mapping a file lacks, and which it has.</summary>
    public abstract string MappedColumns(MappedColumnFault fault);

    /// <summary>The place of a mapping, and what was expected there.</summary>
    public abstract string Mapping(MappingFault fault);

    /// <summary>Which answers a row of the catalogue would lose, and what to do about it.</summary>
    public abstract string AnswersLost(AnswersLostFault fault);

    /// <summary>The first twenty columns of a list with what is said of each.</summary>
    protected static string Columns(IReadOnlyList<WrongColumn> columns, Func<WrongColumn, string> said) =>
        string.Join(", ", columns.Take(20).Select(said));

    /// <summary>The first fifty columns that a file has.</summary>
    protected static string Found(MappedColumnFault fault) => string.Join(", ", fault.Found.Take(50));

    /// <summary>Words with commas and, before the last, a conjunction.</summary>
    protected static string OneOf(IReadOnlyList<string> words, string conjunction) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} {conjunction} {words[^1]}";
}
