using Dashboard.Core.Imports;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public sealed class FileFaultTextTests
{
    [Fact]
    public void Of_EveryFaultInEveryLanguage_IsASentenceOfItsOwnWithTheSameValues() => Assert.All(Enum.GetValues<FileFaultKind>(), kind =>
    {
        string[] arguments = ["A1", "B2"];
        var texts = Languages.All.Select(language => FileFaultText.Of(new(kind, arguments), language)).ToList();

        Assert.All(texts, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.Equal(3, texts.Distinct().Count());
        Assert.Single(texts.Select(text => string.Join(' ', arguments.Where(argument => text.Contains(argument, StringComparison.Ordinal)))).Distinct());
    });
}
