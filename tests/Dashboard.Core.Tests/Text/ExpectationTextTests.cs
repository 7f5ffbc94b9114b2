using Dashboard.Core.Imports;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public sealed class ExpectationTextTests
{
    [Fact]
    public void Of_EveryExpectationInEveryLanguage_HasWordsOfItsOwn()
    {
        var expectations = Enum.GetValues<Wanted>().Where(wanted => wanted != Wanted.AsWritten)
            .Select(wanted => new Expectation(wanted, "A1", "B2", "C3", "D4")).ToList();

        foreach (var language in Languages.All)
        {
            var texts = expectations.ConvertAll(expectation => ExpectationText.Of(expectation, language));
            Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text) || text.EndsWith('.')));
            Assert.Equal(texts.Count, texts.Distinct().Count());
        }

        // "true or false" and the like need not differ in all three languages, but none is left as the English says it.
        Assert.All(expectations, expectation => Assert.DoesNotContain(
            ExpectationText.Of(expectation, Language.En), new[] { ExpectationText.Of(expectation, Language.Fi), ExpectationText.Of(expectation, Language.Sv) }));
    }

    [Fact]
    public void Of_EveryExpectation_NamesTheSameArgumentsInEveryLanguage() => Assert.All(Enum.GetValues<Wanted>(), wanted =>
    {
        string[] arguments = ["A1", "B2", "C3", "D4"];
        var expectation = new Expectation(wanted, arguments);
        var named = Languages.All.Select(language => string.Join(
            ' ', arguments.Where(argument => ExpectationText.Of(expectation, language).Contains(argument, StringComparison.Ordinal))));
        Assert.Single(named.Distinct());
    });

    [Theory]
    [InlineData(Language.Fi, "mittariston mittari", "mittariston mittari (tarkoititko ”help”?)")]
    [InlineData(Language.Sv, "en indikator ur katalogen", "en indikator ur katalogen (menade du ”help”?)")]
    [InlineData(Language.En, "a metric of the catalogue", "a metric of the catalogue (did you mean 'help'?)")]
    public void Of_AMetricThatIsNotThere_NamesTheOneThatWasMeant(Language language, string none, string near)
    {
        Assert.Equal(none, ExpectationText.Of(new(Wanted.KnownMetric), language));
        Assert.Equal(near, ExpectationText.Of(new(Wanted.KnownMetric, "help"), language));
    }

    [Fact]
    public void Of_AWrittenSentence_SaysItAsItIs() =>
        Assert.All(Languages.All, language => Assert.Equal("a number", ExpectationText.Of(new(Wanted.AsWritten, "a number"), language)));
}
