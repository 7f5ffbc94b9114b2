using Dashboard.Data.Rollup;

namespace Dashboard.Data.Tests.Rollup;

public sealed class CellQueueTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-cells-").FullName;

    [Theory]
    [InlineData(512)]
    [InlineData(2)]
    public void Cells_ThatNobodyTakesYet_AllComeOnceWhetherThereIsRoomInMemoryOrNot(int mostInMemory)
    {
        using var table = new TakenCells();
        using (var queue = new CellQueue(folder, mostInMemory))
        {
            for (var block = 0; block < 10; block++)
            {
                queue.Add(BlockOf(block));
            }

            queue.Complete();
            Assert.Equal(mostInMemory < 10, Directory.GetFiles(folder).Length > 0);
            queue.WriteTo(table, Task.CompletedTask);
        }

        Assert.Equal(Enumerable.Range(0, 10).SelectMany(block => new[] { (KeyOf(block, 0), $"{block}", true), (KeyOf(block, 1), "", false) }), table.Cells.Order());
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void WriteTo_AddingThatFailed_FailsWithThatAndNotWithWhatItHasLeft()
    {
        using var table = new TakenCells();
        using var queue = new CellQueue(folder, mostInMemory: 1);
        queue.Add(BlockOf(1));
        queue.Add(BlockOf(2));
        queue.Complete();

        var error = Assert.Throws<InvalidOperationException>(() => queue.WriteTo(table, Task.FromException(new InvalidOperationException("the disk is full"))));

        Assert.Equal("the disk is full", error.Message);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CellBlock BlockOf(int number)
    {
        var block = new CellBlock();
        Assert.True(block.TryAdd(KeyOf(number, 0), System.Text.Encoding.UTF8.GetBytes($"{number}"), isPositive: true));
        Assert.True(block.TryAdd(KeyOf(number, 1), [], isPositive: false));
        return block;
    }

    private static CellKey KeyOf(int block, int cell) => new(RollupGrain.Published, block, cell, 300, 739_000);

    private sealed class TakenCells : RollupTable
    {
        public List<(CellKey Key, string Sheet, bool IsPositive)> Cells { get; } = [];

        public override void Add(in CellKey key, ReadOnlySpan<byte> delta, bool isPositive) => Cells.Add((key, System.Text.Encoding.UTF8.GetString(delta), isPositive));

        public override void Add(in CellKey key, Sheet delta) => throw new NotSupportedException();

        public override void Complete()
        {
        }

        public override void Dispose()
        {
        }
    }
}
