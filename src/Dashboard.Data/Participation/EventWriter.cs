using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Participation;

/// <summary>What was to be written is not as it must be. Nothing was changed.</summary>
public sealed class EventException(IReadOnlyList<EventProblem> problems) : Exception(string.Join("; ", problems) + ".")
{
    /// <summary>All that is wrong; never empty.</summary>
    public IReadOnlyList<EventProblem> Problems { get; } = problems;
}

/// <summary>Somebody else has written of the event since it was read. Nothing was changed.</summary>
public sealed class EventChangedException(long id, int number)
    : Exception($"Event {id} has changed since it was read: it has {number} lines now. Read it again.");

/// <summary>Plans events, and writes what becomes of them: of those planned here and of those that came with a file.</summary>
public sealed class EventWriter(StoreDatabase database, StoreSnapshots snapshots, EventQuery events, TimeProvider clock)
{
    /// <summary>Plans an event. One in the same words of the same day is left as it is: a form may be sent twice.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="EventException">Something is missing, too long or of an impossible day.</exception>
    /// <exception cref="UnknownNameException">There is no such unit or path.</exception>
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<long> PlanAsync(Scope scope, EventDraft draft, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var tree = view.Snapshot.Units;
        scope.Require(tree, tree.Find(draft.Unit) ?? throw Names.Unknown("unit", draft.Unit, tree.All.Select(known => known.Code)));
        var today = clock.Today();
        if (draft.Problems(today, tree) is [_, ..] problems)
        {
            throw new EventException(problems);
        }

        return await database.WriteAsync(connection => new EventTable(connection, view).Add(draft, today), cancellation);
    }

    /// <summary>Writes what became of an event. The same said twice is written once.</summary>
    /// <param name="scope">Where one may write.</param>
    /// <param name="id">The event.</param>
    /// <param name="seen">The number of the last line that the writer has seen; 0 of an event without any.</param>
    /// <param name="step">What became of it; what stands already is left out.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether there was anything to write.</returns>
    /// <exception cref="EventException">Something is missing, too long or of an impossible day.</exception>
    /// <exception cref="EventChangedException">Somebody else has written of it since.</exception>
    /// <exception cref="UnknownNameException">There is no such event in the scope.</exception>
    public async Task<bool> StepAsync(Scope scope, long id, int seen, EventStep step, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        if (await events.FindAsync(scope, id, cancellation) is null)
        {
            throw new UnknownNameException($"There is no event {id}.");
        }

        var today = clock.Today();
        return await database.WriteAsync(connection => new EventTable(connection, view).Step(id, seen, step, today), cancellation);
    }

    /// <summary>Plans the events that come and go with a source; once it has any, it gets no more.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="stories">Each event with the day on which it was planned, and what became of it and when.</param>
    /// <param name="cancellation">Stops waiting.</param>
    internal async Task WriteOnceAsync(string source, IReadOnlyList<EventStory> stories, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        await database.WriteAsync(
            connection =>
            {
                if (connection.Scalar("SELECT count(*) FROM event_line l JOIN source s ON s.id = l.source_id WHERE s.name = @name", ("@name", source)) > 0)
                {
                    return 0;
                }

                var table = new EventTable(connection, view);
                foreach (var story in stories)
                {
                    var held = table.Add(story.Draft, story.Day, source);
                    foreach (var (seen, (day, step)) in story.Steps.Index())
                    {
                        table.Step(held, seen + 1, step, day);
                    }
                }

                return stories.Count;
            },
            cancellation);
    }
}

/// <summary>An event with all that became of it.</summary>
/// <param name="Day">The day on which it was planned.</param>
/// <param name="Draft">The event.</param>
/// <param name="Steps">What became of it, each with its day.</param>
internal sealed record EventStory(DateOnly Day, EventDraft Draft, params IReadOnlyList<(DateOnly Day, EventStep Step)> Steps);
