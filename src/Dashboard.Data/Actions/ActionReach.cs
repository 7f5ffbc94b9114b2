using System.Globalization;
using Dashboard.Core.Actions;
using Dashboard.Core.Notes;
using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Actions;

/// <summary>
/// What an action may name: stages and seams of the writer's own units, what was heard there, and what was decided on a pack that they may read.
/// By anything else the writer would speak for others, on their charts and under their decisions. What is not there and what is others' is told alike.
/// </summary>
/// <param name="scope">Where the writer may write.</param>
/// <param name="snapshot">The store.</param>
internal sealed class ActionReach(Scope scope, StoreSnapshot snapshot, StoreDatabase database, PackStore packs)
{
    /// <summary>All that a draft may not name; empty when it may.</summary>
    /// <exception cref="UnknownNameException">There is no such path or stage.</exception>
    public async Task<IReadOnlyList<ActionProblem>> ProblemsAsync(ActionDraft draft, CancellationToken cancellation)
    {
        var problems = new List<ActionProblem>();
        if (draft.Place is { } place && ActionTable.Find(snapshot, place) is var (path, from, to) && !IsOwn(path, from, to))
        {
            problems.Add(new ActionProblem(ActionField.Place, NoteFault.NotOwn, Found: string.Join('/', new[] { place.Path, place.Stage, place.To }.OfType<string>())));
        }

        return [.. problems, .. await ProblemsAsync(draft.Sources, cancellation)];
    }

    /// <summary>The sources that may not be named; empty when all may.</summary>
    public async Task<IReadOnlyList<ActionProblem>> ProblemsAsync(IEnumerable<ActionSource> sources, CancellationToken cancellation)
    {
        var problems = new List<ActionProblem>();
        foreach (var source in sources)
        {
            if (!await IsOwnAsync(source, cancellation))
            {
                problems.Add(new ActionProblem(ActionField.Source, NoteFault.NotOwn, Found: source.ToString()));
            }
        }

        return problems;
    }

    private async Task<bool> IsOwnAsync(ActionSource source, CancellationToken cancellation) => source.Kind switch
    {
        ActionSourceKind.Comment => Covers(source.Parts[1]),
        ActionSourceKind.Attention => snapshot.Metrics.Newest(source.Parts[0]) is not null && Covers(source.Parts[1]),
        ActionSourceKind.Seam => snapshot.FindPath(source.Parts[0]) is { } path && path.Find(source.Parts[1]) is { } from
            && path.Find(source.Parts[2]) is { } to && IsOwn(path, from, to),
        ActionSourceKind.Decision => source.Decided is { } decided && await packs.FindDecisionAsync(scope, decided.Pack, decided.Decision, cancellation) is not null,
        _ => await IsOwnEventAsync(source.Parts[0], source.Parts[1], cancellation),
    };

    private async Task<bool> IsOwnEventAsync(string date, string title, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        var units = await context.Events.AsNoTracking().Where(held => held.Date == day && held.Title == title).Select(held => held.UnitId).ToListAsync(cancellation);
        return units.Exists(unit => scope.Covers(snapshot.Units, snapshot.Units[unit]));
    }

    /// <summary>Whether a stage is the writer's, or one end of a seam. Stages that are no neighbours have no seam between them.</summary>
    private bool IsOwn(ServicePath path, Stage from, Stage? to) =>
        (to is null || path.Stages.SkipWhile(stage => stage.Id != from.Id).ElementAtOrDefault(1)?.Id == to.Id)
        && (scope.IsWholeTree || IsOwn(from) || (to is not null && IsOwn(to)));

    private bool IsOwn(Stage stage) => stage.OwnerUnitId is { } owner && scope.Covers(snapshot.Units, snapshot.Units[owner]);

    private bool Covers(string unit) => snapshot.Units.Find(unit) is { } found && scope.Covers(snapshot.Units, found);
}
