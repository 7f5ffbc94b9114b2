namespace Dashboard.Tests.Texts;

/// <summary>The finders of <see cref="TextsTests"/> find what they are for.</summary>
public sealed class TextFinderTests
{
    private const string Inject = "@inject IStringLocalizer<UnitsTexts> Text\n@inject IStringLocalizer<LayoutTexts> Layout\n";

    [Theory]
    [InlineData("<h1>Units</h1>", "Units")]
    [InlineData("<h1>@Text[\"Units\"] open</h1>", "open")]
    [InlineData("<p>@count responses</p>", "responses")]
    [InlineData("<p>@unit.Name. Closed</p>", ". Closed")]
    [InlineData("<p>@(a > b ? \"x\" : \"y\") of</p>", "of")]
    [InlineData("<p>ask@@example</p>", "ask|example")]
    [InlineData("<a title=\"Open\" href=\"#top\" class=\"btn\">@x</a>", "Open")]
    [InlineData("<a aria-label=\"@Text[\"Go\"] now\">@x</a>", "now")]
    [InlineData("<input placeholder=\"Search\" />", "Search")]
    [InlineData("@if (a < b && c > d) { <b>Few</b> } else if (x) { <i>@y</i> } else { <p><br>Many</p> }", "Few|Many")]
    [InlineData("@foreach (var x in xs)\n{\n    var name = Of<string>(x);\n    if (x is null) {\n        <b>Nothing</b>\n    }\n    @x <i>Item</i>\n}\n<p>Below</p>", "Nothing|Item|Below")]
    [InlineData("@switch (x)\n{\n    case 1:\n        <b>One</b>\n        break;\n}", "One")]
    [InlineData("@code {\n    private RenderFragment A => @<p>Inside</p>;\n    private string B => $\"<p>{(x ? \"a\" : \"b\")}</p>\";\n}", "Inside")]
    [InlineData("<p>@* a comment *@<!-- and another -->&nbsp;<code>dotnet run</code> · 5 %</p><style>p{color:red}</style>", "")]
    [InlineData("@page \"/units\"\n@using System.Linq\n@attribute [Route(A.B)]\n<p class=\"muted\">@Text[\"Lede\"]</p>", "")]
    [InlineData("<p>@Text[\"Lede\", string.Join(\", \", xs.Select(x => $\"{x[\"a\"]} b\"))]</p>", "")]
    public void Markup_WithWords_YieldsThemAlone(string razor, string found) =>
        Assert.Equal(found, string.Join('|', MarkupText.Of(razor).Select(text => text.Words)));

    [Fact]
    public void Markup_OnSeveralLines_KnowsTheLine() =>
        Assert.Equal(new(4, "Units"), Assert.Single(MarkupText.Of("@page \"/\"\n<div>\n    <h1>\n        Units\n    </h1>\n</div>")));

    [Theory]
    [InlineData("@Text[\"Title\"]", "UnitsTexts.Title")]
    [InlineData("@Layout[\"Title\", a[\"b\"], \"c\"]", "LayoutTexts.Title")]
    [InlineData("@Text[\"Kind-\" + kind]", "UnitsTexts.Kind-*")]
    [InlineData("@Text[$\"Kind-{kind}\"]", "UnitsTexts.Kind-*")]
    [InlineData("@Text[n == 1 ? \"One\" : \"Many\", n]", "UnitsTexts.One UnitsTexts.Many")]
    [InlineData("@Text[kind == \"nps\" ? \"Points\" : \"Share-\" + kind]", "UnitsTexts.Points UnitsTexts.Share-*")]
    [InlineData("@Text[met switch { true => \"Met\", _ => \"Unknown\" }]", "UnitsTexts.Met UnitsTexts.Unknown")]
    [InlineData("@Text[notice.Key]", "UnitsTexts.")]
    [InlineData("@Other[\"Title\"] @row.Text[\"Title\"]", "")]
    public void LookUps_InASource_YieldTheirKeys(string source, string found) =>
        Assert.Equal(found, string.Join(' ', TextUse.Of("A.razor", Inject + source).Select(use => $"{use.Family}.{use.Key}{(use.IsPrefix ? "*" : "")}")));

    [Fact]
    public void LookUp_OfAPrefix_CoversWhatBeginsWithIt()
    {
        var use = Assert.Single(TextUse.Of("A.razor", Inject + "@Text[\"Kind-\" + kind]"));
        Assert.True(use.Covers("Kind-nps"));
        Assert.False(use.Covers("Kinds"));
    }

    [Theory]
    [InlineData("Vastauksia {0}", "{0} svar", "{0} responses", "")]
    [InlineData("Vastauksia {0}", "{0} svar", "responses", "T: Key has different places for values")]
    [InlineData("Vastauksia", " ", "Responses", "T: Key is empty")]
    [InlineData("Vastauksia", null, "Responses", "T.sv: Key is missing")]
    [InlineData("Area", "Area", "Area", "T: Key is the same in all languages: Area")]
    [InlineData("NPS {0}", "NPS {0}", "NPS {0}", "")]
    [InlineData("–", "–", "–", "")]
    public void Family_WithAFault_SaysIt(string fi, string? sv, string en, string fault) =>
        Assert.Equal(fault, string.Join('\n', new TextFamily("T", new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            [""] = Texts(fi),
            ["sv"] = Texts(sv),
            ["en"] = Texts(en),
        }).Faults()));

    [Fact]
    public void Family_WithoutALanguage_SaysIt() => Assert.Single(
        new TextFamily("T", new Dictionary<string, IReadOnlyDictionary<string, string>> { [""] = Texts("a"), ["sv"] = Texts("b") }).Faults());

    private static IReadOnlyDictionary<string, string> Texts(string? value) =>
        TextFamily.Parse($"<root>{(value is null ? "" : $"<data name=\"Key\"><value>{value}</value></data>")}</root>");
}
