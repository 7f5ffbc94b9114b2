using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

/// <summary>Why a file cannot be imported.</summary>
internal abstract partial class Words
{
    /// <summary>The words of one fault around its arguments.</summary>
    public abstract string NoFile(FileFaultKind kind, IReadOnlyList<string> a);

    /// <summary>Which columns are missing, which are unknown, and which there may be.</summary>
    public abstract string WrongColumns(ColumnFault fault);

    /// <summary>The first twenty columns of a list with what is said of each.</summary>
    protected static string Columns(IReadOnlyList<WrongColumn> columns, Func<WrongColumn, string> said) =>
        string.Join(", ", columns.Take(20).Select(said));
}
