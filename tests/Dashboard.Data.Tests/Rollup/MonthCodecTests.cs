using Dashboard.Data.Rollup;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Data.Tests.Rollup;

public sealed class MonthCodecTests
{
    private static readonly Gen<(int Version, int Cell, int Day, int Count)[]> Tallies =
        Gen.Choose(1, 5).SelectMany(version => Gen.Choose(0, 40), (version, cell) => (version, cell))
            .SelectMany(_ => Gen.Choose(0, 30), (place, day) => (place.version, place.cell, day))
            .SelectMany(_ => Gen.OneOf(Gen.Choose(1, 6), Gen.Choose(-3, 1_000), Gen.Choose(-70_000, 70_000)), (place, count) => (place.version, place.cell, place.day, count))
            .ArrayOf();

    [Fact]
    public void Days_AnyTallies_AreTheSheetOfThem() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Tallies.ToArbitrary(), tallies =>
    {
        var (places, counts) = (new CountPlaces(), new MonthCounts());
        foreach (var (version, cell, day, count) in tallies)
        {
            Add(counts, places, version, cell, day, count);
        }

        var codec = new MonthCodec(places);

        Assert.Equal(Encoded(tallies.Select(tally => (tally.Version, DaySheet.Place(tally.Cell, tally.Day), tally.Count)), out var positive), codec.Days(counts).ToArray());
        Assert.Equal(positive, codec.IsPositive);
    }));

    [Fact]
    public void Sums_AnyTallies_AreTheSheetOfThemWithoutDays() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Tallies.ToArbitrary(), tallies =>
    {
        var (places, one, other) = (new CountPlaces(), new MonthCounts(), new MonthCounts());
        foreach (var (version, cell, day, count) in tallies)
        {
            Add(day % 2 == 0 ? one : other, places, version, cell, day, count);
        }

        one.Add(other);
        var total = new SliceSums(places).Of(default);
        one.AddTo(total);

        Assert.Equal(Encoded(tallies.Select(tally => (tally.Version, tally.Cell, tally.Count)), out _), new MonthCodec(places).Sums(total).ToArray());
        one.Clear();
        Assert.True(new MonthCodec(places).Days(one).IsEmpty);
    }));

    private static void Add(MonthCounts counts, CountPlaces places, int version, int cell, int day, int count)
    {
        var tallies = new RowTallies(places);
        tallies.Add(version, cell, count);
        counts.Reserve(places.Count);
        counts.Add(day, tallies.Answers, tallies.Counts);
    }

    private static byte[] Encoded(IEnumerable<(int Version, int Cell, int Count)> counts, out bool isPositive)
    {
        var sheet = new Sheet();
        foreach (var (version, cell, count) in counts)
        {
            sheet.Add(version, cell, count);
        }

        isPositive = sheet.Tidy();
        return SheetCodec.Encode(sheet, new SheetWriter()).ToArray();
    }
}
