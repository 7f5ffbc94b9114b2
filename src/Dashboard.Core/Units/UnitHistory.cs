using Dashboard.Core.Time;

namespace Dashboard.Core.Units;

/// <summary>Where a unit hangs during one of its validities.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">The validity's first day.</param>
/// <param name="To">The day after its last, or <c>null</c> while it is open.</param>
/// <param name="ParentId">The unit above, or <c>null</c> for a root.</param>
/// <param name="MergedIntoId">The unit that takes it over when the validity ends (at its start when it has no end), or <c>null</c>.</param>
public sealed record UnitPlace(int UnitId, DateOnly From, DateOnly? To, int? ParentId, int? MergedIntoId);

/// <summary>A unit and the days on which it belonged somewhere.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Days">The days, half-open.</param>
public readonly record struct UnitSpan(int UnitId, Period Days);

/// <summary>A unit that came to hang elsewhere.</summary>
/// <param name="Day">The first day there.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="From">The unit above it until then, or <c>null</c> for a root.</param>
/// <param name="To">The unit above it from then on, or <c>null</c> for a root.</param>
/// <param name="IsMerger">Whether the unit ended there and was taken over.</param>
public sealed record UnitMove(DateOnly Day, int UnitId, int? From, int? To, bool IsMerger);

/// <summary>
/// The organisation's tree on every day. A unit hangs where its newest validity of the day says: below its parent, or, once it has been merged,
/// below the unit that took it over. Before its first validity it hangs as in the first; a closed unit stays where it was.
/// </summary>
public sealed class UnitHistory
{
    private readonly Dictionary<int, int?> beginning = [];
    private readonly SortedDictionary<DateOnly, List<(int Unit, int? Parent)>> changes = [];

    /// <summary>Builds the history; a unit has one place for each first day.</summary>
    public UnitHistory(IEnumerable<UnitPlace> places)
    {
        Places = [.. places];
        foreach (var unit in Places.GroupBy(place => place.UnitId))
        {
            Add(unit.Key, [.. unit.OrderBy(place => place.From)]);
        }
    }

    /// <summary>A history without units.</summary>
    public static UnitHistory Empty { get; } = new([]);

    /// <summary>What it was built from.</summary>
    public IReadOnlyList<UnitPlace> Places { get; }

    /// <summary>A history in which units always hang as in a tree.</summary>
    public static UnitHistory Of(UnitTree tree) =>
        new(tree.All.Select(unit => new UnitPlace(unit.Id, unit.ValidFrom ?? DateOnly.MinValue, unit.ValidTo, unit.ParentId, MergedIntoId: null)));

    /// <summary>The parent of every unit on a day; <c>null</c> for a root.</summary>
    public Dictionary<int, int?> ParentsOn(DateOnly day)
    {
        var parents = new Dictionary<int, int?>(beginning);
        foreach (var (_, moved) in changes.TakeWhile(change => change.Key <= day))
        {
            Apply(parents, moved);
        }

        return parents;
    }

    /// <summary>The unit and all that hung below it, each with the days of the period on which it did; by unit and day.</summary>
    public IReadOnlyList<UnitSpan> Below(int unit, Period period)
    {
        var spans = new List<UnitSpan>();
        var since = new Dictionary<int, DateOnly>();
        foreach (var (start, members) in Subtrees(unit, period))
        {
            foreach (var left in since.Keys.Where(member => !members.Contains(member)).ToList())
            {
                spans.Add(new UnitSpan(left, new Period(since[left], start)));
                since.Remove(left);
            }

            foreach (var member in members)
            {
                since.TryAdd(member, start);
            }
        }

        spans.AddRange(since.Select(member => new UnitSpan(member.Key, new Period(member.Value, period.End))));
        return [.. spans.OrderBy(span => span.UnitId).ThenBy(span => span.Days.Start)];
    }

    /// <summary>The days inside the period (not its first) on which units came below the unit or left it, by a move or a merger.</summary>
    public IReadOnlyList<DateOnly> Moves(int unit, Period period)
    {
        var moves = new List<DateOnly>();
        HashSet<int>? before = null;
        foreach (var (start, members) in Subtrees(unit, period))
        {
            if (before is not null && !before.SetEquals(members))
            {
                moves.Add(start);
            }

            before = members;
        }

        return moves;
    }

