using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Packs;

/// <summary>A pack as a list shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="UnitCode">The unit it is about.</param>
/// <param name="Meeting">The day of the meeting, or <c>null</c>.</param>
/// <param name="Period">Its period.</param>
/// <param name="Language">Its language.</param>
/// <param name="Audience">Who it is for.</param>
/// <param name="Changed">Who changed it last.</param>
/// <param name="Published">Who published it; <c>null</c> of a draft.</param>
public sealed record PackSummary(
    int Id, string Title, string UnitCode, DateOnly? Meeting, Period Period, Language Language, ReportAudience Audience, PackStamp Changed, PackStamp? Published);

/// <summary>A published pack with what was decided on it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="UnitCode">The unit it is about.</param>
/// <param name="Meeting">The day of the meeting, or <c>null</c>.</param>
/// <param name="Period">Its period.</param>
/// <param name="Decisions">What was decided, at least one, in the order in which it was written.</param>
/// <param name="MayOpen">Whether the reader may open the pack itself, not its decisions alone.</param>
public sealed record DecidedPack(
    int Id, string Title, string UnitCode, DateOnly? Meeting, Period Period, IReadOnlyList<PackDecision> Decisions, bool MayOpen);

/// <summary>
/// Keeps packs. A pack is seen and changed by those whose scope covers its unit; of any other nothing is told, not that it exists, but for what
/// was decided on a published one that is for everybody.
/// </summary>
public sealed class PackStore(OfficeDatabase office, StoreSnapshots snapshots, TimeProvider clock)
{
    /// <summary>The packs of a scope, the one changed last first.</summary>
    public async Task<IReadOnlyList<PackSummary>> ListAsync(Scope scope, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var all = await context.Packs.AsNoTracking().OrderByDescending(pack => pack.ChangedAt).ThenByDescending(pack => pack.Id)
            .Select(pack => new
            {
                pack.Id, pack.Title, pack.UnitCode, pack.Meeting, pack.PeriodStart, pack.PeriodEnd, pack.Language, pack.Audience, pack.ChangedBy, pack.ChangedAt,
                PublishedBy = pack.Edition == null ? null : pack.Edition.PublishedBy,
                PublishedAt = pack.Edition == null ? (DateTimeOffset?)null : pack.Edition.PublishedAt,
            })
            .ToListAsync(cancellation);
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        return
        [
            .. all.Where(pack => Covers(scope, tree, pack.UnitCode)).Select(pack => new PackSummary(
                pack.Id, pack.Title, pack.UnitCode, pack.Meeting, new Period(pack.PeriodStart, pack.PeriodEnd), pack.Language, pack.Audience,
                new PackStamp(pack.ChangedBy, pack.ChangedAt), pack.PublishedBy is null ? null : new PackStamp(pack.PublishedBy, pack.PublishedAt!.Value))),
        ];
    }

    /// <summary>A pack with all that belongs to it; <c>null</c> when there is none, or not for this scope.</summary>
    public async Task<Pack?> FindAsync(Scope scope, int id, CancellationToken cancellation)
    {
        await using var context = office.Open();
        return await FindAsync(context.Packs.AsNoTracking(), scope, id, cancellation) is { } row ? row.ToPack() : null;
    }

