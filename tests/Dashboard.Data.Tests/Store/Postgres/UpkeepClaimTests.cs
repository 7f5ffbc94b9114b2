using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Store.Postgres;

public sealed class UpkeepClaimTests
{
    [PostgresFact]
    public async Task Claim_WhileAnotherServerHasIt_IsNotGivenAndThenIs()
    {
        await using var store = await TestStore.CreateAsync();
        await using var other = store.OpenAgain();
        var database = other.GetRequiredService<StoreDatabase>();

        await using (await store.Get<StoreDatabase>().ClaimUpkeepAsync(CancellationToken.None))
        {
            Assert.Null(await database.ClaimUpkeepAsync(CancellationToken.None));
        }

        await using var claim = await database.ClaimUpkeepAsync(CancellationToken.None);
        Assert.NotNull(claim);
    }
}
