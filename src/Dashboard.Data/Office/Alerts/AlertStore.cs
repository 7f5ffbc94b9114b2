using Dashboard.Core.Alerts;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Alerts;

/// <summary>Keeps what each account follows and what it was told of. Nobody sees another's.</summary>
public sealed class AlertStore(OfficeDatabase office, TimeProvider clock)
{
    /// <summary>Most subscriptions of an account: each is looked at whenever data come in.</summary>
    public const int MostSubscriptions = 50;

    /// <summary>What every account follows.</summary>
    public async Task<ILookup<string, AlertSubscription>> ListAllAsync(CancellationToken cancellation)
    {
        await using var context = office.Open();
        var rows = await context.AlertSubscriptions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation);
        return rows.ToLookup(row => row.Account, AlertRecords.ToSubscription, StringComparer.Ordinal);
    }

    /// <summary>What an account follows, in the order in which it began to.</summary>
    public async Task<IReadOnlyList<AlertSubscription>> ListAsync(string account, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var rows = await context.AlertSubscriptions.AsNoTracking().Where(row => row.Account == account).OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(AlertRecords.ToSubscription)];
    }

    /// <summary>Begins to follow.</summary>
    /// <param name="account">Who.</param>
    /// <param name="subscription">What; its number is not read.</param>
    /// <param name="standing">What is so already: no news.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="StoreRuleException">It follows the same unit and metric already, or too much.</exception>
    public async Task<int> AddAsync(string account, AlertSubscription subscription, IReadOnlyList<AlertSignal> standing, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var own = await context.AlertSubscriptions.Where(row => row.Account == account).ToListAsync(cancellation);
        if (own.Count >= MostSubscriptions)
        {
            throw new StoreRuleException(FormattableString.Invariant($"{own.Count} subscriptions already; expected at most {MostSubscriptions}."));
        }

        var row = subscription.ToRow(account, clock.GetUtcNow());
        if (own.Exists(known => known.UnitCode == row.UnitCode && known.Metric == row.Metric))
        {
            throw new StoreRuleException("The same unit and metric are followed already.");
        }

        context.AlertSubscriptions.Add(row);
        var known = (await context.AlertSignals.AsNoTracking().Where(signal => signal.Account == account).ToListAsync(cancellation)).ConvertAll(AlertRecords.ToEntry);
        context.AlertSignals.AddRange(AlertNews.Of(known, standing).Found.Select(signal => signal.ToRow(account, row.CreatedAt, stoodBefore: true)));
        try
        {
            await context.SaveChangesAsync(cancellation);
            return row.Id;
        }
        catch (DbUpdateException)
        {
            // A form that is sent twice arrives twice at the same moment.
            throw new StoreRuleException("The same unit and metric are followed already.");
        }
    }

    /// <summary>Ends a subscription, and forgets the signals that no other asks for.</summary>
    /// <returns>What was followed; <c>null</c> where the account follows no such.</returns>
    public async Task<AlertSubscription?> RemoveAsync(string account, int id, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var own = await context.AlertSubscriptions.Where(row => row.Account == account).ToListAsync(cancellation);
        if (own.Find(row => row.Id == id) is not { } ended)
        {
            return null;
        }

        context.AlertSubscriptions.Remove(ended);
        var left = own.Where(row => row != ended).Select(AlertRecords.ToSubscription).ToList();
        var signals = await context.AlertSignals.Where(row => row.Account == account).ToListAsync(cancellation);
        context.AlertSignals.RemoveRange(signals.Where(row => !left.Exists(one => one.Covers(row.ToEntry().Signal))));
        await context.SaveChangesAsync(cancellation);
        return ended.ToSubscription();
    }

    /// <summary>What an account was told of, the newest first.</summary>
    public async Task<IReadOnlyList<AlertEntry>> EntriesAsync(string account, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var rows = await context.AlertSignals.AsNoTracking().Where(row => row.Account == account)
            .OrderByDescending(row => row.FoundAt).ThenByDescending(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(AlertRecords.ToEntry)];
    }

    /// <summary>Those of them that go on and are neither seen nor known from before: one small read for every page.</summary>
    public async Task<IReadOnlyList<AlertEntry>> NewEntriesAsync(string account, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var entries = new List<AlertEntry>();
        await foreach (var row in OfficeQueries.NewSignals(context, account).WithCancellation(cancellation))
        {
            entries.Add(AlertRecords.ToEntry(row));
        }

        return entries;
    }

    /// <summary>Writes down what is found now.</summary>
    /// <returns>How many signals were new.</returns>
    public async Task<int> TakeAsync(string account, IReadOnlyList<AlertSignal> found, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var rows = await context.AlertSignals.Where(row => row.Account == account).ToListAsync(cancellation);
        var news = AlertNews.Of(rows.ConvertAll(AlertRecords.ToEntry), found);
        var now = clock.GetUtcNow();
        foreach (var entry in news.Ended)
        {
            rows.Find(row => row.Id == entry.Id)!.EndedAt = now;
        }

        foreach (var entry in news.Back)
        {
            rows.Find(row => row.Id == entry.Id)!.EndedAt = null;
        }

        context.AlertSignals.AddRange(news.Found.Select(signal => signal.ToRow(account, now, stoodBefore: false)));
        try
        {
            await context.SaveChangesAsync(cancellation);
            return news.Found.Count;
        }
        catch (DbUpdateException)
        {
            // Another server has written the same at the same moment, or the subscription has just ended; the next look finds what is left.
            return 0;
        }
    }

    /// <summary>Marks everything as seen.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="upTo">The newest entry that was on their page: what came since is not seen.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task SeeAsync(string account, int upTo, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var now = clock.GetUtcNow();
        await context.AlertSignals.Where(row => row.Account == account && row.Id <= upTo && row.SeenAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now), cancellation);
    }
}
