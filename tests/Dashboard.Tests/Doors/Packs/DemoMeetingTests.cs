using Dashboard.Core.Actions;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Demo;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Doors.Packs;
using Dashboard.Tests.Features.BoardPack;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Doors.Packs;

public sealed class DemoMeetingTests(FilledHost filled) : IClassFixture<FilledHost>
{
    [Fact]
    public async Task Hold_WhereThereAreNoPacks_PublishesOneWithDecisionsAndWhatBecameOfThem_Once()
    {
        await using var scope = filled.Host.Services.CreateAsyncScope();
        var meeting = scope.ServiceProvider.GetRequiredService<DemoMeeting>();

        Assert.True(await meeting.HoldAsync(CancellationToken.None));
        Assert.False(await meeting.HoldAsync(CancellationToken.None));

        var pack = Assert.Single(await scope.ServiceProvider.GetRequiredService<PackStore>().LastDecidedAsync(Scope.WholeTree, [DemoCounty.RootCode], CancellationToken.None));
        var actions = (await scope.ServiceProvider.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None)).Actions;
        Assert.Equal(
            [ActionStatus.UnderWay, ActionStatus.Done, null],
            pack.Decisions.Select(decision => actions.From(ActionSource.OfDecision(pack.Id, decision.Id)).SingleOrDefault()?.Status));
        Assert.True(pack.Meeting <= TimeProvider.System.Today());
        var done = actions.From(ActionSource.OfDecision(pack.Id, pack.Decisions[1].Id)).Single().DoneOn!.Value;
        Assert.True(done > pack.Meeting || done == TimeProvider.System.Today(), $"Decided on {pack.Meeting}, done on {done}.");

        // The board's decisions are public: a division reads what it was given, and what became of it in its own units, but not the pack.
        var division = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var rows = (await division.GetAsync("/programme")).QuerySelectorAll("#decisions tbody tr");
        Assert.Equal(pack.Decisions.Select(decision => decision.Decision.What), rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Contains("toimialajohtaja, sairaalapalvelut", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Käynnissä", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Toimenpidettä ei ole kirjattu omiin yksiköihisi", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Null(rows[0].Closest("section")!.QuerySelector("a[href^='/packs/']"));
        var form = await division.GetAsync(rows[2].QuerySelector(".plan")!.GetAttribute("href")!);
        Assert.Equal(pack.Decisions[2].Decision.What, form.QuerySelector("#title")!.GetAttribute("value"));
    }
}