using System.Threading.Channels;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Platform;
using Dashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Platform;

public sealed class NewDayServiceTests
{
    [Fact]
    public async Task NewDay_UnitMovesThatDay_HangsUnderItsNewParentWithoutARestart()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([SampleCounty.Unit("ward", "social") with { ValidFrom = store.Clock.Day.AddDays(1) }]);
        var nights = new Nights(store.Clock);
        using var service = new NewDayService(store.Get<StoreStartup>(), store.Get<CommentRetention>(), store.Get<AuditRetention>(), nights, NullLogger<NewDayService>.Instance);
        await service.StartAsync(CancellationToken.None);

        var wait = await nights.NextAsync();
        var before = ParentOfWard(await store.SnapshotAsync());
        wait.Pass();
        await nights.NextAsync();

        Assert.Equal(TimeSpan.FromHours(12), wait.Length);
        Assert.Equal(("health", "social"), (before, ParentOfWard(await store.SnapshotAsync())));
        await service.StopAsync(CancellationToken.None);
    }

    private static string ParentOfWard(StoreSnapshot snapshot) => snapshot.Units[snapshot.Units.Find("ward")!.ParentId!.Value].Code;

    /// <summary>The store's clock, whose nights pass when a test says so.</summary>
    private sealed class Nights(FixedClock clock) : TimeProvider
    {
        private readonly Channel<Night> waits = Channel.CreateUnbounded<Night>();

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var night = new Night(dueTime, () =>
            {
                clock.Day = clock.Day.AddDays(1);
                callback(state);
            });
            waits.Writer.TryWrite(night);
            return night;
        }

        /// <summary>The wait that the service begins next: what it did before it is then done.</summary>
        public async Task<Night> NextAsync() => await waits.Reader.ReadAsync();
    }

    private sealed class Night(TimeSpan length, Action pass) : ITimer
    {
        public TimeSpan Length { get; } = length;

        public void Pass() => pass();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
