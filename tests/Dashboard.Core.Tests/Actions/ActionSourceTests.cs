using Dashboard.Core.Actions;
using Dashboard.Core.Notes;

namespace Dashboard.Core.Tests.Actions;

public sealed class ActionSourceTests
{
    [Fact]
    public void Decision_WrittenAndRead_NamesItsPackAndItself()
    {
        var source = ActionSource.OfDecision(12, 3);

        Assert.Equal("Decision:12/3", source.ToString());
        Assert.Equal(source, ActionSource.Parse("Decision:12/3"));
        Assert.Equal((12, 3), source.Decided);
    }

    [Theory]
    [InlineData("Decision:12/x")]
    [InlineData("Decision:-1/2")]
    [InlineData("Seam:12/3/4")]
    [InlineData("Attention:12/3")]
    public void Decided_OfWhatNamesNoDecision_IsNull(string text) => Assert.Null(ActionSource.Parse(text)!.Decided);

    [Fact]
    public void From_ASource_FindsTheActionsThatGoBackToIt()
    {
        var book = new ActionBook([Of(1, ActionSource.OfDecision(12, 3)), Of(2, ActionSource.OfDecision(12, 4)), Of(3, ActionSource.OfDecision(12, 3))]);

        Assert.Equal([3, 1], book.From(ActionSource.OfDecision(12, 3)).Select(action => action.Id));
    }

    private static UnitAction Of(int id, ActionSource source) => new()
    {
        Id = id,
        UnitId = 1,
        Title = "Soitto kotiin",
        Owner = "Osastonhoitaja",
        Sources = [source],
        History = [new ActionChange(1, ActionStatus.Planned, null, "", new Signature(new DateOnly(2026, 6, 1), "Osastonhoitaja"))],
    };
}
