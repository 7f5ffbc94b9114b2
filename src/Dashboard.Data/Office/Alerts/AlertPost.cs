using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Alerts;

/// <summary>Where an account's signals are mailed.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Address">Where to.</param>
/// <param name="Language">In which language.</param>
public sealed record AlertAddress(string Account, string Address, Language Language);

/// <summary>Keeps where signals are mailed, and that each day's letter goes once.</summary>
public sealed class AlertPost(OfficeDatabase office, TimeProvider clock)
{
    /// <summary>Letters go from this local hour on.</summary>
    public const int Hour = 7;

    /// <summary>A letter that was begun and is not done by then was interrupted, and is begun anew.</summary>
    private static readonly TimeSpan Interrupted = TimeSpan.FromHours(1);

    /// <summary>The last day whose letter's hour has come.</summary>
    private DateOnly Due
    {
        get
        {
            var today = clock.Today();
            return clock.GetUtcNow() < LocalTime.At(today.ToDateTime(new TimeOnly(Hour, 0))) ? today.AddDays(-1) : today;
        }
    }

    /// <summary>Where an account's signals are mailed; <c>null</c> for nowhere.</summary>
    public async Task<AlertAddress?> FindAsync(string account, CancellationToken cancellation)
    {
        await using var context = office.Open();
        return await context.AlertMail.AsNoTracking().FirstOrDefaultAsync(row => row.Account == account, cancellation) is { } row
            ? new AlertAddress(row.Account, row.Address, row.Language)
            : null;
    }

    /// <summary>Whose letters are due: none of today before its hour, and none that is done.</summary>
    public async Task<IReadOnlyList<AlertAddress>> DueAsync(CancellationToken cancellation)
    {
        await using var context = office.Open();
        var due = Due;
        var rows = await context.AlertMail.AsNoTracking().Where(row => row.DoneUntil < due).OrderBy(row => row.Account).ToListAsync(cancellation);
        return [.. rows.Select(row => new AlertAddress(row.Account, row.Address, row.Language))];
    }

    /// <summary>Mails an account's signals from the next morning on.</summary>
    public async Task SetAsync(AlertAddress to, CancellationToken cancellation)
    {
        await using var context = office.Open();
        if (await ChangeAsync(context, to, cancellation))
        {
            return;
        }

        context.AlertMail.Add(new StoredAlertMail { Account = to.Account, Address = to.Address, Language = to.Language, DoneUntil = Due });
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // A form that is sent twice arrives twice at the same moment.
            await ChangeAsync(context, to, cancellation);
        }
    }

    /// <summary>Mails them no more.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="address">The address that it is asked of; <c>null</c> for whatever it is.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether any were mailed there.</returns>
    public async Task<bool> EndAsync(string account, string? address, CancellationToken cancellation)
    {
        await using var context = office.Open();
        return await context.AlertMail.Where(row => row.Account == account && (address == null || row.Address == address)).ExecuteDeleteAsync(cancellation) > 0;
    }

    /// <summary>Takes a due letter upon oneself; <c>false</c> where another server has it, or it is done or no longer wanted.</summary>
    public async Task<bool> ClaimAsync(AlertAddress to, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var (now, due) = (clock.GetUtcNow(), Due);
        var late = now - Interrupted;
        return await context.AlertMail
            .Where(row => row.Account == to.Account && row.Address == to.Address && row.DoneUntil < due && (row.TakenAt == null || row.TakenAt < late))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.TakenAt, now), cancellation) == 1;
    }

    /// <summary>Writes down that a letter is sent, or that there was nothing to send.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="sent">The signals it told of.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task FinishAsync(string account, List<int> sent, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var (now, due) = (clock.GetUtcNow(), Due);
        await using var both = await context.Database.BeginTransactionAsync(cancellation);
        await context.AlertSignals.Where(row => row.Account == account && sent.Contains(row.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.MailedAt, now), cancellation);
        await context.AlertMail.Where(row => row.Account == account)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.DoneUntil, due).SetProperty(one => one.TakenAt, (DateTimeOffset?)null), cancellation);
        await both.CommitAsync(cancellation);
    }

    /// <summary>Gives a letter back that could not be sent: the next look tries again.</summary>
    public async Task GiveBackAsync(string account, CancellationToken cancellation)
    {
        await using var context = office.Open();
        await context.AlertMail.Where(row => row.Account == account)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.TakenAt, (DateTimeOffset?)null), cancellation);
    }

    private static async Task<bool> ChangeAsync(OfficeContext context, AlertAddress to, CancellationToken cancellation) =>
        await context.AlertMail.Where(row => row.Account == to.Account)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Address, to.Address).SetProperty(one => one.Language, to.Language), cancellation) == 1;
}
