using Dashboard.Data.Rollup;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Data.Tests.Rollup;

public sealed class SheetTests
{
    private static readonly Gen<(int Version, int Cell, int Count)[]> Counts =
        Gen.Choose(1, 300).SelectMany(version => Gen.Choose(0, 900), (version, cell) => (version, cell))
            .SelectMany(_ => Gen.OneOf(Gen.Choose(1, 6), Gen.Choose(1, 1_000_000)), (place, count) => (place.version, place.cell, count)).ArrayOf();

    [Fact]
    public void Codec_AnySheet_ComesBackTheSame() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Counts.ToArbitrary(), counts =>
    {
        var sheet = Of(counts);
        var back = new Sheet();
        SheetCodec.AddTo(back, SheetCodec.Encode(sheet, new SheetWriter()));

        Assert.Equal(Entries(sheet), Entries(back));
    }));

    [Fact]
    public void Add_TwoSheets_SumsEachCount() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Counts.ToArbitrary(), Counts.ToArbitrary(), (left, right) =>
        {
            var sum = Of(left);
            sum.Add(Of(right));

            var expected = left.Concat(right).GroupBy(entry => (entry.Version, entry.Cell))
                .OrderBy(group => group.Key).Select(group => (group.Key.Version, group.Key.Cell, group.Sum(entry => (long)entry.Count)));
            Assert.Equal(expected, Entries(sum));
        }));

    [Fact]
    public void Add_EqualSheetsInAnyOrder_GivesEqualBytes() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Counts.ToArbitrary(), counts =>
    {
        Assert.Equal(
            SheetCodec.Encode(Of(counts), new SheetWriter()).ToArray(),
            SheetCodec.Encode(Of([.. counts.Reverse()]), new SheetWriter()).ToArray());
    }));

    [Fact]
    public void Tidy_CountsTakenBack_LeavesNothing()
    {
        var sheet = Of([(3, 0, 2), (3, 4, 1)]);
        sheet.Add(3, 0, -2);
        sheet.Add(3, 4, -1);

        Assert.True(sheet.Tidy());
        Assert.True(sheet.IsEmpty);
    }

    [Fact]
    public void Tidy_MoreTakenBackThanWasThere_SaysSo()
    {
        var sheet = Of([(3, 0, 2)]);
        sheet.Add(3, 0, -3);

        Assert.False(sheet.Tidy());
    }

    [Fact]
    public void Reader_SkippedVersions_ReadsTheOnesAfter()
    {
        var reader = new SheetReader(SheetCodec.Encode(Of([(1, 0, 5), (1, 9, 6), (7, 2, 8)]), new SheetWriter()));

        Assert.True(reader.NextVersion());
        Assert.True(reader.NextVersion());
        Assert.True(reader.NextCount());
        Assert.Equal((7, 2, 8L), (reader.Version, reader.Cell, reader.Count));
        Assert.False(reader.NextVersion());
    }

    [Fact]
    public void Varint_CutShort_IsRefused() => Assert.Throws<InvalidDataException>(() =>
    {
        var at = 0;
        Varint.Read([0x80], ref at);
    });

    [Theory]
    [InlineData(0UL, 1)]
    [InlineData(127UL, 1)]
    [InlineData(128UL, 2)]
    [InlineData(ulong.MaxValue, Varint.MaxLength)]
    public void Varint_AnyNumber_ComesBackInAsManyBytesAsItNeeds(ulong value, int length)
    {
        var bytes = new byte[Varint.MaxLength];
        var at = 0;

        Assert.Equal(length, Varint.Write(bytes, value));
        Assert.Equal(value, Varint.Read(bytes, ref at));
        Assert.Equal(length, at);
    }

    private static Sheet Of(IEnumerable<(int Version, int Cell, int Count)> counts)
    {
        var sheet = new Sheet();
        foreach (var (version, cell, count) in counts)
        {
            sheet.Add(version, cell, count);
        }

        return sheet;
    }

    private static IEnumerable<(int, int, long)> Entries(Sheet sheet) =>
        Enumerable.Range(0, sheet.Length).Select(at => (sheet.Version(at), sheet.Cell(at), sheet.Count(at)));
}
