namespace Dashboard.Core.Imports;

/// <summary>
/// Why a file cannot be imported at all; each says what the arguments of its <see cref="FileFault"/> are. Receipts keep the names: a name stays as
/// it is.
/// </summary>
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

    /// <summary>Arguments: the separator that stands there instead.</summary>
    Separator,

    /// <summary>Arguments: the column.</summary>
    ColumnTwice,

    /// <summary>No arguments.</summary>
    NoRows,

    /// <summary>Arguments: the most.</summary>
    ManyUnits,

    /// <summary>A <see cref="ColumnFault"/>, which has words of its own.</summary>
    Columns,

    /// <summary>Arguments: what the system says.</summary>
    NotOpened,

    /// <summary>Arguments: what the system says.</summary>
    NotRead,

    /// <summary>Arguments: what the reader says.</summary>
    DamagedWorkbook,

    /// <summary>Arguments: the row, the most KiB.</summary>
    LongRow,

    /// <summary>No arguments.</summary>
    MuchText,

    /// <summary>Arguments: the workbook's part, the greatest ratio.</summary>
    Unpacks,

    /// <summary>Arguments: what the system says.</summary>
    MappingNotOpened,

    /// <summary>Arguments: the line, the byte of the line.</summary>
    MappingNotJson,

    /// <summary>A <see cref="MappingFault"/>, which has words of its own.</summary>
    Mapping,

    /// <summary>A <see cref="MappedColumnFault"/>, which has words of its own.</summary>
    MappedColumns,

    /// <summary>Arguments: the column.</summary>
    MappedColumnTwice,

    /// <summary>Arguments: what the database says.</summary>
    NotStored,

    /// <summary>Arguments: the source.</summary>
    SourceIsDemo,

    /// <summary>Arguments: the source.</summary>
    SourceIsReal,

    /// <summary>Arguments: the unit, what names it.</summary>
    NoUnit,

    /// <summary>Arguments: the path, what names it.</summary>
    NoPath,

    /// <summary>The event's id, and the source: it was planned in the application, not brought by a file.</summary>
    EventWrittenHere,

    /// <summary>Arguments: the stage, its path.</summary>
    NoStage,

    /// <summary>Arguments: the metric.</summary>
    NoMetric,

    /// <summary>Arguments: the version, its metric.</summary>
    NoMetricVersion,

    /// <summary>Arguments: the metric.</summary>
    MetricChanged,

    /// <summary>Arguments: the metric.</summary>
    MetricCounted,

    /// <summary>Arguments: the column, the version, its metric.</summary>
    VersionAnswered,

    /// <summary>Arguments: the metric.</summary>
    VersionsInDisorder,

    /// <summary>An <see cref="AnswersLostFault"/>, which has words of its own.</summary>
    AnswersLost,

    /// <summary>Arguments: the unit.</summary>
    Circle,

    /// <summary>Arguments: the unit, the day.</summary>
    CircleFrom,

    /// <summary>Arguments: the unit, the unit above it.</summary>
    CircleThrough,

    /// <summary>Arguments: the kinds that a name may begin with.</summary>
    FileName,

    /// <summary>No arguments.</summary>
    NoSourceFolder,

    /// <summary>Arguments: the name, the most characters.</summary>
    SourceName,
}
