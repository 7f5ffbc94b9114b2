using Dashboard.Core.Paths;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Paths;

public class ServicePathTests
{
    private static readonly ServicePath Path =
        new(1, "hip", new LocalizedText("Tekonivelpolku"), [A.Stage(owner: 1), A.Stage(owner: null, code: "kela")]);

    [Fact]
    public void Find_IsByCodeInAnyCase()
    {
        Assert.Equal("arrival", Path.Find("ARRIVAL")!.Code);
        Assert.Null(Path.Find("other"));
        Assert.Null(Path.Find(null));
    }

    [Fact]
    public void IsExternal_IsAStageWithoutAnOwningUnit() => Assert.Equal([false, true], Path.Stages.Select(stage => stage.IsExternal));
}
