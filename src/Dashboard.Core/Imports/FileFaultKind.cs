namespace Dashboard.Core.Imports;

/// <summary>Why a file cannot be imported at all; each says what the arguments of its <see cref="FileFault"/> are.</summary>
public enum FileFaultKind
{
    /// <summary>No arguments.</summary>
    Empty,

    /// <summary>No arguments.</summary>
    Utf16,

    /// <summary>No arguments.</summary>
    OldWorkbook,

    /// <summary>No arguments.</summary>
    Pdf,

    /// <summary>No arguments.</summary>
    Gzip,

    /// <summary>No arguments.</summary>
    Binary,

    /// <summary>No arguments.</summary>
    DamagedZip,

    /// <summary>No arguments.</summary>
    Zip,

    /// <summary>No arguments.</summary>
    NoHeader,

    /// <summary>No arguments.</summary>
    EmptySheet,

    /// <summary>Arguments: the line, the most KiB.</summary>
    LongHeader,

    /// <summary>Arguments: the line.</summary>
    BrokenHeader,

    /// <summary>Arguments: the line.</summary>
    HeaderNotUtf8,

    /// <summary>Arguments: the column.</summary>
    ColumnTwice,

    /// <summary>No arguments.</summary>
    NoRows,

    /// <summary>Arguments: the most.</summary>
    ManyUnits,

    /// <summary>A <see cref="ColumnFault"/>, which has words of its own.</summary>
    Columns,
}
