using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Features.BoardPack;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.Features.BoardPack;

public sealed class PackCommandTests
{
    private static readonly PackContent Content = new(
        "Pack", "a", PeriodName.Parse("2026-Q3")!.Value, Language.Fi, ReportAudience.Internal,
        [.. new[] { "one", "two", "three" }.Select(name => new PackItem { Kind = PackItemKind.Text, Finding = name, Text = name })]);

    [Theory]
    [InlineData("up-3", "", "one three two", "item-2")]
    [InlineData("up-1", "", "one two three", "item-1")]
    [InlineData("down-1", "", "two one three", "item-2")]
    [InlineData("down-3", "", "one two three", "item-3")]
    [InlineData("remove-3", "", "one two", "item-2")]
    [InlineData("row-2", "", "one two three", "actions-2")]
    [InlineData("save", "", "one two three", null)]
    [InlineData("order-1", "3,1,2", "three one two", "item-1")]
    [InlineData("order-2", "2,1", "two one three", "item-2")]
    [InlineData("order-1", "3,3,2", "one two three", "item-1")]
    [InlineData("order-1", "4,1,2,3", "one two three", "item-1")]
    [InlineData("remove-9", "", "one two three", "item-3")]
    [InlineData("nonsense", "", "one two three", null)]
    public void Command_OfAButton_ChangesTheOrderAndOpensThePageThere(string button, string order, string expected, string? place)
    {
        var command = PackCommand.Read(new FormCollection(new() { ["do"] = button, ["order"] = order }));

        var after = command.On(Content);

        Assert.Equal(expected, string.Join(' ', after.Items.Select(item => item.Finding)));
        Assert.Equal(place, command.Place(Content.Items.Count, after));
    }
}
