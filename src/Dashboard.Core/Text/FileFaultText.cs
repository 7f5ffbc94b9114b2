using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

/// <summary>Why a file cannot be imported, in words.</summary>
public static class FileFaultText
{
    /// <summary>The reason and what to do about it, in one or more whole sentences.</summary>
    public static string Of(FileFault fault, Language language) => fault is ColumnFault columns
        ? Words.In(language).WrongColumns(columns)
        : Words.In(language).NoFile(fault.Kind, fault.Arguments);
}
