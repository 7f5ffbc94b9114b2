using Dashboard.Export.Slides;

namespace Dashboard.Export.Tests.Slides;

public sealed class TextFitTests
{
    private static readonly SlideText Long = new(string.Join(' ', Enumerable.Range(0, 400).Select(i => $"sana{i}")), 16);

    [Fact]
    public void Shrink_TextThatFits_IsNone() => Assert.Equal(1, TextFit.Shrink([new SlideText("Lyhyt", 12)], 300, 20));

    [Fact]
    public void Shrink_TextThatDoesNot_IsAsMuchAsNeededAndNoMoreThanCanBeRead()
    {
        var some = TextFit.Shrink([Long], 800, 300);

        Assert.InRange(some, .4, .95);
        Assert.InRange(TextFit.Height([Long with { Size = Long.Size * some }], 800), 0, 300);
        Assert.Equal(.4, TextFit.Shrink([Long], 100, 20));
    }

    [Fact]
    public void Pages_LongParagraph_BreaksBetweenWordsAndNoPageIsTooHigh()
    {
        var pages = TextFit.Pages([new SlideText("Alku", 16), Long], 400, 200);

        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.InRange(TextFit.Height(page, 400), 1, 200));
        Assert.Equal(Long.Text, string.Join(' ', pages.SelectMany(page => page).Select(text => text.Text).Skip(1)));
    }

    [Fact]
    public void Pages_WordLongerThanAPage_IsCut() =>
        Assert.Equal(5_000, TextFit.Pages([new SlideText(new string('x', 5_000), 16)], 400, 100).SelectMany(page => page).Sum(text => text.Text.Length));

    [Fact]
    public void Pages_NoText_IsOneEmptyPage() => Assert.Empty(Assert.Single(TextFit.Pages([], 400, 100)));
}
