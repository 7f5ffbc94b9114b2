using System.Diagnostics;
using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
#pragma warning disable CS8524 // Without a last arm the compiler finds a name that has no words.
    public override string NoFile(FileFaultKind kind, IReadOnlyList<string> a) => kind switch
    {
        FileFaultKind.Empty => "Tiedosto on tyhjä: tiedoston pitää olla UTF-8-muotoinen CSV, jossa on otsikkorivi, tai Excel-työkirja (.xlsx).",
        FileFaultKind.Utf16 => "Tiedosto on UTF-16-tekstiä (tallenna muodossa CSV UTF-8): tiedoston pitää olla UTF-8-muotoinen CSV, jossa on otsikkorivi, tai Excel-työkirja (.xlsx).",
        FileFaultKind.OldWorkbook => "Tiedosto on vanhanmuotoinen Excel-työkirja, .xls (tallenna muodossa .xlsx tai CSV UTF-8): tiedoston pitää olla UTF-8-muotoinen CSV, jossa on otsikkorivi, tai Excel-työkirja (.xlsx).",
        FileFaultKind.Pdf => "Tiedosto on PDF-asiakirja: tiedoston pitää olla UTF-8-muotoinen CSV, jossa on otsikkorivi, tai Excel-työkirja (.xlsx).",
        FileFaultKind.Gzip => "Tiedosto on pakattu gzipillä: tiedoston pitää olla UTF-8-muotoinen CSV, jossa on otsikkorivi, tai Excel-työkirja (.xlsx).",
        FileFaultKind.Binary => "Tiedosto on binaaritiedosto eikä tekstiä: tiedoston pitää olla UTF-8-muotoinen CSV, jossa on otsikkorivi, tai Excel-työkirja (.xlsx).",
        FileFaultKind.DamagedZip => "Tiedosto alkaa kuin zip-paketti ja on vioittunut: tiedoston pitää olla UTF-8-muotoinen CSV, jossa on otsikkorivi, tai Excel-työkirja (.xlsx).",
        FileFaultKind.Zip => "Tiedosto on zip-paketti nimestään huolimatta: tiedoston pitää olla UTF-8-muotoinen CSV, jossa on otsikkorivi, tai Excel-työkirja (.xlsx). Pura taulukko ensin paketista.",
        FileFaultKind.NoHeader => "Tiedosto on tyhjä: otsikkorivi, jossa on sarakkeiden nimet, puuttuu.",
        FileFaultKind.EmptySheet => "Työkirjan ensimmäinen taulukko on tyhjä: otsikkorivi, jossa on sarakkeiden nimet, puuttuu.",
        FileFaultKind.LongHeader => $"Otsikkorivi (rivi {a[0]}) on pidempi kuin {a[1]} kibitavua: siinä pitää olla sarakkeiden nimet.",
        FileFaultKind.BrokenHeader => $"Otsikkorivin (rivi {a[0]}) lainausmerkit ovat rikki: rivillä pitää olla sarakkeiden nimet.",
        FileFaultKind.HeaderNotUtf8 => $"Otsikkorivi (rivi {a[0]}) ei ole UTF-8:aa. Tallenna tiedosto muodossa CSV UTF-8 (Excelissä: Tallenna nimellä, CSV UTF-8) ja tuo se uudelleen.",
        FileFaultKind.ColumnTwice => $"Sarake ”{a[0]}” on otsikkorivillä kahdesti: kukin sarake saa olla vain kerran.",
        FileFaultKind.NoRows => "Tiedostossa on otsikkorivi mutta ei muita rivejä: niitä pitää olla ainakin yksi.",
        FileFaultKind.ManyUnits => $"Tiedostossa on yli {a[0]} yksikköriviä: niitä saa olla vähemmän.",
        FileFaultKind.Columns => throw new UnreachableException("Columns have words of their own."),
    };
#pragma warning restore CS8524

    public override string WrongColumns(ColumnFault fault)
    {
        IEnumerable<string> said =
        [
            .. fault.Missing.Count > 0
                ? [$"{(fault.InMapping ? "Muunnostiedostosta" : "Otsikkoriviltä")} puuttuu sarakkeita: {Columns(fault.Missing, Said)}"]
                : Array.Empty<string>(),
            .. fault.Unknown.Count > 0
                ? [$"{(fault.InMapping ? "Muunnostiedostossa" : "Otsikkorivillä")} on sarakkeita, joita tällaisissa riveissä ei ole: {Columns(fault.Unknown, Said)}"]
                : Array.Empty<string>(),
        ];
        var metrics = fault.Metrics.Count == 0
            ? ""
            : $" sekä mittarit {string.Join(", ", fault.Metrics)} (mittari, jota luettelossa ei ole, pitää tuoda ensin)";
        return $"{string.Join(". ", said)}. Sallittuja ovat {string.Join(", ", fault.Allowed)}{metrics}.";

        string Said(WrongColumn column) => Quote(column.Name) + column.Reason switch
        {
            ColumnReason.Stock => " (taso tuodaan tasojen tiedostossa)",
            ColumnReason.Counted => " (tämä lasketaan riveistä itsestään)",
            _ => column.Meant is { } meant ? $" (tarkoititko {Quote(meant)}?)" : "",
        };
    }
}
