using Dashboard.Components;

namespace Dashboard.Tests.Components;

public sealed class OvertakenTextTests
{
    [Theory]
    [InlineData("vanha", "vanha", "uusi", "uusi", false)]
    [InlineData("oma", "vanha", "vanha", "oma", false)]
    [InlineData("oma", "vanha", "uusi", "oma", true)]
    [InlineData("uusi", "vanha", "uusi", "uusi", false)]
    [InlineData("yksi\r\nkaksi ", "yksi\nkaksi", "uusi", "uusi", false)]
    [InlineData(null, null, "uusi", "uusi", false)]
    [InlineData("", "vanha", "uusi", "", true)]
    public void Value_OfAField_IsWhatWasTypedUnlessItWasLeft(string? typed, string? shown, string? now, string? value, bool isContested)
    {
        var text = new OvertakenText(typed, shown, now);

        Assert.Equal((value, isContested), (text.Value, text.IsContested));
    }
}
