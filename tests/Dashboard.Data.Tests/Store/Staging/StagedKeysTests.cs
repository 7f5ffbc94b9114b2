using System.Text;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Tests.Store.Staging;

public sealed class StagedKeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-keys-").FullName;

    [Theory]
    [InlineData(1_000)]
    [InlineData(600_000)]
    public void Keys_InAnyOrder_ComeInTheirOrderAndEqualOnesInThatOfTheRows(int count)
    {
        var random = new Random(1);
        var keys = Enumerable.Range(0, count).Select(_ => $"source-{random.Next(count):x}").ToArray();
        using var staged = new StagedKeys(folder);
        for (var i = 0; i < count; i++)
        {
            staged.Add(Encoding.UTF8.GetBytes(keys[i]), 700_000 + (i % 30), i + 1);
        }

        staged.Complete();
        var (taken, lastKey, lastRow) = (0, "", 0L);
        staged.ForEach((bytes, day, row) =>
        {
            var key = Encoding.UTF8.GetString(bytes);
            var order = string.CompareOrdinal(lastKey, key);
            taken += order < 0 || (order == 0 && lastRow < row) ? 1 : 0;
            taken -= key == keys[row - 1] && day == 700_000 + ((row - 1) % 30) ? 0 : 1;
            (lastKey, lastRow) = (key, row);
        });

        Assert.Equal(count, taken);
    }

    [Fact]
    public void Dispose_LeavesNoFile()
    {
        using (var staged = new StagedKeys(folder))
        {
            for (var i = 0; i < 250_001; i++)
            {
                staged.Add("key"u8, 1, i + 1);
            }

            staged.Complete();
            Assert.NotEmpty(Directory.GetFiles(folder));
        }

        Assert.Empty(Directory.GetFiles(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
