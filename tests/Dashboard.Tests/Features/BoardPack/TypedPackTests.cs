using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Features.BoardPack;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.Features.BoardPack;

public sealed class TypedPackTests
{
    private static readonly UnitTree Units = new([new Unit(1, "a", new LocalizedText("Yksi", "Ett", "One"), null, null)]);

    private static readonly Dictionary<string, string> Sent = new()
    {
        ["title"] = " Kokous ", ["meeting"] = "15.12.2026", ["unit"] = "a", ["period"] = "2026-Q3", ["language"] = "sv", ["audience"] = "Public", ["items"] = "2",
        ["kind-1"] = "Table", ["chart-1"] = "units/nps?metric=nps", ["period-1"] = "2026-09", ["finding-1"] = "", ["explanation-1"] = "Rivi\r\ntoinen",
        ["kind-2"] = "Text", ["finding-2"] = "Otsikko", ["text-2"] = "Teksti",
    };

    [Fact]
    public void Judge_OfAWholeForm_IsItsContent()
    {
        var (content, faults) = Typed(("what-1", "Kokeilu")).Judge(Units, Scope.WholeTree);

        Assert.Empty(faults);
        Assert.Equal(("Kokous", new DateOnly(2026, 12, 15), Language.Sv, ReportAudience.Public), (content.Title, content.Meeting, content.Language, content.Audience));
        Assert.Equal(PeriodName.Parse("2026-Q3"), content.Period);
        Assert.Equal("units/nps?metric=nps&first=2026-09-01&last=2026-09-30", content.Items[0].Chart);
        Assert.Equal((PackItemKind.Table, (string?)null, "Rivi\ntoinen"), (content.Items[0].Kind, content.Items[0].Finding, content.Items[0].Explanation));
        Assert.Equal(new ReportAction("Kokeilu"), Assert.Single(content.Items[0].Actions));
        Assert.Equal(("Otsikko", "Teksti"), (content.Items[1].Finding, content.Items[1].Text));
    }

    [Fact]
    public void Judge_OfWhatWasKept_IsTheSame()
    {
        var kept = Typed(("what-2", "Kokeilu"), ("who-2", "Ylihoitaja"), ("when-2", "1.12.2026")).Judge(Units, Scope.WholeTree).Content;

        var again = TypedPack.Of(kept, Language.En).Judge(Units, Scope.WholeTree);

        Assert.Empty(again.Faults);
        Assert.Equal(kept with { Items = [] }, again.Content with { Items = [] });
        Assert.Equal(kept.Items.Select(item => (item.Chart, item.Finding, item.Text, item.Explanation)), again.Content.Items.Select(item => (item.Chart, item.Finding, item.Text, item.Explanation)));
        Assert.Equal(kept.Items.SelectMany(item => item.Actions), again.Content.Items.SelectMany(item => item.Actions));
    }

    [Theory]
    [InlineData("title", "", "title", "Missing")]
    [InlineData("meeting", "ensi viikolla", "meeting", "NoDay")]
    [InlineData("period", "syksy", "period", "NoPeriod")]
    [InlineData("unit", "b", "unit", "NoUnit")]
    [InlineData("period-1", "syksy", "period-1", "NoPeriod")]
    [InlineData("finding-2", "", "finding-2", "Missing")]
    [InlineData("text-2", " ", "text-2", "Missing")]
    [InlineData("who-1", "Ylihoitaja", "actions-1", "Missing")]
    [InlineData("new-text", "Teksti ilman otsikkoa", "new-finding", "Missing")]
    public void Judge_OfAFieldThatIsWrong_NamesIt(string field, string value, string id, string reason)
    {
        var faults = Typed((field, value)).Judge(Units, Scope.WholeTree).Faults;

        Assert.Equal((id, reason), Assert.Single(faults.Select(fault => (fault.Id, fault.Reason))));
    }

    [Fact]
    public void Judge_OfAUnitOutsideTheScope_IsAFault() =>
        Assert.Contains(Typed().Judge(Units, Scope.Nothing).Faults, fault => fault is { Field: "unit", Reason: "NoUnit" });

    [Fact]
    public void After_OfAPack_AsksForFindingsAnew()
    {
        var content = Typed(("finding-1", "Nousi"), ("what-1", "Kokeilu")).Judge(Units, Scope.WholeTree).Content;

        var next = PackAgain.After(content);

        Assert.Equal((PeriodName.Parse("2026-Q4"), (DateOnly?)null), (next.Period, next.Meeting));
        Assert.Equal("units/nps?metric=nps&first=2026-12-01&last=2026-12-31", next.Items[0].Chart);
        Assert.Equal(((string?)null, (string?)null, "Kokeilu"), (next.Items[0].Finding, next.Items[0].Explanation, next.Items[0].Actions[0].What));
        Assert.Equal(content.Items[1], next.Items[1]);
    }

    private static TypedPack Typed(params (string Field, string Value)[] changed)
    {
        var sent = new Dictionary<string, string>(Sent);
        foreach (var (field, value) in changed)
        {
            sent[field] = value;
        }

        return TypedPack.Read(new FormCollection(sent.ToDictionary(pair => pair.Key, pair => new Microsoft.Extensions.Primitives.StringValues(pair.Value))));
    }
}
