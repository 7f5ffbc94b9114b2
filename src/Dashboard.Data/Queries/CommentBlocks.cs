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

/// <summary>
/// The blocks with which comments of one unit of its own are told, as the roll-ups have published them: of each of its places those of each kind
/// of feedback, of the recommendation and of the contact requests.
/// </summary>
internal sealed class CommentBlocks
{
    private readonly CommentSlots slots;
    private readonly Dictionary<(int Stage, int Slot), ToldEnds> ends = [];
    private readonly HashSet<DateOnly> answered = [];

    private CommentBlocks(CommentSlots slots) => this.slots = slots;

    /// <summary>The first days of the quarters in which anything can be told, or is held back.</summary>
    public IReadOnlyList<DateOnly> Quarters { get; private set; } = [];

    /// <summary>Whether somebody has answered in a quarter.</summary>
    public bool IsAnswered(Period quarter) => answered.Contains(quarter.Start);

    /// <summary>Reads them.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="slots">The versions of metrics of the same version of the data.</param>
    /// <param name="unit">The unit.</param>
    public static CommentBlocks Read(StoreConnection connection, CommentSlots slots, int unit)
    {
        var blocks = new CommentBlocks(slots);
        using var cells = connection.Prepare(
            """
            SELECT s.id, r.start, r.sheet FROM (SELECT 0 AS id UNION ALL SELECT id FROM stage) s
            CROSS JOIN rollup r ON r.grain = ?1 AND r.unit_id = ?2 AND r.stage_id = s.id AND r.segment_id = 0
            """);
        cells.Bind(1, RollupGrain.Published).Bind(2, unit);
        var months = new Dictionary<(int Stage, int Month), long[]>();
        while (cells.Step())
        {
            blocks.Add(months, (cells.Int(0), cells.Int(1)), cells.Blob(2));
        }

        blocks.FindEnds(months);
        blocks.Quarters = [.. months.Keys.Select(month => Grain.Quarter.StartOf(DateOnly.FromDayNumber(month.Month))).Distinct()];
        return blocks;
    }

    /// <summary>By which versions of the metrics a comment of a kind and day is told.</summary>
    public CommentVersions VersionsOf(string? kind, int day) => slots.VersionsOf(kind, day);

    /// <summary>The days of which comments of a place are told in a quarter.</summary>
    /// <param name="stage">The stage; 0 for none.</param>
    /// <param name="versions">By which versions of the metrics they are told.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="keptFrom">The number of the first day whose comments are kept.</param>
    public CommentDays ToldIn(int stage, CommentVersions versions, Period quarter, int keptFrom)
    {
        var comments = EndsOf(versions.Kind).In(quarter, keptFrom);
        var bands = comments.With(EndsOf(versions.Score));

        // Where no band is told, no block of the recommendation can be cut.
        var contacts = (bands.Whole.IsEmpty ? comments : bands).With(EndsOf(versions.Contact));
        return new CommentDays(comments.Whole, bands.Whole, contacts.Whole);

        ToldEnds EndsOf(int slot) => ends.GetValueOrDefault((stage, slot), ToldEnds.None);
    }

    /// <summary>From the first to the last of the days of which comments are told in a quarter.</summary>
    public ToldDays ToldIn(Period quarter, int keptFrom)
    {
        var days = ends.Values.Select(place => place.In(quarter, keptFrom).Whole).Where(told => !told.IsEmpty).ToList();
        return days.Count == 0 ? default : new ToldDays(days.Min(told => told.After), days.Max(told => told.Last));
    }

    /// <summary>Adds how many answers a cell tells on each day, by slot; what is at no stage is the rest of all.</summary>
    private void Add(Dictionary<(int Stage, int Month), long[]> months, (int Stage, int Month) cell, ReadOnlySpan<byte> sheet)
    {
        var (own, rest) = (CountsOf(months, cell), cell.Stage == 0 ? null : CountsOf(months, cell with { Stage = 0 }));
        var reader = new SheetReader(sheet);
        while (reader.NextVersion())
        {
            if (slots.IsResponses(reader.Version))
            {
                answered.Add(Grain.Quarter.StartOf(DateOnly.FromDayNumber(cell.Month)));
            }

            var slot = slots.Of(reader.Version);
            while (slots.IsCovered(reader.Version) && reader.NextCount())
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

    private long[] CountsOf(Dictionary<(int Stage, int Month), long[]> months, (int Stage, int Month) cell)
    {
        if (!months.TryGetValue(cell, out var counts))
        {
            months.Add(cell, counts = new long[slots.Count * DaySheet.MostDays]);
        }

        return counts;
    }

    private void FindEnds(Dictionary<(int Stage, int Month), long[]> months)
    {
        var first = months.Keys.Select(month => month.Month).DefaultIfEmpty().Min();
        foreach (var place in months.GroupBy(month => month.Key.Stage))
        {
            var ordered = place.OrderBy(month => month.Key.Month).ToList();
            for (var slot = 0; slot < slots.Count; slot++)
            {
                var told = DaysOf(ordered, slot).Where(day => day < slots.To(slot)).ToList();
                if (told.Count > 0)
                {
                    ends.Add((place.Key, slot), new ToldEnds([Math.Max(first, slots.From(slot)) - 1, .. told]));
                }
            }
        }
    }

    private static IEnumerable<int> DaysOf(List<KeyValuePair<(int Stage, int Month), long[]>> months, int slot) =>
        from month in months
        from day in Enumerable.Range(0, DaySheet.MostDays)
        where month.Value[(slot * DaySheet.MostDays) + day] > 0
        select month.Key.Month + day;
}
