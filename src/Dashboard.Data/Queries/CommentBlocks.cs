using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Of which days comments are told in a quarter, each of whole blocks of all that is told.</summary>
/// <param name="Comments">Those of which there are comments.</param>
/// <param name="Bands">Of them those with the writers' score bands.</param>
/// <param name="Contacts">Of them those with whether the writers asked to be contacted.</param>
internal readonly record struct CommentDays(ToldDays Comments, ToldDays Bands, ToldDays Contacts);

/// <summary>By which versions of metrics a comment is told.</summary>
/// <param name="Kind">Of the metric that counts feedback of its kind.</param>
/// <param name="Score">Of the recommendation.</param>
/// <param name="Contact">Of the contact requests.</param>
internal readonly record struct CommentVersions(int Kind, int Score, int Contact);

/// <summary>
/// The blocks with which comments are told, as the roll-ups have published them: of every place those of each kind of feedback, of the
/// recommendation and of the contact requests. Worked out once for a version of the data.
/// </summary>
internal sealed class CommentBlocks
{
    /// <summary>Stands for all that is told in blocks: they all end where those of all who answered do.</summary>
    private const string Anything = "";

    private readonly List<(string Slug, int From, int To)> slots = [(Anything, 0, int.MaxValue)];
    private readonly Dictionary<int, int> slotOf = [];
    private readonly Dictionary<int, Dictionary<(int Stage, int Slot), ToldEnds>> ends = [];
    private readonly HashSet<(int Unit, DateOnly Quarter)> answered = [];
    private readonly HashSet<int> covered;
    private readonly MetricRuns responses;

    private CommentBlocks(StoreView view)
    {
        covered = [.. view.VersionIds.Where(version => Protection.Covers(view.Snapshot.Metrics.Versions(version.Key.Slug).First(one => one.Version == version.Key.Version)))
            .Select(version => version.Value)];
        responses = new MetricRuns(view, [WellKnown.Responses]);
        foreach (var slug in FeedbackKinds.All.Select(FeedbackKinds.MetricOf).Append(WellKnown.Nps).Append(WellKnown.Answered14Days))
        {
            var versions = view.Snapshot.Metrics.Versions(slug);
            for (var i = 0; i < versions.Count; i++)
            {
                slotOf.Add(view.VersionIds[(slug, versions[i].Version)], slots.Count);
                slots.Add((slug, versions[i].ValidFrom.DayNumber, i + 1 < versions.Count ? versions[i + 1].ValidFrom.DayNumber : int.MaxValue));
            }
        }
    }

    /// <summary>The first days of the quarters in which somebody has answered.</summary>
    public IReadOnlyList<DateOnly> Quarters { get; private set; } = [];

    /// <summary>The units of which something has been told in blocks.</summary>
    public IEnumerable<int> Units => ends.Keys;

    /// <summary>Whether somebody has answered in a unit of its own in a quarter.</summary>
    public bool IsAnswered(int unit, Period quarter) => answered.Contains((unit, quarter.Start));

    /// <summary>Reads them.</summary>
    public static CommentBlocks Read(StoreConnection connection, StoreView view)
    {
        var blocks = new CommentBlocks(view);
        using var cells = connection.Prepare(
            """
            SELECT u.id, s.id, r.start, r.sheet FROM unit u CROSS JOIN (SELECT 0 AS id UNION ALL SELECT id FROM stage) s ON 1 = 1
            CROSS JOIN rollup r ON r.grain = ?1 AND r.unit_id = u.id AND r.stage_id = s.id AND r.segment_id = 0
            """);
        cells.Bind(1, RollupGrain.Published);
        var months = new Dictionary<(int Unit, int Stage, int Month), long[]>();
        while (cells.Step())
        {
            blocks.Add(months, (cells.Int(0), cells.Int(1), cells.Int(2)), cells.Blob(3));
        }

        blocks.FindEnds(months);
        blocks.Quarters = [.. blocks.answered.Select(unit => unit.Quarter).Distinct().Order()];
        return blocks;
    }

    /// <summary>By which versions of the metrics a comment of a kind and day is told.</summary>
    public CommentVersions VersionsOf(string? kind, int day) =>
        new(SlotOf(kind is null ? Anything : FeedbackKinds.MetricOf(kind), day), SlotOf(WellKnown.Nps, day), SlotOf(WellKnown.Answered14Days, day));

