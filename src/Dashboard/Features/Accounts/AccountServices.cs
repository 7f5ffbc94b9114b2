using Dashboard.Data.Queries;
using Dashboard.Platform;

namespace Dashboard.Features.Accounts;

/// <summary>The people of the demo may sign in by a click where the program was told to fill in the demo, and real data have not taken its place.</summary>
internal sealed class DemoDoor(DashboardSettings settings, StoreSnapshots snapshots)
{
    public async ValueTask<bool> IsOpenAsync(CancellationToken cancellation) =>
        settings.DemoFill && (await snapshots.CurrentAsync(cancellation)).Origin is not DataOrigin.Real;
}

/// <summary>What the pages of accounts need.</summary>
internal static class AccountServices
{
    public static IServiceCollection AddAccountPages(this IServiceCollection services) => services.AddSingleton<DemoDoor>();
}
