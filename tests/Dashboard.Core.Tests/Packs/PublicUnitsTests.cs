using Dashboard.Core.Charts;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Packs;

public sealed class PublicUnitsTests
{
    private static readonly UnitTree Tree = new(
    [
        new Unit(1, "county", new LocalizedText("Esimerkkialue"), null, null),
        new Unit(2, "hospital", new LocalizedText("Sairaalapalvelut"), null, 1),
        new Unit(3, "surgery", new LocalizedText("Leikkausosasto", "Operationsavdelningen"), null, 2),
        new Unit(4, "ward", new LocalizedText("Vuodeosasto 3"), null, 2),
        new Unit(5, "same", new LocalizedText("Sairaalapalvelut"), null, 2),
    ]);

    private static readonly PublicUnits Two = new(2);

    [Theory]
    [InlineData("Leikkausosasto parani", "Leikkausosasto")]
    [InlineData("Odotus LEIKKAUSOSASTOLLA piteni", "Leikkausosasto")]
    [InlineData("Vuodeosasto 3: hyvä", "Vuodeosasto 3")]
    [InlineData("Vuodeosasto 31 on toinen", null)]
    [InlineData("Sairaalapalvelut paranivat", null)]
    [InlineData("Uusleikkausosasto on toinen", null)]
    public void NamedIn_AFinding_FindsUnitsBelowTheLevel(string finding, string? name) =>
        Assert.Equal(name is null ? [] : [new NamedUnit(0, name)], Two.NamedIn(Of(new ReportItem(Plain) { Finding = finding }), Tree));

    [Fact]
    public void NamedIn_WhateverAnItemSays_IsFound()
    {
        ReportItem[] items =
        [
            new(Plain with { Notes = ["Leikkausosasto siirtyi"] }),
            new(Plain with { Table = new ChartTable(["Yksikkö", "NPS"], [[new("Leikkausosasto"), new("41")]]) }),
            new(Plain with { Source = Plain.Source with { Unit = "Leikkausosasto" } }),
            new(Plain) { Explanation = "Leikkausosasto muutti." },
            new(Plain) { Actions = [new("Soitto", "leikkausosaston hoitaja")] },
            new((ChartModel?)null) { Finding = "Muuta", Text = "Kiitos\nleikkausosastolle" },
            new(ChartSamples.Interval() with { Rows = [ChartSamples.Interval().Rows[0] with { Name = "Leikkausosasto" }] }),
        ];

        Assert.Equal(Enumerable.Range(0, items.Length).Select(item => new NamedUnit(item, "Leikkausosasto")), Two.NamedIn(Of(items), Tree));
    }

    [Fact]
    public void NamedIn_TitleAndEarlierDecisions_AreThePacksOwn()
    {
        var report = Of(new ReportItem(Plain)) with { Before = new ReportDecisions("Edellinen", null, [new("Leikkausosasto soittaa")]) };

        Assert.Equal([new NamedUnit(null, "Leikkausosasto")], Two.NamedIn(report, Tree));
        Assert.Equal([new NamedUnit(null, "Leikkausosasto")], Two.NamedIn(Of(new ReportItem(Plain)) with { Unit = "Leikkausosasto" }, Tree));
    }

    [Fact]
    public void NamedIn_AnotherLanguage_LooksForTheNamesOfThatLanguage() =>
        Assert.Equal(
            [new NamedUnit(0, "Operationsavdelningen")],
            Two.NamedIn(Of(new ReportItem(Plain) { Finding = "Operationsavdelningens resultat" }) with { Language = Language.Sv }, Tree));

    [Fact]
    public void NamedIn_ATextOfOneLanguage_LooksForTheNamesOfAll()
    {
        Assert.Equal([new NamedUnit(0, "Leikkausosasto")], Two.NamedIn(Of(new ReportItem(Plain) { Finding = "Väntan på Leikkausosasto" }) with { Language = Language.Sv }, Tree));
        Assert.Equal(["Operationsavdelningen"], Two.NamedIn("Operationsavdelningen vastaa nyt", Tree));
    }

    /// <summary>A name that may stand hides none that may not: only what lies within it is a part of it.</summary>
    [Theory]
    [InlineData("Perheiden avopalvelut paranivat", null)]
    [InlineData("Avopalvelut paranivat", "Avopalvelut")]
    [InlineData("Lasten perheiden avopalvelut paranivat", "Lasten perheiden avopalvelut")]
    public void NamedIn_NamesThatHoldEachOther_FindsTheLongest(string text, string? name)
    {
        var tree = new UnitTree(
        [
            new Unit(1, "families", new LocalizedText("Perheiden avopalvelut"), null, null),
            new Unit(2, "open", new LocalizedText("Avopalvelut"), null, 1),
            new Unit(3, "children", new LocalizedText("Lasten perheiden avopalvelut"), null, 1),
        ]);

        Assert.Equal(name is null ? [] : [name], new PublicUnits(1).NamedIn(text, tree));
    }

    [Fact]
    public void NamedIn_MoreLevels_MayNameMore() =>
        Assert.Empty(new PublicUnits(3).NamedIn(Of(new ReportItem(Plain) { Finding = "Leikkausosasto parani" }), Tree));

    [Fact]
    public void Levels_BelowOne_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new PublicUnits(0));

    private static ColumnChart Plain => ChartSamples.Column();

    private static Report Of(params ReportItem[] items) => new("Asiakaskokemus", "Esimerkkialue", Language.Fi, new DateOnly(2026, 11, 2), items);
}
