using Dashboard.Core.Notes;
using Dashboard.Core.Open;
using Dashboard.Core.Packs;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Actions;

/// <summary>What residents were to be told is not as it must be. Nothing was changed.</summary>
public sealed class PublicationException(IReadOnlyList<PublicationProblem> problems) : Exception(string.Join("; ", problems) + ".")
{
    /// <summary>All that is wrong; never empty.</summary>
    public IReadOnlyList<PublicationProblem> Problems { get; } = problems;
}

/// <summary>Residents cannot be told of the action: it is only planned, or its unit is not shown to them. Nothing was changed.</summary>
public sealed class ClosedActionException(int id)
    : Exception($"Action {id} cannot be published: expected one that is under way, done or dropped, of a unit of which a metric is published.");

/// <summary>Writes what residents are told of actions. Rows are only added.</summary>
public sealed class PublicationWriter(StoreDatabase database, StoreSnapshots snapshots, PublicUnits open, TimeProvider clock)
{
    /// <summary>
    /// Tells residents of an action and how far it has come, in place of what they were told before. The same said twice is written once.
    /// </summary>
    /// <param name="id">The action.</param>
    /// <param name="seen">What the writer has seen.</param>
    /// <param name="draft">What they are told.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether there was anything to write.</returns>
    /// <exception cref="PublicationException">Something is missing, too long, tells of a person or names a unit that may not be named.</exception>
    /// <exception cref="ClosedActionException">Residents cannot be told of the action.</exception>
    /// <exception cref="ActionChangedException">Somebody else has written of it since, or it has come to something else.</exception>
    /// <exception cref="UnknownNameException">There is no such action.</exception>
    public async Task<bool> PublishAsync(int id, SeenLines seen, PublicationDraft draft, CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        var action = snapshot.Actions.Find(id) ?? throw Unknown(id);
        if (!OpenActions.MayTell(snapshot, new OpenSight(snapshot.Metrics, snapshot.Units, open), action))
        {
            throw new ClosedActionException(id);
        }

        return draft.Problems(open, snapshot.Units) is [_, ..] problems
            ? throw new PublicationException(problems)
            : await AddAsync(id, seen, draft.Words, draft.By, cancellation);
    }

    /// <summary>Tells residents of an action no more; one of which they are told nothing is left as it is.</summary>
    /// <inheritdoc cref="PublishAsync"/>
    public async Task<bool> WithdrawAsync(int id, SeenLines seen, string by, CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        _ = snapshot.Actions.Find(id) ?? throw Unknown(id);
        var clean = NoteRules.Clean(by);
        return NoteRules.FaultOf(clean, NoteRules.MostOfName) is { } fault
            ? throw new PublicationException([PublicationDraft.OfName(fault)])
            : await AddAsync(id, seen, null, clean, cancellation);
    }

    private Task<bool> AddAsync(int id, SeenLines seen, ResidentWords? words, string by, CancellationToken cancellation) =>
        database.WriteAsync(connection => PublicationTable.Add(connection, id, seen, words, new Signature(clock.Today(), by)), cancellation);

    private static UnknownNameException Unknown(int id) => new($"There is no action {id}.");
}
