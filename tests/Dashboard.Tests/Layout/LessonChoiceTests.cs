using Dashboard.Core.Participation;
using Dashboard.Layout;

namespace Dashboard.Tests.Layout;

public sealed class LessonChoiceTests
{
    [Fact]
    public void Choice_ReadFromItsOwnAddress_IsTheSame()
    {
        var choice = new LessonChoice { Words = "ohje & kirje", Method = "workshop", Floor = Floor.Dialogue, Path = "hip", Unit = "ward", Page = 3 };

        Assert.Equal("/lessons?q=ohje%20%26%20kirje&method=workshop&floor=dialogue&path=hip&unit=ward&page=3", DashboardUrls.LessonsOf(choice));
        Assert.Equal(choice, Read(DashboardUrls.LessonsOf(choice)));
        Assert.Equal("/lessons", DashboardUrls.LessonsOf(LessonChoice.Default));
    }

    [Theory]
    [InlineData("/lessons?floor=cellar&page=-1&q=%20&unit=%00")]
    [InlineData("/lessons?page=x&floor=")]
    public void Choice_OfWhatNamesNothing_IsAllOfThem(string url) => Assert.Equal(LessonChoice.Default, Read(url));

    private static LessonChoice Read(string url) => LessonChoice.Read(
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + url).Query).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
}
