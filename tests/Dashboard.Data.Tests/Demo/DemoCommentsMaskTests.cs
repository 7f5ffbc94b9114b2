using Dashboard.Core.Feedback.Masking;
using Dashboard.Data.Demo;

namespace Dashboard.Data.Tests.Demo;

public class DemoCommentsMaskTests
{
    [Theory]
    [InlineData("comments-fi.txt")]
    [InlineData("comments-sv.txt")]
    [InlineData("comments-en.txt")]
    public void Comments_OfTheDemo_NameNobodyAndStayAsTheyAre(string file) =>
        Assert.All(DemoContent.Sections(file).SelectMany(section => section.Value), comment => Assert.Equal(comment, CommentMask.Of(comment).Text));
}
