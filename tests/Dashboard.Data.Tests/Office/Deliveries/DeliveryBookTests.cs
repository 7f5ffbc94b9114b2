using Dashboard.Core.Corrections;
using Dashboard.Core.Imports;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Office.Deliveries;

public sealed class DeliveryBookTests
{
    private static readonly Actor Feed = new("key feed", "192.0.2.7");

    /// <summary>One of each record that a fault may be.</summary>
    public static TheoryData<FileFault> Faults { get; } = new(
        new FileFault(FileFaultKind.ColumnTwice, "nps") { Line = 3 },
        new ColumnFault("Responses", InMapping: false, [new("unit", "units")], [new("pool", null, ColumnReason.Stock)], ["id", "unit"], ["nps"]),
        new MappedColumnFault([new("Yksikkö", null)], 2, ["a", "b"]),
        new MappingFault("$.columns.unit", MappingWanted.OneOf, "a", "b"),
        new AnswersLostFault(new Refusal.AnswersLost(7, new StructurePart(StructureKind.MetricVersion, "2", "nps"), 1, "yes")) { Line = 2 });

    [Fact]
    public async Task Receive_Delivery_IsFoundAsItWasGiven()
    {
        await using var store = await TestStore.CreateAsync();
        var book = store.Get<DeliveryBook>();
        var delivery = Delivery(store, "a") with { IdempotencyKey = "2026-11-23", Folder = "here", FilePath = "/tmp/a", MappingPath = "/tmp/m" };

        Assert.Equal(delivery, await book.ReceiveAsync(delivery, CancellationToken.None));

        Assert.Equal(delivery, await book.FindAsync("a", CancellationToken.None));
        Assert.Null(await book.FindAsync("b", CancellationToken.None));
    }

    [Fact]
    public async Task Receive_SameKeyOfTheSameSender_IsTheFirstDelivery()
    {
        await using var store = await TestStore.CreateAsync();
        var book = store.Get<DeliveryBook>();
        var first = Delivery(store, "a") with { IdempotencyKey = "k" };
        await book.ReceiveAsync(first, CancellationToken.None);

        Assert.Equal("a", (await book.ReceiveAsync(Delivery(store, "b") with { IdempotencyKey = "k" }, CancellationToken.None)).Id);
        var other = Delivery(store, "c") with { IdempotencyKey = "k", Sender = Feed with { Who = "key other" } };
        Assert.Equal("c", (await book.ReceiveAsync(other, CancellationToken.None)).Id);
        Assert.Equal("d", (await book.ReceiveAsync(Delivery(store, "d"), CancellationToken.None)).Id);
        Assert.Equal(["d", "c", "a"], (await book.LatestAsync(10, CancellationToken.None)).Select(delivery => delivery.Id));
    }

    [Fact]
    public async Task Finish_Delivery_KeepsTheFirstEnd()
    {
        await using var store = await TestStore.CreateAsync();
        var book = store.Get<DeliveryBook>();
        await book.ReceiveAsync(Delivery(store, "a"), CancellationToken.None);
        var began = store.Clock.GetUtcNow();

        book.Begin("a");
        store.Clock.Time = new(13, 0);
        book.Begin("a");
        book.Finish("a", DeliveryState.Done, new ImportResult(4, 10, 7, 2, 1, null, 0.5, 3));
        book.Finish("a", DeliveryState.Cancelled);

        var delivery = (await book.FindAsync("a", CancellationToken.None))!;
        Assert.Equal((DeliveryState.Done, began, store.Clock.GetUtcNow()), (delivery.State, delivery.BeganAt, delivery.EndedAt));
        Assert.Equal(new ImportResult(4, 10, 7, 2, 1, null, 0.5, 3), delivery.Result);
        Assert.True(delivery.IsOver);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Finish_FaultOfTheFile_IsWordedAsBefore(FileFault fault)
    {
        await using var store = await TestStore.CreateAsync();
        var book = store.Get<DeliveryBook>();
        await book.ReceiveAsync(Delivery(store, "a"), CancellationToken.None);

        book.Finish("a", DeliveryState.Failed, fault: fault);

        var kept = (await book.FindAsync("a", CancellationToken.None))!.Fault!;
        Assert.Equal(fault.GetType(), kept.GetType());
        foreach (var language in Languages.All)
        {
            Assert.Equal(FileFaultText.Of(fault, language), FileFaultText.Of(kept, language));
        }
    }

    [Fact]
    public async Task Unfinished_OfAFolder_AreInTheirOrder()
    {
        await using var store = await TestStore.CreateAsync();
        var book = store.Get<DeliveryBook>();
        foreach (var (id, folder) in new[] { ("a", "here"), ("b", "there"), ("c", "here"), ("d", "here") })
        {
            await book.ReceiveAsync(Delivery(store, id) with { Folder = folder }, CancellationToken.None);
        }

        book.Begin("a");
        book.Finish("c", DeliveryState.Failed);

        Assert.Equal(["a", "d"], (await book.UnfinishedAsync("here", CancellationToken.None)).Select(delivery => delivery.Id));
    }

    private static Delivery Delivery(TestStore store, string id) => new(
        id, DeliveryRoad.Api, Feed, ImportKind.Responses, "survey", "responses.csv", store.Clock.GetUtcNow(), 12, "ab.cd");
}
