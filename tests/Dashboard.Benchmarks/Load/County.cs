using Dashboard.Core.Privacy;
using Dashboard.Core.Units;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Load;

/// <summary>Somebody with an account.</summary>
/// <param name="Name">To sign in with.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Unit">The unit they see with all below it; <c>null</c> for everything.</param>
/// <param name="Path">The code of a service path they look at.</param>
internal sealed record Person(string Name, Role Role, Unit? Unit, string Path);

/// <summary>The people of a county: of a hundred three lead all of it, four analyse it, and the others manage a unit each, all units in turn.</summary>
internal static class County
{
    /// <summary>Adds accounts to a store, all of one password.</summary>
    public static async Task<IReadOnlyList<Person>> PopulateAsync(string store, int people)
    {
        await using var services = new ServiceCollection().AddDashboardStore(new StoreOptions(Path: store)).BuildServiceProvider();
        await services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
        var snapshot = await services.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None);
        var units = snapshot.Units.All.ToList();
        var all = Enumerable.Range(0, people).Select(i => new Person(
            $"henkilo-{i}",
            (i % 100) switch { < 3 => Role.Viewer, < 7 => Role.Analyst, _ => Role.Manager },
            i % 100 < 7 ? null : units[i % units.Count],
            snapshot.Paths[i % snapshot.Paths.Count].Code)).ToList();
        await Parallel.ForEachAsync(all, async (person, cancellation) =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AccountBook>().AddAsync(
                person.Name, new Binding(person.Role, person.Unit is null, person.Unit is { } unit ? [unit.Code] : []), TestAccount.Password, cancellation);
        });
        return all;
    }
}
