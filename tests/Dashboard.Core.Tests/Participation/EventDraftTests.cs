using Dashboard.Core.Notes;
using Dashboard.Core.Participation;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Participation;

public sealed class EventDraftTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    private static readonly EventDraft Plan = new("ward", "Työpaja", "workshop", Floor.Dialogue, "Ohje", "Omistaja", "Hoitaja") { Date = Today, Mode = "remote" };

    [Fact]
    public void Problems_OfAMethodOrModeThatIsNone_NameTheField()
    {
        Assert.Empty(Plan.Problems(Today, UnitTree.Empty));
        Assert.Empty((Plan with { Mode = null }).Problems(Today, UnitTree.Empty));

        var odd = new EventDraft("ward", "Työpaja", "zzz", Floor.Dialogue, "Ohje", "Omistaja", "Hoitaja") { Date = Today, Mode = "kirjeitse" };

        Assert.Equal([new EventProblem(EventField.Method, NoteFault.Unknown), new EventProblem(EventField.Mode, NoteFault.Unknown)], odd.Problems(Today, UnitTree.Empty));
    }
}
