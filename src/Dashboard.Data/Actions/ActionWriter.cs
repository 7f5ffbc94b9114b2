using Dashboard.Core.Actions;
using Dashboard.Core.Notes;
using Dashboard.Core.Open;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Model;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Actions;

/// <summary>What was to be written is not as it must be. Nothing was changed.</summary>
public sealed class ActionException(IReadOnlyList<ActionProblem> problems) : Exception(string.Join("; ", problems) + ".")
{
    /// <summary>All that is wrong; never empty.</summary>
    public IReadOnlyList<ActionProblem> Problems { get; } = problems;
}

/// <summary>Somebody else has written of the action since it was read. Nothing was changed.</summary>
public sealed class ActionChangedException(int id, int number)
    : Exception($"Action {id} has changed since it was read: it has {number} lines now. Read it again.");

/// <summary>Writes actions, what was heard of them and what becomes of them. Rows are only added.</summary>
public sealed class ActionWriter(StoreDatabase database, StoreSnapshots snapshots, PackStore packs, TimeProvider clock)
{
    /// <summary>Writes an action down. One in the same words of the same day is left as it is: a form may be sent twice.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ActionException">Something is missing, too long, of an impossible day, tells of a person, or is others' to name.</exception>
    /// <exception cref="UnknownNameException">There is no such unit, metric, path or stage.</exception>
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<int> WriteAsync(Scope scope, ActionDraft draft, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var tree = view.Snapshot.Units;
        scope.Require(tree, tree.Find(draft.Unit) ?? throw Names.Unknown("unit", draft.Unit, tree.All.Select(known => known.Code)));
        var today = clock.Today();
        var reach = new ActionReach(scope, view.Snapshot, database, packs);
        IReadOnlyList<ActionProblem> problems = [.. draft.Problems(today, tree), .. await reach.ProblemsAsync(draft, cancellation)];
        if (problems.Count > 0)
        {
            throw new ActionException(problems);
        }

        return await database.WriteAsync(connection => new ActionTable(connection, view).Add(draft, today), cancellation);
    }

    /// <summary>Writes what became of an action. The same said twice is written once.</summary>
    /// <param name="scope">Where one may write.</param>
    /// <param name="id">The action.</param>
    /// <param name="seen">The number of the last line that the writer has seen.</param>
    /// <param name="step">What became of it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether there was anything to write.</returns>
    /// <exception cref="ActionException">Something is missing, too long, of an impossible day or tells of a person.</exception>
    /// <exception cref="ActionChangedException">Somebody else has written of it since.</exception>
    /// <exception cref="UnknownNameException">There is no such action.</exception>
    /// <exception cref="OutOfScopeException">Its unit is outside the scope.</exception>
    public async Task<bool> StepAsync(Scope scope, int id, int seen, ActionStep step, CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        var action = snapshot.Actions.Find(id) ?? throw new UnknownNameException($"There is no action {id}.");
        scope.Require(snapshot.Units, snapshot.Units[action.UnitId]);
        var today = clock.Today();
        if (step.Problems(today, snapshot.Units) is [_, ..] problems)
        {
            throw new ActionException(problems);
        }

        return await database.WriteAsync(connection => ActionTable.Step(connection, id, seen, step, today), cancellation);
    }

    /// <summary>Adds what was heard to an action that is there: the same may be heard in several places.</summary>
    /// <returns>Whether it did not go back to it already.</returns>
    /// <exception cref="ActionException">The source is not there, or others'.</exception>
    /// <exception cref="UnknownNameException">There is no such action.</exception>
    /// <exception cref="OutOfScopeException">Its unit is outside the scope.</exception>
    public async Task<bool> AddSourceAsync(Scope scope, int id, ActionSource source, CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        var action = snapshot.Actions.Find(id) ?? throw new UnknownNameException($"There is no action {id}.");
        scope.Require(snapshot.Units, snapshot.Units[action.UnitId]);
        if (await new ActionReach(scope, snapshot, database, packs).ProblemsAsync([source], cancellation) is [_, ..] problems)
        {
            throw new ActionException(problems);
        }

        return await database.WriteAsync(connection => ActionTable.AddSource(connection, id, source), cancellation);
    }

    /// <summary>Writes the actions that come and go with a source; once it has any, it gets no more.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="stories">Each action with the day on which it was written down, and what became of it and when.</param>
    /// <param name="cancellation">Stops waiting.</param>
    internal async Task WriteOnceAsync(string source, IReadOnlyList<ActionStory> stories, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        await database.WriteAsync(
            connection =>
            {
                var id = (int)connection.Scalar("SELECT id FROM source WHERE name = @name", ("@name", source));
                if (connection.Scalar("SELECT count(*) FROM action WHERE source_id = @id", ("@id", id)) > 0)
                {
                    return 0;
                }

                var table = new ActionTable(connection, view, id);
                foreach (var story in stories)
                {
                    var action = table.Add(story.Draft, story.Day);
                    foreach (var (seen, (day, step)) in story.Steps.Index())
                    {
                        ActionTable.Step(connection, action, seen + 1, step, day);
                    }

                    if (story.Told is { } told)
                    {
                        PublicationTable.Add(connection, action, new SeenLines(0, story.Steps.Count + 1), told, new Signature(story.Steps[^1].Day, story.Draft.Owner));
                    }
                }

                return stories.Count;
            },
            cancellation);
    }
}

/// <summary>An action with all that became of it.</summary>
/// <param name="Day">The day on which it was written down.</param>
/// <param name="Draft">The action.</param>
/// <param name="Steps">What became of it, each with its day.</param>
internal sealed record ActionStory(DateOnly Day, ActionDraft Draft, params IReadOnlyList<(DateOnly Day, ActionStep Step)> Steps)
{
    /// <summary>What residents are told of it, from the day of the last step on; <c>null</c> for nothing.</summary>
    public ResidentWords? Told { get; init; }
}
