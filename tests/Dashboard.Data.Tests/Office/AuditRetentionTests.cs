using Dashboard.Data.Office;
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
            ["dashboard schedule forget-audit before 2019-11-01 {\"lines\":1}", "anna 192.0.2.7 export kept "],
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
    public async Task Forget_ClockThatRunsAhead_IsStoppedByTheDatabase()
    {
        await using var store = await TestStore.CreateAsync(Core.Time.LocalTime.Today(TimeProvider.System));
        Write(store, "fresh");
        store.Clock.Day = store.Clock.Day.AddYears(5);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Retention(store).ForgetAsync(CancellationToken.None));

        Assert.Single(await LinesAsync(store));
    }

    private static void Write(TestStore store, string subject) => store.Get<AuditLog>().Write(Anna, "export", subject, AuditOutcome.Done);

    private static AuditRetention Retention(TestStore store) =>
        new(store.Get<StoreDatabase>(), store.Get<OfficeDatabase>(), new AuditTerm(24), store.Get<AuditLog>(), store.Clock);

    private static async Task<IReadOnlyList<AuditEntry>> LinesAsync(TestStore store) =>
        (await store.Get<AuditQuery>().AskAsync(new AuditQuestion(), 1, CancellationToken.None)).Lines;
}
