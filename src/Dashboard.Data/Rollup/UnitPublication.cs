namespace Dashboard.Data.Rollup;

/// <summary>
/// Publishes the answers of one unit of its own, month by month: those at each stage of a path, and those at none. What is published of the whole
/// unit is the sum of that: nothing else may be added up, or the difference would be a part of a block.
/// </summary>
/// <remarks>
/// What waits is kept at the beginning of each quarter and at the end, so that a change is published from there on and not from the first day.
/// </remarks>
/// <param name="places">The numbers of the answers.</param>
/// <param name="rules">What is published in blocks.</param>
/// <param name="spare">Counts that are not in use.</param>
internal sealed class UnitPublication(CountPlaces places, PublicationRules rules, SpareCounts spare)
{
    private readonly PlacePublication publication = new(places, rules);
    private readonly MonthCodec codec = new(places);

    /// <summary>What a unit publishes. Its counts are forgotten with that, month by month: they need as much memory as what is published.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="raw">The counts of all its slices; a stage's answers are counted without a stage too.</param>
    /// <param name="waiting">What waits from before; afterwards what waits at the end.</param>
    /// <param name="from">The first day of the counts, at which that is what waits.</param>
    /// <param name="keep">Takes what waits, as cells.</param>
    public SliceCounts Of(int unit, SliceCounts raw, WaitingAnswers waiting, int from, CellSink keep)
    {
        var (published, last, kept) = (new SliceCounts(places, spare), 0, 0);
        foreach (var slices in raw.Keys.Where(key => !raw.Find(key)!.IsEmpty).GroupBy(key => key.Month).OrderBy(month => month.Key).ToArray())
        {
            last = slices.Key;
            if (QuarterOf(last) is var quarter && quarter > kept && quarter >= from)
            {
                Keep(quarter);
                kept = quarter;
            }

            Publish([.. slices], raw, waiting, published);
            foreach (var slice in slices)
            {
                raw.Forget(slice);
            }
        }

        if (last > 0)
        {
            Keep(DaySheet.MonthOf(last + DaySheet.MostDays));
            foreach (var stage in waiting.Versions().GroupBy(held => held.Stage, held => held.Version))
            {
                keep(new CellKey(RollupGrain.Asked, unit, stage.Key, 0, 0), Asked(stage), isPositive: true);
            }
        }

        raw.Clear();
        return published;

        void Keep(int start) => keep(new CellKey(RollupGrain.Waiting, unit, 0, 0, start), waiting.Encode(codec), isPositive: true);
    }

    /// <summary>Publishes the answers of a month.</summary>
    private void Publish(SliceMonth[] slices, SliceCounts raw, WaitingAnswers waiting, SliceCounts published)
    {
        var stages = slices.Where(slice => slice.Stage != 0).ToLookup(slice => slice.Stage);
        foreach (var stage in stages)
        {
            publication.Publish(stage.Key, stage.ToDictionary(slice => slice.Segment, slice => raw.Find(slice)!), slices[0].Month, waiting, published);
        }

        // What is at no stage is the rest of all.
        var rest = slices.Where(slice => slice.Stage == 0).ToDictionary(slice => slice.Segment, slice => raw.Find(slice)!);
        var made = new List<MonthCounts>();
        foreach (var segment in stages.SelectMany(stage => stage).GroupBy(slice => slice.Segment))
        {
            made.Add(spare.Take());
            made[^1].Add(rest[segment.Key]);
            foreach (var slice in segment)
            {
                made[^1].Subtract(raw.Find(slice)!);
            }

            made[^1].DropZeros();
            rest[segment.Key] = made[^1];
        }

        publication.Publish(0, rest, slices[0].Month, waiting, published);
        foreach (var counts in made)
        {
            spare.Give(counts);
        }
    }

    private static byte[] Asked(IEnumerable<int> versions)
    {
        var writer = new SheetWriter();
        foreach (var version in versions.Distinct().Order())
        {
            writer.Begin(version, 1);
            writer.Add(0, 1);
        }

        return writer.Written.ToArray();
    }

    private static int QuarterOf(int month)
    {
        var day = DateOnly.FromDayNumber(month);
        return new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1).DayNumber;
    }
}
