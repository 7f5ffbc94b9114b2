using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Tests.Store.Sqlite;

/// <summary>A store whose file somebody moves while it is in use, or whose disk goes.</summary>
public sealed class StoreTakenAwayTests
{
    [Fact]
    public async Task Write_ToAFileThatIsGone_FailsAndPutsNoEmptyStoreInItsPlace()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var readiness = store.Get<StoreReadiness>();
        Assert.True(await readiness.IsStoreReadyAsync(CancellationToken.None));
        var kept = store.FilePath + ".kept";
        File.Move(store.FilePath, kept);

        var isReady = await readiness.IsStoreReadyAsync(CancellationToken.None);
        await Assert.ThrowsAsync<SqliteException>(() => store.ImportAsync(ImportKind.Units, batch => batch.Add(new UnitRow("new", new("Uusi"), null, null, new(2020, 1, 1), null, null))));

        Assert.False(isReady);
        Assert.False(File.Exists(store.FilePath));
        File.Move(kept, store.FilePath);
        Assert.True(await readiness.IsStoreReadyAsync(CancellationToken.None));
        Assert.Empty(await store.CheckAsync());
    }
}