    /// <summary>Begins a pack.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="PackFaultsException">Something is missing or too long.</exception>
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<int> AddAsync(Scope scope, PackContent content, string by, CancellationToken cancellation)
    {
        var unit = await CheckAsync(scope, content, cancellation);
        var now = clock.GetUtcNow();
        var row = new StoredPack
        {
            Key = Guid.NewGuid().ToString("N"), UnitCode = unit, Title = content.Title, Items = PackRecords.ItemsOf(content), Revision = 1,
            CreatedAt = now, CreatedBy = by, ChangedAt = now, ChangedBy = by,
        };
        row.Take(content, unit);
        await using var context = office.Open();
        context.Packs.Add(row);
        await context.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>Changes a draft.</summary>
    /// <param name="scope">Of which units the writer may see packs.</param>
    /// <param name="id">The pack.</param>
    /// <param name="revision">The revision that the change was made on.</param>
    /// <param name="content">All of its new content.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="PackFaultsException">Something is missing or too long.</exception>
    /// <exception cref="PackConflictException">It was changed since, or is published.</exception>
    /// <exception cref="UnknownNameException">There is no such pack or unit.</exception>
    /// <exception cref="OutOfScopeException">The new unit is outside the scope.</exception>
    public async Task ChangeAsync(Scope scope, int id, int revision, PackContent content, string by, CancellationToken cancellation)
    {
        var unit = await CheckAsync(scope, content, cancellation);
        await using var context = office.Open();
        var row = await DraftAsync(context, scope, id, revision, cancellation);
        row.Take(content, unit);
        row.Revision++;
        (row.ChangedAt, row.ChangedBy) = (clock.GetUtcNow(), by);
        await SaveAsync(context, id, cancellation);
    }

    /// <summary>Removes a draft.</summary>
    /// <exception cref="PackConflictException">It was changed since, or is published.</exception>
    /// <exception cref="UnknownNameException">There is no such pack.</exception>
    public async Task RemoveAsync(Scope scope, int id, int revision, CancellationToken cancellation)
    {
        await using var context = office.Open();
        context.Packs.Remove(await DraftAsync(context, scope, id, revision, cancellation));
        await SaveAsync(context, id, cancellation);
    }

    /// <summary>Publishes a draft: from here on it never changes.</summary>
    /// <param name="scope">Of which units the publisher may see packs.</param>
    /// <param name="id">The pack.</param>
    /// <param name="revision">The revision that the report was made of.</param>
    /// <param name="report">What it shows.</param>
    /// <param name="dataVersion">The last import whose rows are in its figures.</param>
    /// <param name="by">Who publishes it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="PackConflictException">It was changed since, or is published.</exception>
    /// <exception cref="UnknownNameException">There is no such pack.</exception>
    public async Task PublishAsync(Scope scope, int id, int revision, Report report, string dataVersion, string by, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var row = await DraftAsync(context, scope, id, revision, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);

        // The pack's own row first: whoever changes it at the same moment is told, and once the edition stands the database refuses it.
        row.Revision++;
        await SaveAsync(context, id, cancellation);
        row.Edition = new StoredEdition
        {
            PackId = id, PublishedAt = clock.GetUtcNow(), PublishedBy = by, DataVersion = dataVersion, Report = ReportJson.Write(report),
        };
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes down what a meeting decided on a published pack.</summary>
    /// <exception cref="PackFaultsException">Something is missing or too long.</exception>
    /// <exception cref="PackConflictException">It is not published.</exception>
    /// <exception cref="UnknownNameException">There is no such pack.</exception>
    public async Task DecideAsync(Scope scope, int id, ReportAction decision, string by, CancellationToken cancellation)
    {
        if (PackContent.FaultsOf(decision) is [_, ..] faults)
        {
            throw new PackFaultsException(faults);
        }

        await using var context = office.Open();
        var row = await RequireAsync(context, scope, id, cancellation);
        if (row.Edition is null)
        {
            throw new PackConflictException(id, PackConflict.Draft);
        }

        context.PackDecisions.Add(new StoredDecision
        {
            PackId = id, What = decision.What, Who = decision.Who, Due = decision.When, WrittenAt = clock.GetUtcNow(), WrittenBy = by,
        });
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Withdraws a decision that was a mistake; it stays among the rows. Of one that is withdrawn already the first withdrawal stands.</summary>
    /// <exception cref="UnknownNameException">There is no such pack, or no such decision on it.</exception>
    public async Task WithdrawAsync(Scope scope, int id, int decision, string by, CancellationToken cancellation)
    {
        await using var context = office.Open();
        await RequireAsync(context, scope, id, cancellation);
        var row = await context.PackDecisions.SingleOrDefaultAsync(one => one.Id == decision && one.PackId == id, cancellation)
            ?? throw new UnknownNameException(FormattableString.Invariant($"There is no decision {decision} on pack {id}."));
        if (row.WithdrawnAt is null)
        {
            (row.WithdrawnAt, row.WithdrawnBy) = (clock.GetUtcNow(), by);
            await context.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>
    /// What was decided on the pack before: the last published one of the same unit and audience with a decision, whose period ended before this
    /// one's does. <c>null</c> when there is none, or not for this scope.
    /// </summary>
    public async Task<ReportDecisions?> DecidedBeforeAsync(Scope scope, PackContent content, CancellationToken cancellation)
    {
        if (!Covers(scope, (await snapshots.CurrentAsync(cancellation)).Units, content.Unit))
        {
            return null;
        }

        await using var context = office.Open();
        var row = await context.Packs.AsNoTracking().Include(pack => pack.Decisions)
            .Where(pack => pack.UnitCode == content.Unit && pack.Audience == content.Audience && pack.PeriodEnd < content.Period.End
                && pack.Edition != null && pack.Decisions.Any(decision => decision.WithdrawnAt == null))
            .OrderByDescending(pack => pack.PeriodEnd).ThenByDescending(pack => pack.Id)
            .FirstOrDefaultAsync(cancellation);
        return row is null ? null : new ReportDecisions(row.Title, row.Meeting, [.. row.ToPack().Decisions.Select(decision => decision.Decision)]);
    }

    /// <summary>
    /// Of each of the units the last published pack with a decision, as far as the reader may know what was decided on it; units without one are
    /// left out.
    /// </summary>
    /// <param name="scope">Of which units the reader may see packs.</param>
    /// <param name="units">The units' codes, in the order of the answer.</param>
    /// <param name="cancellation">Stops the question.</param>
    public async Task<IReadOnlyList<DecidedPack>> LastDecidedAsync(Scope scope, IReadOnlyList<string> units, CancellationToken cancellation)
    {
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        var order = units.ToList();
        var seen = order.FindAll(unit => Covers(scope, tree, unit));
        await using var context = office.Open();
        var decided = await context.Packs.AsNoTracking()
            .Where(pack => order.Contains(pack.UnitCode) && pack.Edition != null && pack.Decisions.Any(decision => decision.WithdrawnAt == null)
                && (seen.Contains(pack.UnitCode) || pack.Audience == ReportAudience.Public))
            .Select(pack => new { pack.Id, pack.UnitCode, pack.PeriodEnd })
            .ToListAsync(cancellation);
        var last = decided.GroupBy(pack => pack.UnitCode, (_, packs) => packs.OrderByDescending(pack => pack.PeriodEnd).ThenByDescending(pack => pack.Id).First().Id).ToList();
        var rows = await context.Packs.AsNoTracking().Include(pack => pack.Decisions).Where(pack => last.Contains(pack.Id)).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => order.IndexOf(row.UnitCode)).Select(row => new DecidedPack(
                row.Id, row.Title, row.UnitCode, row.Meeting, new Period(row.PeriodStart, row.PeriodEnd), row.ToPack().Decisions, seen.Contains(row.UnitCode))),
        ];
    }

    /// <summary>What was decided; <c>null</c> when there is no such decision, or the reader may not know of it.</summary>
    public async Task<ReportAction?> FindDecisionAsync(Scope scope, int pack, int decision, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var row = await context.Packs.AsNoTracking().Include(one => one.Edition).Include(one => one.Decisions).SingleOrDefaultAsync(one => one.Id == pack, cancellation);
        return row is not null
            && (row is { Edition: not null, Audience: ReportAudience.Public } || Covers(scope, (await snapshots.CurrentAsync(cancellation)).Units, row.UnitCode))
                ? row.ToPack().Decisions.FirstOrDefault(one => one.Id == decision)?.Decision
                : null;
    }

    private static bool Covers(Scope scope, Core.Units.UnitTree tree, string code) =>
        tree.Find(code) is { } unit ? scope.Covers(tree, unit) : scope.IsWholeTree;

    /// <summary>The unit's code as the tree writes it, when all is well.</summary>
    private async Task<string> CheckAsync(Scope scope, PackContent content, CancellationToken cancellation)
    {
        if (content.Faults() is [_, ..] faults)
        {
            throw new PackFaultsException(faults);
        }

        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        var unit = tree.Find(content.Unit) ?? throw Names.Unknown("unit", content.Unit, tree.All.Select(known => known.Code));
        return scope.Require(tree, unit).Code;
    }

    private async Task<StoredPack?> FindAsync(IQueryable<StoredPack> packs, Scope scope, int id, CancellationToken cancellation)
    {
        var row = await packs.Include(pack => pack.Edition).Include(pack => pack.Decisions).SingleOrDefaultAsync(pack => pack.Id == id, cancellation);
        return row is not null && Covers(scope, (await snapshots.CurrentAsync(cancellation)).Units, row.UnitCode) ? row : null;
    }

    private async Task<StoredPack> RequireAsync(OfficeContext context, Scope scope, int id, CancellationToken cancellation) =>
        await FindAsync(context.Packs, scope, id, cancellation) ?? throw new UnknownNameException(FormattableString.Invariant($"There is no pack {id}."));

    private async Task<StoredPack> DraftAsync(OfficeContext context, Scope scope, int id, int revision, CancellationToken cancellation)
    {
        var row = await RequireAsync(context, scope, id, cancellation);
        return row.Edition is not null ? throw new PackConflictException(id, PackConflict.Published)
            : row.Revision != revision ? throw new PackConflictException(id, PackConflict.Changed)
            : row;
    }

    private static async Task SaveAsync(OfficeContext context, int id, CancellationToken cancellation)
    {
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new PackConflictException(id, PackConflict.Changed);
        }
    }
}
