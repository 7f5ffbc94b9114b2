using System.Globalization;
using Dashboard.Core.Participation;
using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Model;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>The question of the participation page.</summary>
/// <param name="Unit">The unit; events of the units below count too.</param>
/// <param name="Period">The period of the groups.</param>
/// <param name="Window">The days whose events are listed.</param>
public sealed record ParticipationQuestion(Unit Unit, Period Period, Period Window);

/// <summary>The answer to a <see cref="ParticipationQuestion"/>.</summary>
/// <param name="Events">The events of the window, newest first.</param>
/// <param name="Ages">Occasions of the period by age band, protected.</param>
/// <param name="Languages">Occasions of the period by language, protected.</param>
public sealed record ParticipationAnswer(IReadOnlyList<ParticipationEvent> Events, GroupCounts Ages, GroupCounts Languages);

/// <summary>
/// Answers what events were held and who took part. The events are few and read one by one. Who took part is told of all events of the unit
/// and period together, never by path or floor: the difference of two such answers would be the participants of a single event.
/// </summary>
public sealed class ParticipationQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection)
{
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<ParticipationAnswer> AskAsync(Scope scope, ParticipationQuestion question, CancellationToken cancellation)
    {
        var snapshot = (await snapshots.ViewAsync(cancellation)).Snapshot;
        var tree = snapshot.Units;
        var unit = scope.Require(tree, question.Unit);
        var below = tree.Subtree(unit).Select(part => part.Id).ToHashSet();
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        var (first, end) = (
            question.Period.Start < question.Window.Start ? question.Period.Start : question.Window.Start,
            question.Period.End > question.Window.End ? question.Period.End : question.Window.End);
        var stored = await context.Events.AsNoTracking()
            .Where(held => held.Date >= first && held.Date < end)
            .OrderByDescending(held => held.Date).ThenByDescending(held => held.Id)
            .ToListAsync(cancellation);
        stored.RemoveAll(held => !below.Contains(held.UnitId));
        var paths = snapshot.Paths.ToDictionary(path => path.Id);
        var ofPeriod = stored.Where(held => question.Period.Contains(held.Date)).ToList();
        return new ParticipationAnswer(
            [.. stored.Where(held => question.Window.Contains(held.Date)).Select(held => ToEvent(held, tree, paths))],
            Groups(ofPeriod.Select(held => held.AgeBands)),
            Groups(ofPeriod.Select(held => held.Languages)));
    }

    private static ParticipationEvent ToEvent(StoredEvent held, UnitTree tree, Dictionary<int, ServicePath> paths) => new(
        held.Title,
        held.Method,
        Floors.Parse(held.Floor) ?? throw new InvalidOperationException($"Event {held.Id} has the floor '{held.Floor}', which is none."),
        held.Mode,
        tree[held.UnitId],
        held.PathId is { } path ? paths.GetValueOrDefault(path) : null,
        held.Partner,
        held.PlannedOn,
        held.PlannedUse,
        held.Date,
        held.Invited,
        held.Participants,
        held.Decision,
        held.DecidedOn,
        held.ToldOn,
        held.ToldWhere,
        held.Lesson);

    /// <summary>Adds up <c>name:number;…</c> of many events.</summary>
    private GroupCounts Groups(IEnumerable<string> ofEvents)
    {
        var counts = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in ofEvents.SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries)))
        {
            var colon = group.LastIndexOf(':');
            var name = group[..colon];
            counts[name] = counts.GetValueOrDefault(name) + long.Parse(group.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return GroupCounts.Protect([.. counts.OrderBy(group => group.Key, StringComparer.Ordinal)], protection.MinimumRespondents);
    }
}
