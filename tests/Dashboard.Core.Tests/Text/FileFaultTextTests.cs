using Dashboard.Core.Imports;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public sealed class FileFaultTextTests
{
    [Fact]
    public void Of_EveryFaultInEveryLanguage_IsASentenceOfItsOwnWithTheSameValues() => Assert.All(Enum.GetValues<FileFaultKind>().Where(kind => kind != FileFaultKind.Columns), kind =>
    {
        string[] arguments = ["A1", "B2"];
        var texts = Languages.All.Select(language => FileFaultText.Of(new(kind, arguments), language)).ToList();

        Assert.All(texts, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
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
}
