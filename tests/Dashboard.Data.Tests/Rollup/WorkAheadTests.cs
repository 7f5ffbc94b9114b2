using Dashboard.Data.Rollup;

namespace Dashboard.Data.Tests.Rollup;

public sealed class WorkAheadTests
{
    [Fact]
    public void Next_ItemsOfUnequalWork_ComeInTheirOrder()
    {
        using var second = new ManualResetEventSlim();
        using var ahead = new WorkAhead<int, int>([1, 2, 3, 4], item =>
        {
            // The first is done after the second has been.
            if (item == 1)
            {
                second.Wait();
            }
            else
            {
                second.Set();
            }

            return item * 10;
        });

        Assert.Equal([10, 20, 30, 40], [ahead.Next(), ahead.Next(), ahead.Next(), ahead.Next()]);
    }

    [Fact]
    public void Next_ItemWhoseWorkFails_FailsWithThatAndNotBefore()
    {
        using var ahead = new WorkAhead<int, int>([1, 2], item => item == 2 ? throw new InvalidDataException("2") : item);

        Assert.Equal(1, ahead.Next());
        Assert.Equal("2", Assert.Throws<InvalidDataException>(() => ahead.Next()).Message);
    }

    [Fact]
    public void Dispose_WorkThatHasBegun_IsWaitedFor()
    {
        var (begun, done) = (0, 0);
        var ahead = new WorkAhead<int, int>(Enumerable.Range(0, 10), item =>
        {
            Interlocked.Increment(ref begun);
            Thread.Yield();
            return Interlocked.Increment(ref done);
        });
        ahead.Next();

        ahead.Dispose();

        Assert.Equal(begun, done);
        Assert.True(done < 10);
    }
}
