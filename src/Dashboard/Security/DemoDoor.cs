using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Queries;
using Dashboard.Platform;

namespace Dashboard.Security;

/// <summary>Whether the people of the demo are let in without a password: a program told to show the demo, and data that are not somebody's own.</summary>
internal sealed class DemoDoor(DashboardSettings settings, StoreSnapshots snapshots)
{
    public async ValueTask<bool> IsOpenAsync(CancellationToken cancellation) =>
        settings.DemoFill && (await snapshots.CurrentAsync(cancellation)).Origin is not DataOrigin.Real;

    /// <summary>Whether an account may be here at all: neither disabled nor of a demo that is over.</summary>
    public async ValueTask<bool> LetsInAsync(Account account, CancellationToken cancellation) =>
        !account.Disabled && (!account.IsDemo || await IsOpenAsync(cancellation));
}
