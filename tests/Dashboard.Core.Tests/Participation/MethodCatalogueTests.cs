using Dashboard.Core.Participation;

namespace Dashboard.Core.Tests.Participation;

public sealed class MethodCatalogueTests
{
    [Fact]
    public void Methods_AreDescribedOnceAndInEveryLanguage()
    {
        Assert.Equal(MethodCatalogue.All.Count, MethodCatalogue.All.Select(method => method.Slug).Distinct().Count());
        Assert.All(
            MethodCatalogue.All.SelectMany(method => new[] { method.ForWhom, method.Work, method.Accessibility }),
            text => Assert.Equal(3, new[] { text.Fi, text.Sv, text.En }.OfType<string>().Distinct().Count()));
    }

    [Theory]
    [InlineData("Co-Development", MethodEffort.Heavy)]
    [InlineData("discussion", MethodEffort.Light)]
    public void Find_InAnyCase_FindsTheMethod(string slug, MethodEffort effort) => Assert.Equal(effort, MethodCatalogue.Find(slug)!.Effort);

    [Fact]
    public void Find_MethodOfTheCountysOwn_IsNotDescribed() => Assert.Null(MethodCatalogue.Find("kahvihetki"));
}
