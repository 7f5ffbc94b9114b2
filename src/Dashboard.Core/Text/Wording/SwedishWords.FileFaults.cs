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
        FileFaultKind.Separator => $"Filens kolumner är åtskilda med tecknet {a[0]}: avgränsaren ska vara komma eller semikolon. Spara filen på nytt som CSV UTF-8.",
        FileFaultKind.ColumnTwice => $"Kolumnen ”{a[0]}” finns två gånger i rubrikraden: varje kolumn får finnas bara en gång.",
        FileFaultKind.NoRows => "Filen har en rubrikrad men inga andra rader: det ska finnas minst en.",
        FileFaultKind.ManyUnits => $"Filen har fler än {a[0]} rader med enheter: de ska vara färre.",
        FileFaultKind.NotOpened => $"Filen kan inte öppnas: {a[0]}",
        FileFaultKind.NotRead => $"Filen kan inte läsas: {a[0]}",
        FileFaultKind.DamagedWorkbook => $"Arbetsboken är skadad ({a[0]}). Öppna den i Excel och spara den på nytt, eller spara den som CSV UTF-8.",
        FileFaultKind.LongRow => $"Rad {a[0]} är längre än {a[1]} KiB.",
        FileFaultKind.MuchText => "Arbetsboken innehåller mer text än vad som kan läsas på en gång. Spara tabellen som CSV UTF-8.",
        FileFaultKind.Unpacks => $"Arbetsbokens del {a[0]} blir uppackad mer än {a[1]} gånger större, vilket ingen tabell blir. Spara tabellen som CSV UTF-8.",
        FileFaultKind.MappingNotOpened => $"Omvandlingsfilen kan inte öppnas: {a[0]}",
        FileFaultKind.MappingNotJson => $"Omvandlingsfilen är inte JSON: den kan inte läsas vidare från rad {a[0]}, byte {a[1]}.",
        FileFaultKind.MappedColumnTwice => $"Kolumnen ”{a[0]}” finns två gånger i rubrikraden, och omvandlingsfilen läser den: varje kolumn får finnas bara en gång.",
        FileFaultKind.NotStored => $"Filen kunde inte sparas, och ingenting ändrades: {a[0]}",
        FileFaultKind.SourceIsDemo => $"Källan ”{a[0]}” innehåller exempelrader; exempel och riktiga rader blandas aldrig i samma källa.",
        FileFaultKind.SourceIsReal => $"Källan ”{a[0]}” innehåller riktiga rader; exempel och riktiga rader blandas aldrig i samma källa.",
        FileFaultKind.SourceName => $"”{a[0]}” är inte ett namn på en källa: namnet på systemet som filen kommer från väntades, på en rad och med högst {a[1]} synliga tecken.",
        FileFaultKind.NoUnit => $"{Named(a[1])}enheten ”{a[0]}” finns varken i filen eller sparad.",
        FileFaultKind.NoPath => $"{Named(a[1])}servicestigen ”{a[0]}” finns inte sparad.",
        FileFaultKind.EventWrittenHere => $"Tillfället ”{a[0]}” i källan ”{a[1]}” har skrivits i programmet. Hämta filen under en annan källa.",
        FileFaultKind.NoStage => $"Skedet ”{a[0]}” i servicestigen ”{a[1]}” finns inte sparat.",
        FileFaultKind.NoMetric => $"Katalogen har ingen indikator ”{a[0]}”.",
        FileFaultKind.NoMetricVersion => $"Indikatorn ”{a[1]}” har ingen version {a[0]}.",
        FileFaultKind.MetricChanged => $"Indikatorn ”{a[0]}” ändrades medan filen lästes. Importera filen på nytt.",
        FileFaultKind.MetricCounted => $"Indikatorn ”{a[0]}” räknas av programmet, så dess slag och svarsalternativ förblir oförändrade.",
        FileFaultKind.VersionAnswered => $"Version {a[1]} av indikatorn ”{a[2]}” har redan svar, så uppgiften {a[0]} kan inte ändras. Lägg till en ny version.",
        FileFaultKind.VersionsInDisorder => $"Versionerna av indikatorn ”{a[0]}” ska börja i nummerordning, var och en senare än den förra.",
        FileFaultKind.Circle => $"Enheten ”{a[0]}” skulle ligga under sig själv.",
        FileFaultKind.CircleFrom => $"Enheten ”{a[0]}” skulle ligga under sig själv från och med {a[1]}.",
        FileFaultKind.CircleThrough => $"Enheten ”{a[0]}” skulle ligga under sig själv via enheten ”{a[1]}”.",
        FileFaultKind.FileName => $"Filens namn säger inte vad filen innehåller: namnet ska börja med något av orden {a[0]} och sluta på .csv eller .xlsx, till exempel responses-2026-11-20.csv.",
        FileFaultKind.NoSourceFolder => "Filen ligger inte i mappen för någon källa: den ska ligga i en mapp som heter som systemet den kommer från, till exempel enkat/responses-2026-11-20.csv.",
        FileFaultKind.Columns or FileFaultKind.MappedColumns or FileFaultKind.Mapping or FileFaultKind.AnswersLost =>
            throw new UnreachableException("These have words of their own."),
    };

    public override string OnLine(long line) => Invariant($"Rad {line}: ");

    public override string Mapping(MappingFault fault)
    {
        var a = fault.Arguments;
        return fault.Wanted switch
        {
            MappingWanted.NoSuchProperty => At($"en sådan egenskap finns inte{(a[0].Length > 0 ? $" (menade du ”{a[0]}”?)" : "")}; tillåtna är {a[1]}"),
            MappingWanted.PropertyOnce => At("varje egenskap får finnas bara en gång"),
            MappingWanted.NameOnce => At("varje namn får finnas bara en gång (stora och små bokstäver skiljs inte åt)"),
            MappingWanted.Property => At($"egenskapen {a[0]} saknas"),
            MappingWanted.AnObject => At("det ska vara ett objekt"),
            MappingWanted.List => At("det ska vara en lista"),
            MappingWanted.Text => At("det ska vara en text"),
            MappingWanted.FilledText => At("det ska vara en text som inte är tom"),
            MappingWanted.OneOf => At($"det ska vara {OneOf(a, "eller")}"),
            MappingWanted.WholeNumber => At("det ska vara ett heltal, minst 0"),
            MappingWanted.TrueOrFalse => At("det ska vara true eller false"),
            MappingWanted.ExactlyOneOf => At($"det ska vara exakt en av {OneOf(a, "och")}"),
            MappingWanted.Together => At($"{OneOf(a, "och")} ska stå tillsammans"),
            MappingWanted.OnlyWith => At($"{a[0]} får stå bara tillsammans med {a[1]}"),
            MappingWanted.AColumn => At("det ska finnas minst en kolumn"),
            MappingWanted.ALevel => At("det ska finnas minst en nivå"),
            MappingWanted.FilledColumn => At($"det ska vara en annan kolumn som omvandlingsfilen fyller, inte ”{a[0]}”"),
            MappingWanted.NotCreatedToo => At("createUnits fyller redan denna; bara den ena får finnas"),
            MappingWanted.KindWithUnit => At($"rader av slaget {a[0]} har ingen enhet"),
            MappingWanted.OnlyTallies => At("grupper räknas ihop bara i räknare (tallies)"),
            MappingWanted.NewName => At($"den nya kolumnen ”{a[0]}” finns redan i filen; den ska ha ett annat namn"),
        };

        string At(string what) => $"Omvandlingsfilens ställe {fault.Path}: {what}.";
    }
#pragma warning restore CS8524

    public override string MappedColumns(MappedColumnFault fault) => Invariant(
        $"I filen saknas kolumner som omvandlingsfilen läser: {Columns(fault.Missing, Meant)}. På rad {fault.Header} finns {Found(fault)}.");

    public override string AnswersLost(AnswersLostFault fault) =>
        Capital(Refused(fault.Lost)) + fault.Lost switch
        {
            { Holding: null } => "",
            { Answer: null } => " Låt den börja efter dem.",
            _ => " Låt den börja efter dem, eller ge den det svaret.",
        };

    private string Meant(WrongColumn column) => Quote(column.Name) + (column.Meant is { } meant ? $" (menade du {Quote(meant)}?)" : "");

    private string Named(string row) => row.Length > 0 ? $"{Quote(row)}: " : "En rad i filen: ";

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
