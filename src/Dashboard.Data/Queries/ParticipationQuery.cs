using System.Globalization;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Model;
using Dashboard.Data.Participation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>The question of the participation page.</summary>
/// <param name="Unit">The unit; events of the units below count too.</param>
/// <param name="Period">The period of the groups.</param>
/// <param name="Window">The days whose events are listed.</param>
/// <param name="Heard">Whether it is asked, by method, how many felt heard.</param>
public sealed record ParticipationQuestion(Unit Unit, Period Period, Period Window, bool Heard = false);

/// <summary>The answer to a <see cref="ParticipationQuestion"/>.</summary>
/// <param name="Events">The events of the window, newest first.</param>
/// <param name="Ages">Occasions of the period by age band, as far as they are told.</param>
/// <param name="Languages">Occasions of the period by language, as far as they are told.</param>
public sealed record ParticipationAnswer(IReadOnlyList<ParticipationEvent> Events, GroupCounts Ages, GroupCounts Languages)
{
    /// <summary>
    /// How many felt heard, by method: of all events of the reader's whole scope up to the last finished quarter, whatever was asked of. Methods
    /// of too few are left out, with another one where only one is.
    /// </summary>
    public IReadOnlyList<MethodHeard> Heard { get; init; } = [];

    /// <summary>Those that wait for something today, whenever they were held, the longest wait first.</summary>
    public IReadOnlyList<WaitingEvent> Waiting { get; init; } = [];

    /// <summary>Those planned from today on, the next first.</summary>
    public IReadOnlyList<ParticipationEvent> Coming { get; init; } = [];
}

/// <summary>How many participants of a method's events felt heard.</summary>
/// <param name="Method">The method, in the county's own word.</param>
/// <param name="Yes">Those who did.</param>
/// <param name="Asked">Those who were asked, at least the smallest number that is shown.</param>
public sealed record MethodHeard(string Method, long Yes, long Asked);

/// <summary>
/// Answers what events were held and who took part. The events are few and read one by one, from the first on. Who took part is told of runs of
/// the events of each unit right below the top (<see cref="GroupCounts.Told"/>), of these units and the whole: below them a group would wait for
/// years. Nor is it told by path or floor: the difference of two such answers would be the participants of a single event. For the same reason how many felt heard is told by method of one fixed set of events only, which neither unit nor period narrows.
/// </summary>
public sealed class ParticipationQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
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
        var end = question.Period.End > question.Window.End ? question.Period.End : question.Window.End;
        var all = await context.Events.AsNoTracking()
            .OrderByDescending(held => held.Date).ThenByDescending(held => held.Id)
            .ToListAsync(cancellation);
        all.RemoveAll(held => !below.Contains(held.UnitId));
        var stored = all.FindAll(held => held.State == EventState.Held && held.Date < end);
        var (today, events) = (clock.Today(), all.ConvertAll(held => EventRecords.ToEvent(held, snapshot)));
        return new ParticipationAnswer(
            [.. events.Where(held => held.State == EventState.Held && question.Window.Contains(held.Date))],
            Groups(held => held.AgeBands),
            Groups(held => held.Languages))
        {
            Heard = question.Heard ? await HeardAsync(context, [.. scope.Roots(tree).SelectMany(tree.Subtree).Select(part => part.Id)], cancellation) : [],
            Waiting = [.. events.Select(held => EventRules.WaitOf(held, today)).OfType<WaitingEvent>().OrderByDescending(one => one.Days)],
            Coming = [.. events.Where(held => held.State == EventState.Planned && held.Date >= today).OrderBy(held => held.Date).ThenBy(held => held.Id)],
        };

        GroupCounts Groups(Func<StoredEvent, string> groups) => DivisionOf(unit, tree) == unit.Id || tree.PathTo(unit).Count == 1
            ? GroupCounts.Told(
                [.. stored.Select(held => new Presence(DivisionOf(tree[held.UnitId], tree), held.Date, held.Participants, ParseGroups(groups(held))))],
                question.Period,
                protection.MinimumRespondents)
            : stored.Exists(held => groups(held).Length > 0) ? GroupCounts.Hidden : GroupCounts.None;
    }

    /// <summary>The unit right below the top that a unit lies in; of the top itself the top.</summary>
    private static int DivisionOf(Unit unit, UnitTree tree) => tree.PathTo(unit) is var path && path.Count > 1 ? path[1].Id : unit.Id;

    private async Task<IReadOnlyList<MethodHeard>> HeardAsync(StoreContext context, HashSet<int> visible, CancellationToken cancellation)
    {
        var end = Grain.Quarter.StartOf(clock.Today());
        var asked = await context.Events.AsNoTracking().Where(held => held.Date < end && held.State == EventState.Held && held.HeardAsked > 0)
            .Select(held => new { held.UnitId, held.Method, held.HeardYes, held.HeardAsked })
            .ToListAsync(cancellation);
        var methods = asked.Where(held => visible.Contains(held.UnitId)).GroupBy(held => held.Method, StringComparer.OrdinalIgnoreCase)
            .Select(method => new MethodHeard(method.Key, method.Sum(held => (long)(held.HeardYes ?? 0)), method.Sum(held => (long)(held.HeardAsked ?? 0))))
            .OrderBy(method => method.Method, StringComparer.Ordinal).ToList();
        var hidden = HiddenGroups.Of([.. methods.Select(method => method.Asked)], protection.MinimumRespondents);
        return [.. methods.Where((_, at) => !hidden[at])];
    }

    /// <summary>Reads <c>name:number;…</c>.</summary>
    private static List<KeyValuePair<string, long>> ParseGroups(string groups) =>
        [.. groups.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(text => text.LastIndexOf(':') is var colon
            ? KeyValuePair.Create(text[..colon], long.Parse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture))
            : default)];
}
