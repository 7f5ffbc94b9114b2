using Dashboard.Core.Metrics;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Queries;

/// <summary>Tallies of the runs of one question, being added up.</summary>
internal sealed class TallySet(int slots)
{
    private readonly long[]?[] cells = new long[]?[slots];

    public Tally this[int slot] => cells[slot] is { } counts ? Tally.Of(counts) : Tally.Empty;

    /// <summary>Whether a slot counts anything.</summary>
    public bool Has(int slot) => cells[slot] is not null;

    public bool IsEmpty => Array.TrueForAll(cells, counts => counts is null);

    /// <summary>Adds a month of days, each day to its own set; days without a set are left out.</summary>
    public static void AddDays(ReadOnlySpan<byte> sheet, MetricRuns runs, ReadOnlySpan<TallySet?> days)
    {
        var reader = new SheetReader(sheet);
        while (reader.NextVersion())
        {
            var slot = runs.SlotOf(reader.Version);
            while (slot >= 0 && reader.NextCount())
            {
                days[DaySheet.DayOfMonth(reader.Cell)]?.Add(slot, DaySheet.Cell(reader.Cell), reader.Count);
            }
        }
    }

    public void Add(ReadOnlySpan<byte> sheet, MetricRuns runs)
    {
        var reader = new SheetReader(sheet);
        while (reader.NextVersion())
        {
            var slot = runs.SlotOf(reader.Version);
            while (slot >= 0 && reader.NextCount())
            {
                Add(slot, reader.Cell, reader.Count);
            }
        }
    }

    public void Add(TallySet other)
    {
        for (var slot = 0; slot < cells.Length; slot++)
        {
            for (var cell = 0; cell < (other.cells[slot]?.Length ?? 0); cell++)
            {
                Add(slot, cell, other.cells[slot]![cell]);
            }
        }
    }

    private void Add(int slot, int cell, long count)
    {
        var counts = cells[slot];
        if (counts is null || counts.Length <= cell)
        {
            Array.Resize(ref counts, Math.Max(cell + 1, 11));
            cells[slot] = counts;
        }

        counts[cell] += count;
    }
}