    /// <summary>The days of which comments of a place are told in a quarter.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="stage">The stage; 0 for none.</param>
    /// <param name="versions">By which versions of the metrics they are told.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="keptFrom">The number of the first day whose comments are kept.</param>
    public CommentDays ToldIn(int unit, int stage, CommentVersions versions, Period quarter, int keptFrom)
    {
        var comments = EndsOf(versions.Kind).In(quarter, keptFrom);
        var bands = comments.With(EndsOf(versions.Score));

        // Where no band is told, no block of the recommendation can be cut.
        var contacts = (bands.Whole.IsEmpty ? comments : bands).With(EndsOf(versions.Contact));
        return new CommentDays(comments.Whole, bands.Whole, contacts.Whole);

        ToldEnds EndsOf(int slot) => ends[unit].GetValueOrDefault((stage, slot), ToldEnds.None);
    }

    /// <summary>From the first to the last of the days of which a unit's comments are told in a quarter.</summary>
    public ToldDays ToldIn(int unit, Period quarter, int keptFrom)
    {
        var days = ends[unit].Values.Select(place => place.In(quarter, keptFrom).Whole).Where(told => !told.IsEmpty).ToList();
        return days.Count == 0 ? default : new ToldDays(days.Min(told => told.After), days.Max(told => told.Last));
    }

    private int SlotOf(string slug, int day) => slots.FindIndex(slot => slot.Slug == slug && day >= slot.From && day < slot.To);

    /// <summary>Adds how many answers a cell tells on each day, by slot; what is at no stage is the rest of all.</summary>
    private void Add(Dictionary<(int Unit, int Stage, int Month), long[]> months, (int Unit, int Stage, int Month) cell, ReadOnlySpan<byte> sheet)
    {
        var (own, rest) = (CountsOf(months, cell), cell.Stage == 0 ? null : CountsOf(months, cell with { Stage = 0 }));
        var reader = new SheetReader(sheet);
        while (reader.NextVersion())
        {
            if (responses.SlotOf(reader.Version) >= 0)
            {
                answered.Add((cell.Unit, Grain.Quarter.StartOf(DateOnly.FromDayNumber(cell.Month))));
            }

            var slot = slotOf.GetValueOrDefault(reader.Version);
            while (covered.Contains(reader.Version) && reader.NextCount())
            {
                var day = DaySheet.DayOfMonth(reader.Cell);
                Count(own, day, slot, reader.Count);
                Count(rest, day, slot, -reader.Count);
            }
        }

        static void Count(long[]? counts, int day, int slot, long count)
        {
            if (counts is not null)
            {
                counts[day] += count;
                counts[(slot * DaySheet.MostDays) + day] += slot == 0 ? 0 : count;
            }
        }
    }

    private long[] CountsOf(Dictionary<(int Unit, int Stage, int Month), long[]> months, (int Unit, int Stage, int Month) cell)
    {
        if (!months.TryGetValue(cell, out var counts))
        {
            months.Add(cell, counts = new long[slots.Count * DaySheet.MostDays]);
        }

        return counts;
    }

    private void FindEnds(Dictionary<(int Unit, int Stage, int Month), long[]> months)
    {
        foreach (var unit in months.GroupBy(month => month.Key.Unit))
        {
            var (places, first) = (new Dictionary<(int Stage, int Slot), ToldEnds>(), unit.Min(month => month.Key.Month));
            foreach (var place in unit.GroupBy(month => month.Key.Stage))
            {
                var ordered = place.OrderBy(month => month.Key.Month).ToList();
                for (var slot = 0; slot < slots.Count; slot++)
                {
                    var told = DaysOf(ordered, slot).Where(day => day < slots[slot].To).ToList();
                    if (told.Count > 0)
                    {
                        places.Add((place.Key, slot), new ToldEnds([Math.Max(first, slots[slot].From) - 1, .. told]));
                    }
                }
            }

            ends.Add(unit.Key, places);
        }
    }

    private static IEnumerable<int> DaysOf(List<KeyValuePair<(int Unit, int Stage, int Month), long[]>> months, int slot) =>
        from month in months
        from day in Enumerable.Range(0, DaySheet.MostDays)
        where month.Value[(slot * DaySheet.MostDays) + day] > 0
        select month.Key.Month + day;
}
