using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Core.Tests.Feedback;

public class NameFormsTests
{
    [Theory]
    [InlineData("virtanen", "virtasen virtaselle virtaselta virtasta virtaset virtasten")]
    [InlineData("matti", "matin mattia matille matilta mattiin mattis")]
    [InlineData("anna", "annan annaa annalle annalta annas")]
    [InlineData("lahti", "lahden lahdelle lahtea")]
    [InlineData("mäki", "mäen mäelle mäkeä")]
    [InlineData("laine", "laineen laineelle lainetta laines")]
    [InlineData("johannes", "johanneksen johannekselle johannesta")]
    [InlineData("tuomas", "tuomaan tuomaalle tuomasta")]
    [InlineData("lindström", "lindströmin lindströmille lindströmiä lindströms")]
    [InlineData("heikki", "heikin heikille heikkiä")]
    [InlineData("satu", "sadun sadulle satua")]
    public void Of_Name_HasItsCases(string name, string forms)
    {
        Assert.Subset(NameForms.Of(name).ToHashSet(), forms.Split(' ').ToHashSet());
    }
}
