using System.Globalization;
using System.Security.Cryptography;
using Dashboard.Components.Bodies;

namespace Dashboard.Tests.Components.Bodies;

public sealed class BodyShelfTests
{
    private static readonly PageBody Body = PageBody.Of($"<p>Hyvä ”päivä” 😀</p>token{new string('x', 50_000)}tokentoken", "token", new ShownComments(4, 2));

    [Fact]
    public void Find_WhatWasPut_IsTheSame()
    {
        using var shelf = new BodyShelf(1);

        shelf.Put(1, "name", Body);

        var found = shelf.Find(1, "name")!;
        Assert.Equal(Body.Parts, found.Parts);
        Assert.Equal(Body.Comments, found.Comments);
        Assert.Equal(3, found.Parts.Count(part => part is null));
        Assert.Null(shelf.Find(1, "other"));
    }

    [Fact]
    public void Find_OfTheNextVersion_IsNothing()
    {
        using var shelf = new BodyShelf(1);
        shelf.Put(1, "name", Body);

        Assert.Null(shelf.Find(2, "name"));
        shelf.Put(1, "name", Body);

        Assert.Null(shelf.Find(2, "name"));
        Assert.Null(shelf.Find(1, "name"));
    }

    [Fact]
    public void Put_WithoutRoom_KeepsNothing()
    {
        using var shelf = new BodyShelf(0);

        shelf.Put(1, "name", Body);

        Assert.Null(shelf.Find(1, "name"));
    }

    [Fact]
    public void Put_MoreThanThereIsRoomFor_StaysWithinIt()
    {
        using var shelf = new BodyShelf(1);
        var large = Convert.ToHexString(RandomNumberGenerator.GetBytes(64 * 1024));
        for (var i = 0; i < 100; i++)
        {
            shelf.Put(1, i.ToString(CultureInfo.InvariantCulture), PageBody.Of(large, token: null, comments: null));
        }

        var kept = Enumerable.Range(0, 100).Count(i => shelf.Find(1, i.ToString(CultureInfo.InvariantCulture)) is not null);

        // Each takes somewhat more than 64 KB, packed.
        Assert.InRange(kept, 1, 16);
    }
}
