using System.Diagnostics;
using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
#pragma warning disable CS8524 // Without a last arm the compiler finds a name that has no words.
    public override string NoFile(FileFaultKind kind, IReadOnlyList<string> a) => kind switch
    {
        FileFaultKind.Empty => "Filen är tom: filen ska vara en CSV-fil i UTF-8 med rubrikrad eller en Excel-arbetsbok (.xlsx).",
        FileFaultKind.Utf16 => "Filen är text i UTF-16 (spara som CSV UTF-8): filen ska vara en CSV-fil i UTF-8 med rubrikrad eller en Excel-arbetsbok (.xlsx).",
        FileFaultKind.OldWorkbook => "Filen är en Excel-arbetsbok av äldre typ, .xls (spara som .xlsx eller CSV UTF-8): filen ska vara en CSV-fil i UTF-8 med rubrikrad eller en Excel-arbetsbok (.xlsx).",
        FileFaultKind.Pdf => "Filen är ett PDF-dokument: filen ska vara en CSV-fil i UTF-8 med rubrikrad eller en Excel-arbetsbok (.xlsx).",
        FileFaultKind.Gzip => "Filen är komprimerad med gzip: filen ska vara en CSV-fil i UTF-8 med rubrikrad eller en Excel-arbetsbok (.xlsx).",
        FileFaultKind.Binary => "Filen är binär, inte text: filen ska vara en CSV-fil i UTF-8 med rubrikrad eller en Excel-arbetsbok (.xlsx).",
        FileFaultKind.DamagedZip => "Filen börjar som ett zip-arkiv och är skadad: filen ska vara en CSV-fil i UTF-8 med rubrikrad eller en Excel-arbetsbok (.xlsx).",
        FileFaultKind.Zip => "Filen är ett zip-arkiv oavsett namnet: filen ska vara en CSV-fil i UTF-8 med rubrikrad eller en Excel-arbetsbok (.xlsx). Packa först upp tabellen ur arkivet.",
        FileFaultKind.NoHeader => "Filen är tom: rubrikraden med kolumnernas namn saknas.",
        FileFaultKind.EmptySheet => "Arbetsbokens första blad är tomt: rubrikraden med kolumnernas namn saknas.",
        FileFaultKind.LongHeader => $"Rubrikraden (rad {a[0]}) är längre än {a[1]} KiB: den ska innehålla kolumnernas namn.",
        FileFaultKind.BrokenHeader => $"Rubrikraden (rad {a[0]}) har ett brutet citattecken: den ska innehålla kolumnernas namn.",
        FileFaultKind.HeaderNotUtf8 => $"Rubrikraden (rad {a[0]}) är inte UTF-8. Spara filen som CSV UTF-8 (i Excel: Spara som, CSV UTF-8) och importera den på nytt.",
        FileFaultKind.ColumnTwice => $"Kolumnen ”{a[0]}” finns två gånger i rubrikraden: varje kolumn får finnas bara en gång.",
        FileFaultKind.NoRows => "Filen har en rubrikrad men inga andra rader: det ska finnas minst en.",
        FileFaultKind.ManyUnits => $"Filen har fler än {a[0]} rader med enheter: de ska vara färre.",
        FileFaultKind.Columns => throw new UnreachableException("Columns have words of their own."),
    };
#pragma warning restore CS8524

    public override string WrongColumns(ColumnFault fault)
    {
        IEnumerable<string> said =
        [
            .. fault.Missing.Count > 0
                ? [$"{(fault.InMapping ? "I omvandlingsfilen" : "På rubrikraden")} saknas kolumner: {Columns(fault.Missing, Said)}"]
                : Array.Empty<string>(),
            .. fault.Unknown.Count > 0
                ? [$"{(fault.InMapping ? "I omvandlingsfilen" : "På rubrikraden")} finns kolumner som sådana rader inte har: {Columns(fault.Unknown, Said)}"]
                : Array.Empty<string>(),
        ];
        var metrics = fault.Metrics.Count == 0
            ? ""
            : $" samt indikatorerna {string.Join(", ", fault.Metrics)} (en indikator som inte finns i katalogen ska importeras först)";
        return $"{string.Join(". ", said)}. Tillåtna är {string.Join(", ", fault.Allowed)}{metrics}.";

        string Said(WrongColumn column) => Quote(column.Name) + column.Reason switch
        {
            ColumnReason.Stock => " (en nivå importeras i filen för nivåer)",
            ColumnReason.Counted => " (detta räknas ur raderna själva)",
            _ => column.Meant is { } meant ? $" (menade du {Quote(meant)}?)" : "",
        };
    }
}
