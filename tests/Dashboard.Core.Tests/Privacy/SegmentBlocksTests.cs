using Dashboard.Core.Privacy;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Privacy;

public sealed class SegmentBlocksTests
{
    [Fact]
    public void Blocks_AreTakenTogether_UntilEachGroupHasEnoughPeople()
    {
        Assert.Null(Close([6, 2, 0], 0, 5));
        Assert.Equal([true, true, true], Close([11, 5, 0], 10, 5)!);
    }

    [Fact]
    public void SmallGroups_AreNotWaitedForLongerThanAQuarter()
    {
        Assert.Null(Close([40, 18, 1, 0], SegmentBlocks.MostDays - 1, 5));
        Assert.Equal([true, false, false, true], Close([40, 18, 1, 0], SegmentBlocks.MostDays, 5)!);
    }

    [Fact]
    public void Groups_OfWhichNoneCanBeShown_AreWaitedFor() => Assert.Null(Close([5, 1, 0], SegmentBlocks.MostDays * 2, 5));

    [Fact]
    public void OneGroupAlone_IsShownOnlyAsTheWhole() => Assert.Equal([true, true], Close([7, 0], 0, 5)!);

    [Fact]
    public void Groups_OfAnotherNumber_AreRefused() => Assert.Throws<ArgumentException>(() => SegmentBlocks.Close([5], 0, 5, new bool[2]));

    [Fact]
    public void Minimum_BelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Close([1], 0, 0));

    /// <summary>
    /// The attacker knows every block and every group of a run, and adds, subtracts and multiplies as they like. Unknown is how many of each
    /// language and age there are in each block.
    /// </summary>
    [Fact]
    public void SmallGroup_CannotBeComputed_FromAllThatIsPublished() => Property.Holds(
        from k in Gen.Choose(2, 6)
        from blocks in Gen.Choose(0, 4).ArrayOf(6).ArrayOf(4)
        select (k, blocks),
        given =>
        {
            // Each block: two ages by three languages, filled up to at least k people.
            var tables = Array.ConvertAll(given.blocks, counts =>
            {
                var table = Array.ConvertAll(counts, count => (long)count);
                table[0] += Math.Max(0, given.k - table.Sum());
                return table;
            });
            int[] days = [0, 40, 80, 120];
            var seen = new List<double[]>(tables.Select((_, block) => Indicator(tables.Length, (at, _, _) => at == block)));
            var hidden = new List<(double[] Cells, long People)>();
            foreach (var ofGroup in (Func<int, int, int>[])[(language, _) => language, (_, age) => age])
            {
                var count = ofGroup(2, 1) == 2 ? 3 : 2;
                var groups = Array.ConvertAll(tables, table => Enumerable.Range(0, count + 1).Select(group => People(table, (l, a) => ofGroup(l, a) == group)).ToArray());
                var runs = Runs(days, groups, given.k);
                for (var group = 0; group < count; group++)
                {
                    var one = group;
                    seen.AddRange(runs.Where(run => run.Shown[one])
                        .Select(run => Indicator(tables.Length, (at, l, a) => at >= run.First && at <= run.Last && ofGroup(l, a) == one)));
                    hidden.AddRange(tables.Select((_, block) => (
                        Indicator(tables.Length, (at, l, a) => at == block && ofGroup(l, a) == one), groups[block][one])));
                }
            }

            var rank = Rank(seen);
            return hidden.Where(cell => cell.People > 0 && cell.People < given.k).All(cell => Rank([.. seen, cell.Cells]) > rank);
        });

    private static List<(int First, int Last, bool[] Shown)> Runs(int[] days, long[][] groups, int minimum)
    {
        var (found, first) = (new List<(int, int, bool[])>(), 0);
        for (var last = 0; last < groups.Length; last++)
        {
            var people = groups[0].Select((_, group) => groups[first..(last + 1)].Sum(block => block[group])).ToArray();
            if (Close(people, days[last] - days[first], minimum) is { } shown)
            {
                found.Add((first, last, shown));
                first = last + 1;
            }
        }

        return found;
    }

    private static bool[]? Close(long[] people, int days, int minimum)
    {
        var shown = new bool[people.Length];
        return SegmentBlocks.Close(people, days, minimum, shown) ? shown : null;
    }

    private static long People(long[] table, Func<int, int, bool> isOf) =>
        Enumerable.Range(0, 6).Where(cell => isOf(cell % 3, cell / 3)).Sum(cell => table[cell]);

    private static double[] Indicator(int blocks, Func<int, int, int, bool> holds) =>
        [.. Enumerable.Range(0, blocks * 6).Select(cell => holds(cell / 6, cell % 6 % 3, cell % 6 / 3) ? 1.0 : 0)];

    private static int Rank(IEnumerable<double[]> rows)
    {
        var left = rows.Select(row => (double[])row.Clone()).ToList();
        var rank = 0;
        for (var column = 0; left.Count > rank && column < left[0].Length; column++)
        {
            var pivot = left.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }

            (left[rank], left[pivot]) = (left[pivot], left[rank]);
            for (var row = rank + 1; row < left.Count; row++)
            {
                var factor = left[row][column] / left[rank][column];
                for (var at = column; at < left[row].Length; at++)
                {
                    left[row][at] -= factor * left[rank][at];
                }
            }

            rank++;
        }

        return rank;
    }
}
