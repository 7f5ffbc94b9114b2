using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Tests.Store.Staging;

public sealed class BlockFollowerTests
{
    [Fact]
    public void Blocks_AreTakenInTheirOrder()
    {
        var taken = new List<byte>();
        using var follower = new BlockFollower<byte>(block => taken.Add(block[0]));

        for (byte i = 0; i < 100; i++)
        {
            follower.Add([i]);
        }

        follower.Complete();
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (byte)i), taken);
    }

    [Fact]
    public void Add_AfterTheWorkFailed_ThrowsItsErrorInsteadOfWaiting()
    {
        using var follower = new BlockFollower<byte>(_ => throw new IOException("The disk is full."));

        var error = Assert.Throws<IOException>(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                follower.Add([]);
            }
        });

        Assert.Equal("The disk is full.", error.Message);
    }

    [Fact]
    public void Complete_AfterTheWorkFailed_ThrowsItsError()
    {
        using var follower = new BlockFollower<byte>(_ => throw new IOException("The disk is full."));
        follower.Add([]);

        Assert.Throws<IOException>(follower.Complete);
    }

    [Fact]
    public void Dispose_InTheMiddle_EndsTheWork()
    {
        using var working = new ManualResetEventSlim();
        using (var follower = new BlockFollower<byte>(_ => working.Set()))
        {
            follower.Add([]);
            working.Wait();
        }
    }
}
