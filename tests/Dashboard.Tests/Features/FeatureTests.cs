using System.Text.RegularExpressions;
using Dashboard.Tests.Texts;

namespace Dashboard.Tests.Features;

public sealed partial class FeatureTests
{
    /// <summary>What two features need stands in Components, Layout or below: a page can be read, changed and removed alone.</summary>
    [Fact]
    public void Feature_OfThePages_NamesNoOther()
    {
        var files = Sources.Files.Select(file => (Path: file.Key.Split('/'), Text: file.Value)).Where(file => file.Path is ["Features", _, _, ..]).ToList();
        var features = files.Select(file => file.Path[1]).ToHashSet();
        Assert.NotEmpty(features);
        Assert.Empty(
            from file in files
            from Match named in OfAFeature().Matches(file.Text)
            let other = named.Groups[1].Value
            where other != file.Path[1] && features.Contains(other)
            select $"{string.Join('/', file.Path)} names {named.Value}");
    }

    [GeneratedRegex(@"\bFeatures\.(\w+)")]
    private static partial Regex OfAFeature();
}
