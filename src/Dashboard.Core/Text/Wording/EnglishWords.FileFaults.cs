using System.Diagnostics;
using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
#pragma warning disable CS8524 // Without a last arm the compiler finds a name that has no words.
    public override string NoFile(FileFaultKind kind, IReadOnlyList<string> a) => kind switch
    {
        FileFaultKind.Empty => "The file is empty: a CSV file in UTF-8 with a header line, or an Excel workbook (.xlsx), was expected.",
        FileFaultKind.Utf16 => "The file is text in UTF-16 (save as CSV UTF-8): a CSV file in UTF-8 with a header line, or an Excel workbook (.xlsx), was expected.",
        FileFaultKind.OldWorkbook => "The file is an Excel workbook of the old kind, .xls (save as .xlsx or CSV UTF-8): a CSV file in UTF-8 with a header line, or an Excel workbook (.xlsx), was expected.",
        FileFaultKind.Pdf => "The file is a PDF document: a CSV file in UTF-8 with a header line, or an Excel workbook (.xlsx), was expected.",
        FileFaultKind.Gzip => "The file is compressed with gzip: a CSV file in UTF-8 with a header line, or an Excel workbook (.xlsx), was expected.",
        FileFaultKind.Binary => "The file is binary, not text: a CSV file in UTF-8 with a header line, or an Excel workbook (.xlsx), was expected.",
        FileFaultKind.DamagedZip => "The file begins like a zip archive and is damaged: a CSV file in UTF-8 with a header line, or an Excel workbook (.xlsx), was expected.",
        FileFaultKind.Zip => "The file is a zip archive, whatever its name says: a CSV file in UTF-8 with a header line, or an Excel workbook (.xlsx), was expected. Take the table out of the archive first.",
        FileFaultKind.NoHeader => "The file is empty: a header line with the names of the columns was expected.",
        FileFaultKind.EmptySheet => "The workbook's first sheet is empty: a header row with the names of the columns was expected.",
        FileFaultKind.LongHeader => $"The header on line {a[0]} is longer than {a[1]} KiB: a line with the names of the columns was expected.",
        FileFaultKind.BrokenHeader => $"The header on line {a[0]} has a broken quote: a line with the names of the columns was expected.",
        FileFaultKind.HeaderNotUtf8 => $"The header on line {a[0]} is not UTF-8. Save the file as CSV UTF-8 (in Excel: Save As, CSV UTF-8) and import it again.",
        FileFaultKind.Separator => $"The file's separator is {a[0]}: it must be a comma or a semicolon. Save the file again as CSV UTF-8.",
        FileFaultKind.ColumnTwice => $"The header has the column '{a[0]}' twice: each column once was expected.",
        FileFaultKind.NoRows => "The file has a header and no rows: at least one row was expected.",
        FileFaultKind.ManyUnits => $"The file has more than {a[0]} rows of units: fewer were expected.",
        FileFaultKind.NotOpened => $"The file cannot be opened: {a[0]}",
        FileFaultKind.NotRead => $"The file cannot be read: {a[0]}",
        FileFaultKind.DamagedWorkbook => $"The workbook is damaged ({a[0]}). Open it in Excel, save it again or save it as CSV UTF-8.",
        FileFaultKind.LongRow => $"Row {a[0]} is longer than {a[1]} KiB.",
        FileFaultKind.MuchText => "The workbook holds more text than can be read at once. Save the table as CSV UTF-8.",
        FileFaultKind.Unpacks => $"The workbook's part {a[0]} unpacks to more than {a[1]} times its size, which no table does. Save the table as CSV UTF-8.",
        FileFaultKind.MappingNotOpened => $"The mapping cannot be opened: {a[0]}",
        FileFaultKind.MappingNotJson => $"The mapping is not JSON: it cannot be read on from line {a[0]}, byte {a[1]}.",
        FileFaultKind.MappedColumnTwice => $"The header has the column '{a[0]}' twice, and the mapping reads it: expected each once.",
        FileFaultKind.NotStored => $"The store could not take the file, and nothing was changed: {a[0]}",
        FileFaultKind.SourceIsDemo => $"Source '{a[0]}' holds demo rows; demo and real rows are never mixed in one source.",
        FileFaultKind.SourceIsReal => $"Source '{a[0]}' holds real rows; demo and real rows are never mixed in one source.",
        FileFaultKind.SourceName => $"'{a[0]}' is no name of a source: the name of the system the file comes from was expected, one line of at most {a[1]} characters that can be seen.",
        FileFaultKind.NoUnit => $"{Named(a[1])}unit '{a[0]}' is neither in the file nor in the store.",
        FileFaultKind.NoPath => $"{Named(a[1])}path '{a[0]}' is not in the store.",
        FileFaultKind.EventWrittenHere => $"Event '{a[0]}' of source '{a[1]}' was written in the application. Bring the file under another source.",
        FileFaultKind.NoStage => $"Stage '{a[0]}' of path '{a[1]}' is not in the store.",
        FileFaultKind.NoMetric => $"The catalogue has no metric '{a[0]}'.",
        FileFaultKind.NoMetricVersion => $"The catalogue has no version {a[0]} of metric '{a[1]}'.",
        FileFaultKind.MetricChanged => $"Metric '{a[0]}' was changed while the file was read; import it again.",
        FileFaultKind.MetricCounted => $"Metric '{a[0]}' is counted by the program, so its kind and its answers stay as they are.",
        FileFaultKind.VersionAnswered => $"Version {a[1]} of metric '{a[2]}' has answers already, so its {a[0]} cannot change; add a new version instead.",
        FileFaultKind.VersionsInDisorder => $"The versions of metric '{a[0]}' must start later and later.",
        FileFaultKind.Circle => $"The parents of unit '{a[0]}' form a circle.",
        FileFaultKind.CircleFrom => $"The parents of unit '{a[0]}' form a circle from {a[1]} on.",
        FileFaultKind.CircleThrough => $"The parents of unit '{a[0]}' form a circle through unit '{a[1]}'.",
        FileFaultKind.FileName => $"The file's name does not say what the file holds: a name was expected that begins with one of {a[0]}, and ends in .csv or .xlsx, such as responses-2026-11-20.csv.",
        FileFaultKind.NoSourceFolder => "The file lies outside the folders of the sources: it was expected in a folder that is named after the system it comes from, such as survey/responses-2026-11-20.csv.",
        FileFaultKind.Columns or FileFaultKind.MappedColumns or FileFaultKind.Mapping or FileFaultKind.AnswersLost =>
            throw new UnreachableException("These have words of their own."),
    };

    public override string OnLine(long line) => Invariant($"Line {line}: ");

    public override string Mapping(MappingFault fault)
    {
        var a = fault.Arguments;
        return fault.Wanted switch
        {
            MappingWanted.NoSuchProperty => At($"expected no such property{(a[0].Length > 0 ? $" (did you mean '{a[0]}'?)" : "")}; allowed are {a[1]}"),
            MappingWanted.PropertyOnce => At("expected each property once"),
            MappingWanted.NameOnce => At("expected each name once (names are matched without regard to case)"),
            MappingWanted.Property => At($"expected the property {a[0]}"),
            MappingWanted.AnObject => At("expected an object"),
            MappingWanted.List => At("expected a list"),
            MappingWanted.Text => At("expected a text"),
            MappingWanted.FilledText => At("expected a text that is not empty"),
            MappingWanted.OneOf => At($"expected {OneOf(a, "or")}"),
            MappingWanted.WholeNumber => At("expected a whole number from 0"),
            MappingWanted.TrueOrFalse => At("expected true or false"),
            MappingWanted.ExactlyOneOf => At($"expected exactly one of {OneOf(a, "and")}"),
            MappingWanted.Together => At($"expected {OneOf(a, "and")} together"),
            MappingWanted.OnlyWith => At($"expected {a[0]} only with {a[1]}"),
            MappingWanted.AColumn => At("expected at least one column"),
            MappingWanted.ALevel => At("expected at least one level"),
            MappingWanted.FilledColumn => At($"expected another column that the mapping fills, found '{a[0]}'"),
            MappingWanted.NotCreatedToo => At("createUnits fills this already; expected one of the two"),
            MappingWanted.KindWithUnit => At($"rows of the kind {a[0]} have no unit"),
            MappingWanted.OnlyTallies => At("only tallies have segments that add up"),
            MappingWanted.NewName => At($"the new column '{a[0]}' is already in the file; expected another name"),
        };

        string At(string what) => $"The mapping at {fault.Path}: {what}.";
    }
