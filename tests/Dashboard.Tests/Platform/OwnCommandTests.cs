using Dashboard.Platform;

namespace Dashboard.Tests.Platform;

public sealed class OwnCommandTests
{
    [Theory]
    [InlineData(true, false, "dotnet run --project src/Dashboard -- demo --remove")]
    [InlineData(false, true, "dashboard demo --remove")]
    [InlineData(false, false, "dotnet Dashboard.dll demo --remove")]
    public void Of_WhereTheProgramRuns_IsTypedThere(bool isFromSources, bool isService, string expected) =>
        Assert.Equal(expected, OwnCommand.Of(isFromSources, isService, "demo --remove"));
}
