using Dashboard.Export.Office;

namespace Dashboard.Export.Tests.Office;

public sealed class SheetNamesTests
{
    private readonly SheetNames names = new();

    [Theory]
    [InlineData("trend", "trend")]
    [InlineData("a/b:c*d?e[f]g\\h", "a b c d e f g h")]
    [InlineData("'x'", "x")]
    [InlineData("", "1")]
    [InlineData("a\u0001b", "ab")]
    [InlineData("kirurgian-poliklinikan-ja-vuodeosaston", "kirurgian-poliklinikan-ja-vuode")]
    public void Add_AnyText_IsANameThatExcelTakes(string wanted, string name) => Assert.Equal(name, names.Add(wanted));

    [Fact]
    public void Add_NameThatIsTaken_GetsANumberWithinTheLength()
    {
        var longest = new string('x', 31);

        Assert.Equal(["a", "A 2", "a 3"], [names.Add("a"), names.Add("A"), names.Add("a")]);
        Assert.Equal([longest, longest[..29] + " 2"], [names.Add(longest), names.Add(longest + "y")]);
    }

    [Fact]
    public void Add_LongNameWithPairsOfSurrogates_CutsNone()
    {
        var name = names.Add(new string('x', 30) + "😀");

        Assert.Equal(new string('x', 30), name);
    }
}
