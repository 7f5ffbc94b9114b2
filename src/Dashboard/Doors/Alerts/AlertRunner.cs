using Dashboard.Core.Alerts;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Store;

namespace Dashboard.Doors.Alerts;

/// <summary>Looks for what is new in all that is followed, and sends the letters that are due.</summary>
internal sealed class AlertRunner(AlertStore store, AlertFinder finder, AlertDigest digest, AccountBook accounts)
{
    /// <summary>Looks once, with what each follower may see now.</summary>
    /// <returns>How many signals were new, and how many letters were sent.</returns>
    public async Task<(int Found, int Sent)> LookAsync(CancellationToken cancellation)
    {
        var people = (await accounts.ListAsync(cancellation)).ToDictionary(account => account.Name, account => account.Access, StringComparer.Ordinal);
        var found = 0;
        foreach (var follower in await store.ListAllAsync(cancellation))
        {
            var signals = await finder.FindAsync(people.GetValueOrDefault(follower.Key, Access.Nobody), [.. follower], cancellation);
            found += await store.TakeAsync(follower.Key, signals, cancellation);
        }

        return (found, await digest.SendDueAsync(people, cancellation));
    }

    /// <summary>Begins to follow: what is so already is known from then on, and no news.</summary>
    /// <exception cref="StoreRuleException">The same is followed already, or too much.</exception>
    public async Task<int> FollowAsync(Access access, AlertSubscription subscription, CancellationToken cancellation) =>
        await store.AddAsync(access.Name, subscription, await finder.FindAsync(access, [subscription], cancellation), cancellation);
}
