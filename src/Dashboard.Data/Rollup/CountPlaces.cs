namespace Dashboard.Data.Rollup;

/// <summary>
/// Numbers the answers of metric versions as they are seen, so that the counts of a month of days can stand in a plain array: a row adds to a
/// dozen counts in four slices and more.
/// </summary>
internal sealed class CountPlaces
{
    private readonly List<Place> places = [];
    private int[][] numbers = [];
    private Place[] ordered = [];

    /// <summary>Answers seen so far; their numbers are below it.</summary>
    public int Count => places.Count;

    /// <summary>The answer of a number.</summary>
    public Place this[int number] => places[number];

    /// <summary>The answers in the order of a sheet: by version, then by the answer's place.</summary>
    public ReadOnlySpan<Place> Ordered
    {
        get
        {
            if (ordered.Length != places.Count)
            {
                ordered = [.. places.OrderBy(place => place.Version).ThenBy(place => place.Cell)];
            }

            return ordered;
        }
    }

    /// <summary>The number of an answer.</summary>
    public int Of(int version, int cell)
    {
        if (version < numbers.Length && numbers[version] is { } known && cell < known.Length && known[cell] is var number and > 0)
        {
            return number - 1;
        }

        return Add(version, cell);
    }

    private int Add(int version, int cell)
    {
        if (version >= numbers.Length)
        {
            Array.Resize(ref numbers, version + 16);
        }

        ref var ofVersion = ref numbers[version];
        ofVersion ??= [];
        if (cell >= ofVersion.Length)
        {
            Array.Resize(ref ofVersion, cell + 16);
        }

        // Numbers are kept from 1: 0 means that the answer is new.
        places.Add(new Place(version, cell, places.Count));
        ofVersion[cell] = places.Count;
        return places.Count - 1;
    }

    /// <summary>An answer and its number.</summary>
    internal readonly record struct Place(int Version, int Cell, int Number);
}
