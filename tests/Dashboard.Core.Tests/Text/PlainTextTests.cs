using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public sealed class PlainTextTests
{
    [Fact]
    public void Shown_ExplicitDirections_AreTakenOut() =>
        Assert.Equal("Hyvää hoitoa gpj.exe", PlainText.Shown("Hyvää \u202Ehoitoa\u202C \u2066gpj\u2069\u202A.exe\u2068\u202B\u202D\u2067"));

    [Theory]
    [InlineData("")]
    [InlineData("שלום \u200Fעולם\u200E")]
    [InlineData("rivi\r\ntoinen\tsana")]
    [InlineData("👩🏽‍⚕️ kiitos")]
    public void Shown_OtherText_StaysAsItIs(string text) => Assert.Equal(text, PlainText.Shown(text));

    [Fact]
    public void Shown_ControlCharacters_AreTakenOut() => Assert.Equal("kiitos", PlainText.Shown("ki\u0007i\u001Bt\u0000os\u0085"));
}
