namespace Dashboard.Data.Rollup;

/// <summary>
/// Numbers the answers of metric versions as they are seen, so that the counts of a month of days can stand in a plain array: a row adds to a
/// dozen counts in four slices and more.
/// </summary>
internal sealed class CountPlaces
{
    /// <summary>The counts that an answer has in an array: one for each day of a month.</summary>
    public const int Days = 32;

    private readonly List<(int Version, int Cell)> places = [];
    private int[][] numbers = [];
    private int[] order = [];

    /// <summary>The length of an array that has all answers seen so far.</summary>
    public int Length => places.Count * Days;

    /// <summary>Where the counts of an answer begin.</summary>
    public int Of(int version, int cell)
    {
        if (version >= numbers.Length)
        {
            Array.Resize(ref numbers, version + 16);
        }

        var ofVersion = numbers[version] ?? [];
        if (cell >= ofVersion.Length)
        {
            Array.Resize(ref ofVersion, cell + 16);
            numbers[version] = ofVersion;
        }

        // Numbers are kept from 1: 0 means that the answer is new.
        ref var number = ref ofVersion[cell];
        if (number == 0)
        {
            places.Add((version, cell));
            number = places.Count;
        }

        return (number - 1) * Days;
    }

    /// <summary>Writes the counts as a sheet.</summary>
    public void Write(ReadOnlySpan<long> counts, Sheet sheet)
    {
        if (order.Length != places.Count)
        {
            order = [.. Enumerable.Range(0, places.Count).OrderBy(number => places[number])];
        }

        sheet.Clear();
        foreach (var number in order)
        {
            if ((number + 1) * Days > counts.Length)
            {
                continue;
            }

            var days = counts.Slice(number * Days, Days);
            for (var day = days.IndexOfAnyExcept(0); day >= 0 && day < Days; day++)
            {
                if (days[day] != 0)
                {
                    sheet.Add(places[number].Version, DaySheet.Place(places[number].Cell, day), days[day]);
                }
            }
        }
    }
}
