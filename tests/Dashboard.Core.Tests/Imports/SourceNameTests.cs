using Dashboard.Core.Imports;

namespace Dashboard.Core.Tests.Imports;

public class SourceNameTests
{
    [Theory]
    [InlineData("feedback-system")]
    [InlineData("Roidu (lähde 2)")]
    [InlineData("källa/é")]
    public void IsGood_NameThatCanBeRead_IsTrue(string name) => Assert.True(SourceName.IsGood(name));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("survey ")]
    [InlineData("a\nb")]
    [InlineData("sur\u200Bvey")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2028b")]
    [InlineData("a\uD83D")]
    public void IsGood_NameWithWhatCannotBeSeen_IsFalse(string name) => Assert.False(SourceName.IsGood(name));

    [Fact]
    public void IsGood_UpToTheMostCharacters_IsTrue()
    {
        Assert.True(SourceName.IsGood(new string('a', SourceName.Most)));
        Assert.False(SourceName.IsGood(new string('a', SourceName.Most + 1)));
    }
}
