using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Feedback.Themes;

public sealed class ThemeBookTests
{
    private static readonly ThemeBook Book = new(
    [
        new Theme("access", new LocalizedText("Pääsy"), ["odot*", "vänta*", "jono"]),
        new Theme("food", new LocalizedText("Ruoka"), ["ruoka", "mat"]),
        new Theme("staff", new LocalizedText("Henkilöstö"), ["odotus*", "läkare*"]),
    ]);

    [Theory]
    [InlineData("Odotin tunnin.", "access")]
    [InlineData("ODOTUSAIKA oli pitkä", "access staff")]
    [InlineData("Jag väntade på läkaren", "access staff")]
    [InlineData("jono,ruoka!", "access food")]
    [InlineData("jonossa ruokaa matolla", "")]
    [InlineData("Maten var god, mat", "food")]
    [InlineData("la\u0308karen", "staff")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void Propose_OfAText_IsOfItsWordsAlone(string text, string slugs) =>
        Assert.Equal(slugs, string.Join(' ', Book.Of(Book.Propose(text)).Select(theme => theme.Slug)));

    [Fact]
    public void Propose_OfAWordLongerThanAny_LooksAtItsBeginning() => Assert.Equal(1UL, Book.Propose("odot" + new string('a', 500)));

    [Fact]
    public void SetOf_SlugsThatAreInNoCatalogue_PassesThemOver() => Assert.Equal([Book.All[1]], Book.Of(Book.SetOf(["food", "gone", ""])));

    [Fact]
    public void Book_OfSixtyFourThemes_KnowsTheLast()
    {
        var book = new ThemeBook([.. Enumerable.Range(0, ThemeBook.Most).Select(number => new Theme($"t{number}", new LocalizedText("x"), [$"sana{number}"]))]);

        Assert.Equal("t63", Assert.Single(book.Of(book.Propose("sana63"))).Slug);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThemeBook([.. book.All, book.All[0]]));
    }

    [Fact]
    public void WordsOf_WhatWasTyped_AreSmallAndEachOnce() => Assert.Equal(["odot*", "jono", "kö"], Theme.WordsOf(" Odot*, jono\r\njono;KÖ "));

    [Theory]
    [InlineData("odot*", true)]
    [InlineData("kö", true)]
    [InlineData("od*", false)]
    [InlineData("*", false)]
    [InlineData("o*dot", false)]
    [InlineData("odotus-aika", false)]
    public void WrongWord_IsTheOneThatProposesNothingOrTooMuch(string word, bool right) => Assert.Equal(right ? null : word, Theme.WrongWord(["hyvä", word]));

    [Theory]
    [InlineData("access", true)]
    [InlineData("a-1", true)]
    [InlineData("", false)]
    [InlineData("Access", false)]
    [InlineData("a--b", false)]
    [InlineData("ä", false)]
    public void IsSlug_OfAText_SaysWhetherItCanStandInAnAddress(string text, bool slug) => Assert.Equal(slug, Theme.IsSlug(text));
}