    /// <summary>The moves and mergers inside the period (not on its first day) by which any of the given units gained or lost others, by day.</summary>
    public IReadOnlyList<UnitMove> MovesAmong(IReadOnlyCollection<int> units, Period period)
    {
        var moves = new List<UnitMove>();
        var parents = ParentsOn(period.Start);
        foreach (var (day, moved) in changes.Where(change => change.Key > period.Start && change.Key < period.End))
        {
            var before = new Dictionary<int, int?>(parents);
            Apply(parents, moved);
            foreach (var (unit, parent) in moved)
            {
                // Where it hung below the same of them before, they neither gained nor lost it.
                var touched = Above(before, unit);
                touched.SymmetricExceptWith(Above(parents, unit));
                if (touched.Overlaps(units))
                {
                    moves.Add(new UnitMove(day, unit, before[unit], parent, IsMerger(unit, parent, day)));
                }
            }
        }

        return moves;
    }

    /// <summary>
    /// The units that are above themselves, each with the day from which on they are (<see cref="DateOnly.MinValue"/> from the beginning);
    /// empty when there is a tree on every day.
    /// </summary>
    public IReadOnlyList<(int Unit, DateOnly Day)> Circles()
    {
        var circles = new List<(int, DateOnly)>();
        var parents = new Dictionary<int, int?>(beginning);
        circles.AddRange(InCircles(parents, beginning.Keys).Select(unit => (unit, DateOnly.MinValue)));
        foreach (var (day, moved) in changes)
        {
            Apply(parents, moved);
            circles.AddRange(InCircles(parents, moved.Select(change => change.Unit)).Select(unit => (unit, day)));
        }

        return circles;
    }

    private void Add(int unit, IReadOnlyList<UnitPlace> places)
    {
        var parent = beginning[unit] = places[0].ParentId;
        for (var i = 0; i < places.Count; i++)
        {
            if (i > 0)
            {
                Change(places[i].From, places[i].ParentId);
            }

            // Read with the next validity's start: that one says where the unit hangs from then on.
            var merged = places[i].To ?? places[i].From;
            if (places[i].MergedIntoId is { } successor && (i == places.Count - 1 || merged < places[i + 1].From))
            {
                Change(merged, successor);
            }
        }

        void Change(DateOnly day, int? to)
        {
            if (to == parent)
            {
                return;
            }

            parent = to;
            if (!changes.TryGetValue(day, out var moved))
            {
                changes.Add(day, moved = []);
            }

            moved.Add((unit, to));
        }
    }

    /// <summary>The unit's subtree from each day on which any unit moves, the period's first day first.</summary>
    private IEnumerable<(DateOnly Start, HashSet<int> Members)> Subtrees(int unit, Period period)
    {
        var parents = ParentsOn(period.Start);
        yield return (period.Start, Subtree(parents, unit));
        foreach (var (day, moved) in changes.Where(change => change.Key > period.Start && change.Key < period.End))
        {
            Apply(parents, moved);
            yield return (day, Subtree(parents, unit));
        }
    }

    private bool IsMerger(int unit, int? parent, DateOnly day) =>
        Places.Any(place => place.UnitId == unit && place.MergedIntoId is { } into && into == parent && (place.To ?? place.From) == day);

    /// <summary>The unit and all above it.</summary>
    private static HashSet<int> Above(Dictionary<int, int?> parents, int unit)
    {
        var above = new HashSet<int>();
        for (int? at = unit; at is { } next && above.Add(next); at = parents.GetValueOrDefault(next))
        {
        }

        return above;
    }

    private static void Apply(Dictionary<int, int?> parents, List<(int Unit, int? Parent)> moved)
    {
        foreach (var (unit, parent) in moved)
        {
            parents[unit] = parent;
        }
    }

    private static HashSet<int> Subtree(Dictionary<int, int?> parents, int root)
    {
        var children = parents.Where(unit => unit.Value is not null).ToLookup(unit => unit.Value!.Value, unit => unit.Key);
        var members = new HashSet<int> { root };
        var waiting = new Stack<int>(members);
        while (waiting.TryPop(out var at))
        {
            foreach (var child in children[at].Where(members.Add))
            {
                waiting.Push(child);
            }
        }

        return members;
    }

    /// <summary>The units that lie on a circle which leads through or up from the given ones.</summary>
    private static IEnumerable<int> InCircles(Dictionary<int, int?> parents, IEnumerable<int> from)
    {
        var walkOf = new Dictionary<int, int>();
        var walk = 0;
        foreach (var start in from)
        {
            walk++;
            int? at = start;
            while (at is { } unit && walkOf.TryAdd(unit, walk))
            {
                at = parents.GetValueOrDefault(unit);
            }

            // Back at a unit of this very walk: from there the circle goes round.
            if (at is not { } again || walkOf[again] != walk)
            {
                continue;
            }

            var next = again;
            do
            {
                yield return next;
                next = parents[next]!.Value;
            }
            while (next != again);
        }
    }
}
