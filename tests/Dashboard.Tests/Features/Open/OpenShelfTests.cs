using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Packs;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Features.Open;
using Dashboard.Platform;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Tests.Features.Open;

public sealed class OpenShelfTests : IDisposable
{
    private readonly OpenShelf shelf = new(DashboardSettings.Read(new ConfigurationBuilder().Build()), TimeProvider.System);
    private int made;

    [Fact]
    public async Task Page_AskedAgain_IsMadeOnceForAVersionOfTheStore()
    {
        foreach (var (version, name) in new[] { (1, "page 1"), (1, "page 1"), (1, "page 2"), (2, "page 1") })
        {
            Assert.Equal(name, await shelf.PageAsync(Store(version), name, () => MakeAsync(name)));
        }

        Assert.Equal(3, made);
    }

    [Fact]
    public async Task Files_AskedAtOnce_AreMadeOneAfterTheOther_AndTheSameOnce()
    {
        var gate = new TaskCompletionSource();
        var first = FileAsync("a", async () =>
        {
            await gate.Task;
            return await MakeAsync("a");
        });
        var (same, other) = (FileAsync("a", () => MakeAsync("again")), FileAsync("b", () => MakeAsync("b")));
        var page = await shelf.PageAsync(Store(1), "page", () => MakeAsync("page"));

        Assert.Equal(("page", 1, false), (page, made, other.IsCompleted));
        gate.SetResult();
        Assert.Equal(["a", "a", "b"], await Task.WhenAll(first, same, other));
        Assert.Equal(3, made);
    }

    [Fact]
    public async Task File_ThatCannotBeMade_LeavesTheTurnToTheNext()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => FileAsync("a", () => throw new InvalidOperationException()));

        Assert.Equal("a", await FileAsync("a", () => MakeAsync("a")));
    }

    public void Dispose() => shelf.Dispose();

    private static OpenStore Store(long version) => new(
        new StoreSnapshot(version, UnitTree.Empty, [], MetricCatalogue.Empty, TargetSet.Empty, [], DataOrigin.Empty, null),
        new OpenSight(MetricCatalogue.Empty, UnitTree.Empty, new PublicUnits(1)));

    private Task<string> FileAsync(string name, Func<Task<string>> make) => shelf.FileAsync(Store(1), name, make, CancellationToken.None);

    private Task<string> MakeAsync(string text)
    {
        made++;
        return Task.FromResult(text);
    }
}
