using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Doors.Sources;
using Dashboard.Testing;

namespace Dashboard.Tests.Doors.Sources;

public sealed class SourceBoardTests
{
    private static readonly FolderFault Closed = new("visits", FolderFaultKind.NotListed, "", "Closed.");

    [Fact]
    public async Task List_FolderThatDoesNotWork_HasFailedWhateverCameBefore()
    {
        await using var store = await TestStore.CreateAsync();
        await DeliverAsync(store, "survey");
        await DeliverAsync(store, "visits");
        var faults = new FolderFaults();
        var board = new SourceBoard(store.Get<SourceWatch>(), faults);

        faults.Replace([Closed, Closed with { Source = "" }, Closed with { Source = "new" }]);

        Assert.Equal(
            [("new", SourceState.Failed, null), ("survey", SourceState.Unknown, null), ("visits", SourceState.Failed, (DateTimeOffset?)store.Clock.GetUtcNow())],
            (await board.ListAsync(CancellationToken.None)).Select(source => (source.Summary.Health.Source, source.State, source.State == SourceState.Failed ? source.Summary.LastAt : null)));
        Assert.Equal(3, (await board.StatesAsync(CancellationToken.None)).Count(state => state == SourceState.Failed));
    }

    [Fact]
    public void Replace_FaultOfBefore_IsNoNewsUntilItChanges()
    {
        var faults = new FolderFaults();
        var other = Closed with { Source = "survey" };

        Assert.Equal([Closed], faults.Replace([Closed, Closed with { File = "second.csv" }]));
        Assert.Equal([other], faults.Replace([other, Closed]));
        Assert.Equal([Closed with { Reason = "Full." }], faults.Replace([other, Closed with { Reason = "Full." }]));
        Assert.Empty(faults.Replace([]));
        Assert.Equal([other], faults.Replace([other]));
    }

    private static Task<Delivery> DeliverAsync(TestStore store, string source) => store.Get<DeliveryBook>().ReceiveAsync(
        new Delivery(source, DeliveryRoad.Folder, Actor.OfProgram, ImportKind.Responses, source, "responses.csv", store.Clock.GetUtcNow(), 1, "ab")
        {
            State = DeliveryState.Done, EndedAt = store.Clock.GetUtcNow(),
        },
        CancellationToken.None);
}
