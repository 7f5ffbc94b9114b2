using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Office;

public sealed class AuditRetentionTests
{
    private static readonly Actor Anna = new("anna", "192.0.2.7");

    [Theory]
    [InlineData(24, "2026-11-22", "2024-11-01")]
    [InlineData(12, "2024-02-29", "2023-02-01")]
    [InlineData(0, "2026-11-22", null)]
    public void KeptFrom_GoesByWholeMonths(int months, string today, string? from) =>
        Assert.Equal(from is null ? null : DateOnly.Parse(from, null), new AuditTerm(months).KeptFrom(DateOnly.Parse(today, null)));

    [Fact]
    public async Task Forget_LinesOfBeforeTheTerm_AreGoneWhichIsALine()
    {
        await using var store = await TestStore.CreateAsync(new DateOnly(2019, 10, 31));
        Write(store, "old");
        store.Clock.Day = new DateOnly(2019, 11, 1);
        Write(store, "kept");
        store.Clock.Day = new DateOnly(2021, 11, 22);

        var gone = await Retention(store).ForgetAsync(CancellationToken.None);
        var again = await Retention(store).ForgetAsync(CancellationToken.None);

        Assert.Equal((1, 0), (gone, again));
        Assert.Equal(
            ["dashboard schedule forget-audit before 2019-11-01 {\"lines\":1,\"deliveries\":0}", "anna 192.0.2.7 export kept "],
            (await LinesAsync(store)).Select(line => $"{line.Who} {line.Origin} {line.Action} {line.Subject} {line.Details}"));
    }

    [Fact]
    public async Task Forget_MoreThanATransactionTakes_TakesAll()
    {
        await using var store = await TestStore.CreateAsync(new DateOnly(2019, 1, 1));
        using (var connection = store.Get<OfficeDatabase>().Connect())
        {
            for (var line = 0; line < 2_001; line++)
            {
                connection.Execute($"INSERT INTO audit (at, who, origin, action, subject, outcome) VALUES ({line}, 'anna', 'x', 'export', 'nps', 'Done')");
            }
        }

        Assert.Equal(2_001, await Retention(store).ForgetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Forget_DeliveriesOfBeforeTheTerm_AreGoneButTheLastOfEachSource()
    {
        await using var store = await TestStore.CreateAsync(new DateOnly(2019, 10, 29));
        await DeliverAsync(store, "a", "survey");
        await DeliverAsync(store, "b", "visits");
        await DeliverAsync(store, "nowhere", "");
        store.Clock.Day = new DateOnly(2019, 10, 31);
        await DeliverAsync(store, "c", "survey");
        await DeliverAsync(store, "d", "silent");
        await DeliverAsync(store, "stopped", "silent", DeliveryState.Cancelled);
        await DeliverAsync(store, "rejected", "silent", rejected: 7);
        await DeliverAsync(store, "broken too", "silent", DeliveryState.Failed);
        store.Clock.Day = new DateOnly(2019, 11, 1);
        await DeliverAsync(store, "e", "survey");
        await DeliverAsync(store, "f", "survey", DeliveryState.Cancelled);
        store.Clock.Day = new DateOnly(2021, 11, 22);
        var awaited = await store.Get<SourceWatch>().ListAsync(CancellationToken.None);

        await Retention(store).ForgetAsync(CancellationToken.None);
        await Retention(store).ForgetAsync(CancellationToken.None);

        var kept = (await store.Get<DeliveryBook>().LatestAsync(10, CancellationToken.None)).Reverse();
        Assert.Equal(
            ["b: , , ", "d: , , ", "broken too: , , ", "e: anna, 192.0.2.7, e", "f: anna, 192.0.2.7, f"],
            kept.Select(one => $"{one.Id}: {one.Sender.Who}, {one.Sender.Origin}, {one.IdempotencyKey}"));
        Assert.Equal(
            awaited.Select(source => (source.Source, source.LastAccepted)),
            (await store.Get<SourceWatch>().ListAsync(CancellationToken.None)).Select(source => (source.Source, source.LastAccepted)));
        Assert.Equal("{\"lines\":0,\"deliveries\":8}", Assert.Single(await LinesAsync(store)).Details);
    }

    [Fact]
    public async Task Forget_LastDeliveriesOfTwoSources_MayHaveHadTheSameKey()
    {
        await using var store = await TestStore.CreateAsync(new DateOnly(2019, 1, 1));
        await DeliverAsync(store, "a", "survey", key: "2019-01-01");
        await DeliverAsync(store, "b", "visits", key: "2019-01-01", who: "key visits");
        store.Clock.Day = new DateOnly(2021, 11, 22);

        await Retention(store).ForgetAsync(CancellationToken.None);

        Assert.All(await store.Get<DeliveryBook>().LatestAsync(10, CancellationToken.None), one => Assert.Equal((new Actor("", ""), null), (one.Sender, one.IdempotencyKey)));
    }

    [Fact]
    public async Task Forget_ClockThatRunsAhead_IsStoppedByTheDatabase()
    {
        await using var store = await TestStore.CreateAsync(Core.Time.LocalTime.Today(TimeProvider.System));
        Write(store, "fresh");
        store.Clock.Day = store.Clock.Day.AddYears(5);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Retention(store).ForgetAsync(CancellationToken.None));

        Assert.Single(await LinesAsync(store));
    }

    private static void Write(TestStore store, string subject) => store.Get<AuditLog>().Write(Anna, "export", subject, AuditOutcome.Done);

    private static Task<Delivery> DeliverAsync(
        TestStore store, string id, string source, DeliveryState state = DeliveryState.Done, string? key = null, string who = "anna", int rejected = 0) =>
        store.Get<DeliveryBook>().ReceiveAsync(
            new Delivery(id, DeliveryRoad.Api, Anna with { Who = who }, ImportKind.Responses, source, "responses.csv", store.Clock.GetUtcNow(), 1, "ab")
            {
                IdempotencyKey = key ?? id, State = state, EndedAt = store.Clock.GetUtcNow(), Result = new ImportResult(1, 7, 7 - rejected, 0, rejected, null, 0.1),
            },
            CancellationToken.None);

    private static AuditRetention Retention(TestStore store) =>
        new(store.Get<StoreDatabase>(), store.Get<OfficeDatabase>(), new AuditTerm(24), store.Get<AuditLog>(), store.Clock);

    private static async Task<IReadOnlyList<AuditEntry>> LinesAsync(TestStore store) =>
        (await store.Get<AuditQuery>().AskAsync(new AuditQuestion(), 1, CancellationToken.None)).Lines;
}
