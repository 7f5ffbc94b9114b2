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
        FileFaultKind.ColumnTwice => $"The header has the column '{a[0]}' twice: each column once was expected.",
        FileFaultKind.NoRows => "The file has a header and no rows: at least one row was expected.",
        FileFaultKind.ManyUnits => $"The file has more than {a[0]} rows of units: fewer were expected.",
        FileFaultKind.Columns => throw new UnreachableException("Columns have words of their own."),
    };
#pragma warning restore CS8524

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