#pragma warning restore CS8524

    public override string MappedColumns(MappedColumnFault fault) => Invariant(
        $"The file lacks columns that the mapping names: {Columns(fault.Missing, Meant)}. Found on line {fault.Header}: {Found(fault)}.");

    public override string AnswersLost(AnswersLostFault fault) =>
        Capital(Refused(fault.Lost)) + fault.Lost switch
        {
            { Holding: null } => "",
            { Answer: null } => " Let it start after them.",
            _ => " Let it start after them, or give it that answer.",
        };

    private static string Meant(WrongColumn column) => $"'{column.Name}'" + (column.Meant is { } meant ? $" (did you mean '{meant}'?)" : "");

    private static string Named(string row) => row.Length > 0 ? $"'{row}': " : "A row of the file: ";

    public override string WrongColumns(ColumnFault fault)
    {
        var place = fault.InMapping ? "the mapping" : "the header";
        IEnumerable<string> said =
        [
            .. fault.Missing.Count > 0 ? [$"{fault.Rows} need columns that {place} lacks: {Columns(fault.Missing, Said)}"] : Array.Empty<string>(),
            .. fault.Unknown.Count > 0 ? [$"{fault.Rows} have no columns that {place} names: {Columns(fault.Unknown, Said)}"] : Array.Empty<string>(),
        ];
        var metrics = fault.Metrics.Count == 0
            ? ""
            : $", and the metrics {string.Join(", ", fault.Metrics)} (a metric that is not in the catalogue must be imported first)";
        return $"{string.Join(". ", said)}. Allowed: {string.Join(", ", fault.Allowed)}{metrics}.";

        static string Said(WrongColumn column) => $"'{column.Name}'" + column.Reason switch
        {
            ColumnReason.Stock => " (a stock comes as stocks)",
            ColumnReason.Counted => " (this is counted from the rows themselves)",
            _ => column.Meant is { } meant ? $" (did you mean '{meant}'?)" : "",
        };
    }
}
