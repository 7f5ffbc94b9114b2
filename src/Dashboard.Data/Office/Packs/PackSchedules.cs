using System.Net.Mail;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Packs;

/// <summary>Keeps what packs are made again and again, and what became of each time.</summary>
public sealed class PackSchedules(OfficeDatabase office, StoreSnapshots snapshots, TimeProvider clock)
{
    /// <summary>Most addresses of a schedule.</summary>
    public const int MostRecipients = 20;

    /// <summary>A run that was begun and has not ended by then was interrupted, and is begun anew.</summary>
    private static readonly TimeSpan Interrupted = TimeSpan.FromHours(1);

    /// <summary>The schedules of a scope, in the order in which they were set up.</summary>
    public async Task<IReadOnlyList<PackSchedule>> ListAsync(Scope scope, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var rows = await context.PackSchedules.AsNoTracking().Include(schedule => schedule.Runs.OrderByDescending(run => run.Due).Take(1))
            .OrderBy(schedule => schedule.Id).ToListAsync(cancellation);
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        return [.. rows.Where(row => tree.Find(row.UnitCode) is { } unit ? scope.Covers(tree, unit) : scope.IsWholeTree).Select(ToSchedule)];
    }

    /// <summary>Sets one up.</summary>
    /// <param name="scope">Of which units its author may see packs.</param>
    /// <param name="order">The schedule; its number, author and last run are not read.</param>
    /// <param name="by">Who sets it up.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    /// <exception cref="StoreRuleException">A recipient is no address, or there are too many, or the same schedule is there already.</exception>
    public async Task<int> AddAsync(Scope scope, PackSchedule order, string by, CancellationToken cancellation)
    {
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        var unit = scope.Require(tree, tree.Find(order.Unit) ?? throw Names.Unknown("unit", order.Unit, tree.All.Select(known => known.Code)));
        var recipients = RecipientsOf(order);
        await using var context = office.Open();
        if (await context.PackSchedules.AnyAsync(
            known => known.Pack == order.Pack && known.UnitCode == unit.Code && known.Language == order.Language && known.Audience == order.Audience && known.Recipients == recipients,
            cancellation))
        {
            throw new StoreRuleException("The same pack is made for the same recipients already.");
        }

        var row = new StoredSchedule
        {
            Pack = order.Pack, UnitCode = unit.Code, Language = order.Language, Audience = order.Audience, Recipients = recipients,
            CreatedAt = clock.GetUtcNow(), CreatedBy = by,
        };
        context.PackSchedules.Add(row);
        await context.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>Ends one; the packs it made stay.</summary>
    /// <exception cref="UnknownNameException">There is no such schedule in the scope.</exception>
    public async Task RemoveAsync(Scope scope, int id, CancellationToken cancellation)
    {
        if (!(await ListAsync(scope, cancellation)).Any(schedule => schedule.Id == id))
        {
            throw new UnknownNameException(FormattableString.Invariant($"There is no schedule {id}."));
        }

        await using var context = office.Open();
        await context.PackSchedules.Where(schedule => schedule.Id == id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Takes a time that is due upon oneself; <c>false</c> where another server has it, or it is done.</summary>
    public async Task<bool> ClaimAsync(int id, DateOnly due, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var now = clock.GetUtcNow();
        var late = now - Interrupted;
        if (await context.PackRuns.AnyAsync(run => run.ScheduleId == id && run.Due == due, cancellation))
        {
            return await context.PackRuns
                .Where(run => run.ScheduleId == id && run.Due == due && run.PackId == null && run.Fault == null && run.StartedAt < late)
                .ExecuteUpdateAsync(run => run.SetProperty(one => one.StartedAt, now), cancellation) == 1;
        }

        context.PackRuns.Add(new StoredRun { ScheduleId = id, Due = due, StartedAt = now });
        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another server wrote the row at the same moment, or the schedule has just been removed.
            return false;
        }
    }

    /// <summary>Writes down what became of a time.</summary>
    public async Task FinishAsync(int id, DateOnly due, int? pack, string? fault, CancellationToken cancellation)
    {
        await using var context = office.Open();
        await context.PackRuns.Where(run => run.ScheduleId == id && run.Due == due)
            .ExecuteUpdateAsync(run => run.SetProperty(one => one.PackId, pack).SetProperty(one => one.Fault, fault), cancellation);
    }

    /// <summary>Whether a text is one address and nothing else, without space, which parts the addresses where they are kept.</summary>
    public static bool IsAddress(string text) => MailAddress.TryCreate(text, out var read) && read.Address == text && !text.Any(char.IsWhiteSpace);

    private static string RecipientsOf(PackSchedule order)
    {
        var wrong = order.Recipients.FirstOrDefault(address => !IsAddress(address));
        return wrong is not null ? throw new StoreRuleException($"'{wrong}' is no address; expected one as name@example.fi.")
            : order.Recipients.Count > MostRecipients ? throw new StoreRuleException(FormattableString.Invariant($"{order.Recipients.Count} recipients; expected at most {MostRecipients}."))
            : string.Join(' ', order.Recipients.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static PackSchedule ToSchedule(StoredSchedule row) => new(
        row.Id, row.Pack, row.UnitCode, row.Language, row.Audience, row.Recipients.Split(' ', StringSplitOptions.RemoveEmptyEntries), new PackStamp(row.CreatedBy, row.CreatedAt))
    {
        Last = row.Runs.MaxBy(run => run.Due) is { } run ? new PackRun(run.Due, run.StartedAt, run.PackId, run.Fault) : null,
    };
}
