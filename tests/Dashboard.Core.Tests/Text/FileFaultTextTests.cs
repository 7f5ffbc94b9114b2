using Dashboard.Core.Corrections;
using Dashboard.Core.Imports;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public sealed class FileFaultTextTests
{
    private static readonly FileFaultKind[] OwnWords =
        [FileFaultKind.Columns, FileFaultKind.MappedColumns, FileFaultKind.Mapping, FileFaultKind.AnswersLost];

    private static readonly FileFaultKind[] EndAsTheSystemSays =
        [FileFaultKind.NotOpened, FileFaultKind.NotRead, FileFaultKind.MappingNotOpened, FileFaultKind.NotStored];

    [Fact]
    public void Of_EveryFaultInEveryLanguage_IsASentenceOfItsOwnWithTheSameValues() => Assert.All(Enum.GetValues<FileFaultKind>().Except(OwnWords), kind =>
    {
        string[] arguments = ["A1", "B2", "C3"];
        var texts = Languages.All.Select(language => FileFaultText.Of(new(kind, arguments), language)).ToList();

        Assert.All(texts, text => Assert.EndsWith(EndAsTheSystemSays.Contains(kind) ? ": A1" : ".", text, StringComparison.Ordinal));
        Assert.Equal(3, texts.Distinct().Count());
        Assert.Single(texts.Select(text => string.Join(' ', arguments.Where(argument => text.Contains(argument, StringComparison.Ordinal)))).Distinct());
    });

    [Theory]
    [InlineData(Language.En, "Responses need columns that the header lacks: 'unit' (did you mean 'units'?). Responses have no columns that the header names: 'units', 'pool' (a stock comes as stocks). Allowed: id, unit, and the metrics nps (a metric that is not in the catalogue must be imported first).")]
    [InlineData(Language.Fi, "Otsikkoriviltä puuttuu sarakkeita: ”unit” (tarkoititko ”units”?). Otsikkorivillä on sarakkeita, joita tällaisissa riveissä ei ole: ”units”, ”pool” (taso tuodaan tasojen tiedostossa). Sallittuja ovat id, unit sekä mittarit nps (mittari, jota luettelossa ei ole, pitää tuoda ensin).")]
    [InlineData(Language.Sv, "På rubrikraden saknas kolumner: ”unit” (menade du ”units”?). På rubrikraden finns kolumner som sådana rader inte har: ”units”, ”pool” (en nivå importeras i filen för nivåer). Tillåtna är id, unit samt indikatorerna nps (en indikator som inte finns i katalogen ska importeras först).")]
    public void Of_WrongColumns_NamesEachAndWhatWasMeant(Language language, string expected) =>
        Assert.Equal(expected, FileFaultText.Of(
            new ColumnFault("Responses", false, [new("unit", "units")], [new("units", null), new("pool", null, ColumnReason.Stock)], ["id", "unit"], ["nps"]), language));

    [Theory]
    [InlineData(Language.En, "Stocks need columns that the mapping lacks: 'value'. Allowed: date.")]
    [InlineData(Language.Fi, "Muunnostiedostosta puuttuu sarakkeita: ”value”. Sallittuja ovat date.")]
    [InlineData(Language.Sv, "I omvandlingsfilen saknas kolumner: ”value”. Tillåtna är date.")]
    public void Of_WrongColumnsOfAMapping_SaysThatItIsTheMapping(Language language, string expected) =>
        Assert.Equal(expected, FileFaultText.Of(new ColumnFault("Stocks", true, [new("value", null)], [], ["date"], []), language));

    [Fact]
    public void Of_EveryFaultOfAMappingInEveryLanguage_IsASentenceOfItsOwnWithItsPlaceAndTheSameValues() => Assert.All(Enum.GetValues<MappingWanted>(), wanted =>
    {
        string[] values = ["$.columns.unit", "A1", "B2"];
        var texts = Languages.All.Select(language => FileFaultText.Of(new MappingFault("$.columns.unit", wanted, "A1", "B2"), language)).ToList();

        Assert.All(texts, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Contains("$.columns.unit", text, StringComparison.Ordinal));
        Assert.Equal(3, texts.Distinct().Count());
        Assert.Single(texts.Select(text => string.Join(' ', values.Where(value => text.Contains(value, StringComparison.Ordinal)))).Distinct());
    });

    [Theory]
    [InlineData(Language.En, "The file lacks columns that the mapping names: 'Yksikkö' (did you mean 'Yksikko'?). Found on line 3: Yksikko, Pvm.")]
    [InlineData(Language.Fi, "Tiedostosta puuttuu sarakkeita, joita muunnostiedosto lukee: ”Yksikkö” (tarkoititko ”Yksikko”?). Rivillä 3 ovat Yksikko, Pvm.")]
    [InlineData(Language.Sv, "I filen saknas kolumner som omvandlingsfilen läser: ”Yksikkö” (menade du ”Yksikko”?). På rad 3 finns Yksikko, Pvm.")]
    public void Of_MissingColumnsOfAMapping_NamesThemAndWhatThereIs(Language language, string expected) =>
        Assert.Equal(expected, FileFaultText.Of(new MappedColumnFault([new("Yksikkö", "Yksikko")], 3, ["Yksikko", "Pvm"]), language));

    [Theory]
    [InlineData(Language.En, "Line 7: 12 answers to version 1 of metric 'nps' would be left on days on which no version holds.")]
    [InlineData(Language.Fi, "Rivi 7: 12 vastausta (mittarin ”nps” versio 1) jäisi päiville, joina mikään versio ei ole voimassa.")]
    [InlineData(Language.Sv, "Rad 7: 12 svar")]
    public void Of_AnswersThatWouldBeLost_SaysOnWhichLine(Language language, string beginning) =>
        Assert.StartsWith(beginning, FileFaultText.Of(
            new AnswersLostFault(new Refusal.AnswersLost(12, new StructurePart(StructureKind.MetricVersion, "1", "nps"), null, null)) { Line = 7 }, language), StringComparison.Ordinal);
}
