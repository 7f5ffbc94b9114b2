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
        FileFaultKind.Separator => $"Tiedoston sarakkeet on erotettu merkillä {a[0]}: erottimen pitää olla pilkku tai puolipiste. Tallenna tiedosto uudelleen muodossa CSV UTF-8.",
        FileFaultKind.ColumnTwice => $"Sarake ”{a[0]}” on otsikkorivillä kahdesti: kukin sarake saa olla vain kerran.",
        FileFaultKind.NoRows => "Tiedostossa on otsikkorivi mutta ei muita rivejä: niitä pitää olla ainakin yksi.",
        FileFaultKind.ManyUnits => $"Tiedostossa on yli {a[0]} yksikköriviä: niitä saa olla vähemmän.",
        FileFaultKind.NotOpened => $"Tiedostoa ei voi avata: {a[0]}",
        FileFaultKind.NotRead => $"Tiedostoa ei voi lukea: {a[0]}",
        FileFaultKind.DamagedWorkbook => $"Työkirja on vioittunut ({a[0]}). Avaa se Excelissä ja tallenna se uudelleen, tai tallenna se muodossa CSV UTF-8.",
        FileFaultKind.LongRow => $"Rivi {a[0]} on pidempi kuin {a[1]} kibitavua.",
        FileFaultKind.MuchText => "Työkirjassa on enemmän tekstiä kuin kerralla voi lukea. Tallenna taulukko muodossa CSV UTF-8.",
        FileFaultKind.Unpacks => $"Työkirjan osa {a[0]} on purettuna yli {a[1]} kertaa pakattua suurempi, eikä mikään taulukko ole sellainen. Tallenna taulukko muodossa CSV UTF-8.",
        FileFaultKind.MappingNotOpened => $"Muunnostiedostoa ei voi avata: {a[0]}",
        FileFaultKind.MappingNotJson => $"Muunnostiedosto ei ole JSONia: sitä ei voi lukea riviltä {a[0]}, tavusta {a[1]} eteenpäin.",
        FileFaultKind.MappedColumnTwice => $"Sarake ”{a[0]}” on otsikkorivillä kahdesti, ja muunnostiedosto lukee sitä: kukin saa olla vain kerran.",
        FileFaultKind.NotStored => $"Tiedostoa ei voitu tallentaa, eikä mikään muuttunut: {a[0]}",
        FileFaultKind.SourceIsDemo => $"Lähteessä ”{a[0]}” on esimerkkiaineiston rivejä; esimerkkejä ja oikeita rivejä ei sekoiteta samaan lähteeseen.",
        FileFaultKind.SourceIsReal => $"Lähteessä ”{a[0]}” on oikeita rivejä; esimerkkejä ja oikeita rivejä ei sekoiteta samaan lähteeseen.",
        FileFaultKind.SourceName => $"”{a[0]}” ei ole lähteen nimi: nimeksi odotettiin järjestelmää, josta tiedosto tulee, yhdellä rivillä ja enintään {a[1]} näkyvällä merkillä.",
        FileFaultKind.NoUnit => $"{Named(a[1])}yksikköä ”{a[0]}” ei ole tiedostossa eikä tallennettuna.",
        FileFaultKind.NoPath => $"{Named(a[1])}palvelupolkua ”{a[0]}” ei ole tallennettuna.",
        FileFaultKind.EventWrittenHere => $"Lähteen ”{a[1]}” tilaisuus ”{a[0]}” on kirjattu sovelluksessa. Tuo tiedosto toisen lähteen nimellä.",
        FileFaultKind.NoStage => $"Palvelupolun ”{a[1]}” vaihetta ”{a[0]}” ei ole tallennettuna.",
        FileFaultKind.NoMetric => $"Mittaristossa ei ole mittaria ”{a[0]}”.",
        FileFaultKind.NoMetricVersion => $"Mittarilla ”{a[1]}” ei ole versiota {a[0]}.",
        FileFaultKind.MetricChanged => $"Mittari ”{a[0]}” muuttui, kun tiedostoa luettiin. Tuo tiedosto uudelleen.",
        FileFaultKind.MetricCounted => $"Mittarin ”{a[0]}” laskee ohjelma itse, joten sen laji ja vastausvaihtoehdot pysyvät ennallaan.",
        FileFaultKind.VersionAnswered => $"Mittarin ”{a[2]}” versioon {a[1]} on jo vastattu, joten tieto {a[0]} ei voi muuttua. Lisää uusi versio.",
        FileFaultKind.VersionsInDisorder => $"Mittarin ”{a[0]}” versioiden pitää alkaa numerojärjestyksessä, kunkin edellistä myöhemmin.",
        FileFaultKind.Circle => $"Yksikkö ”{a[0]}” olisi kehässä itsensä alla.",
        FileFaultKind.CircleFrom => $"Yksikkö ”{a[0]}” olisi kehässä itsensä alla {a[1]} alkaen.",
        FileFaultKind.CircleThrough => $"Yksikkö ”{a[0]}” olisi kehässä itsensä alla yksikön ”{a[1]}” kautta.",
        FileFaultKind.FileName => $"Tiedoston nimestä ei näe, mitä tiedosto sisältää: nimen pitää alkaa jollakin sanoista {a[0]} ja päättyä .csv tai .xlsx, esimerkiksi responses-2026-11-20.csv.",
        FileFaultKind.NoSourceFolder => "Tiedosto ei ole minkään lähteen kansiossa: sen pitää olla kansiossa, jonka nimi on tiedoston lähettäneen järjestelmän nimi, esimerkiksi kysely/responses-2026-11-20.csv.",
        FileFaultKind.Columns or FileFaultKind.MappedColumns or FileFaultKind.Mapping or FileFaultKind.AnswersLost =>
            throw new UnreachableException("These have words of their own."),
    };

    public override string OnLine(long line) => Invariant($"Rivi {line}: ");

    public override string Mapping(MappingFault fault)
    {
        var a = fault.Arguments;
        return fault.Wanted switch
        {
            MappingWanted.NoSuchProperty => At($"tällaista ominaisuutta ei ole{(a[0].Length > 0 ? $" (tarkoititko ”{a[0]}”?)" : "")}; sallittuja ovat {a[1]}"),
            MappingWanted.PropertyOnce => At("kukin ominaisuus saa olla vain kerran"),
            MappingWanted.NameOnce => At("kukin nimi saa olla vain kerran (isoja ja pieniä kirjaimia ei eroteta)"),
            MappingWanted.Property => At($"puuttuu ominaisuus {a[0]}"),
            MappingWanted.AnObject => At("pitää olla objekti"),
            MappingWanted.List => At("pitää olla luettelo"),
            MappingWanted.Text => At("pitää olla teksti"),
            MappingWanted.FilledText => At("pitää olla teksti, joka ei ole tyhjä"),
            MappingWanted.OneOf => At($"pitää olla {OneOf(a, "tai")}"),
            MappingWanted.WholeNumber => At("pitää olla kokonaisluku, vähintään 0"),
            MappingWanted.TrueOrFalse => At("pitää olla true tai false"),
            MappingWanted.ExactlyOneOf => At($"pitää olla täsmälleen yksi näistä: {OneOf(a, "ja")}"),
            MappingWanted.Together => At($"pitää olla yhdessä {OneOf(a, "ja")}"),
            MappingWanted.OnlyWith => At($"{a[0]} voi olla vain, kun on myös {a[1]}"),
            MappingWanted.AColumn => At("pitää olla ainakin yksi sarake"),
            MappingWanted.ALevel => At("pitää olla ainakin yksi taso"),
            MappingWanted.FilledColumn => At($"pitää olla jokin toinen sarake, jonka muunnostiedosto täyttää, eikä ”{a[0]}”"),
            MappingWanted.NotCreatedToo => At("createUnits täyttää tämän jo; vain toinen saa olla"),
            MappingWanted.KindWithUnit => At($"riveillä, joiden laji on {a[0]}, ei ole yksikköä"),
            MappingWanted.OnlyTallies => At("ryhmät lasketaan yhteen vain laskureissa (tallies)"),
            MappingWanted.NewName => At($"uusi sarake ”{a[0]}” on tiedostossa jo; sillä pitää olla toinen nimi"),
        };

        string At(string what) => $"Muunnostiedoston kohta {fault.Path}: {what}.";
    }
#pragma warning restore CS8524

    public override string MappedColumns(MappedColumnFault fault) => Invariant(
        $"Tiedostosta puuttuu sarakkeita, joita muunnostiedosto lukee: {Columns(fault.Missing, Meant)}. Rivillä {fault.Header} ovat {Found(fault)}.");

    public override string AnswersLost(AnswersLostFault fault) =>
        Capital(Refused(fault.Lost)) + fault.Lost switch
        {
            { Holding: null } => "",
            { Answer: null } => " Anna sen alkaa niiden jälkeen.",
            _ => " Anna sen alkaa niiden jälkeen, tai lisää siihen tämä vaihtoehto.",
        };

    private string Meant(WrongColumn column) => Quote(column.Name) + (column.Meant is { } meant ? $" (tarkoititko {Quote(meant)}?)" : "");

    private string Named(string row) => row.Length > 0 ? $"{Quote(row)}: " : "Tiedoston rivi: ";

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
