using Dashboard.Core.Actions;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Demo;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Doors.Packs;
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

        var pack = (await scope.ServiceProvider.GetRequiredService<PackStore>().LastDecidedAsync(Scope.WholeTree, [DemoCounty.RootCode], CancellationToken.None))!;
        var actions = (await scope.ServiceProvider.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None)).Actions;
        Assert.Equal(
            [ActionStatus.UnderWay, ActionStatus.Done, null],
            pack.Decisions.Select(decision => actions.From(ActionSource.OfDecision(pack.Id, decision.Id)).SingleOrDefault()?.Status));
        Assert.True(pack.Meeting <= TimeProvider.System.Today());
    }
}
