using Dashboard.Core.Notes;
using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Participation;

public sealed class EventStepTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly Unit East = new(1, "east", new LocalizedText("Itäinen hammashoitola"), null, null);
    private static readonly UnitTree Units = new([East]);

    private static readonly ParticipationEvent Held = new(
        "Raati", "panel", Floor.Dialogue, null, East, null, null, null, null, Today, null, 4, null, null, null, null, null);

    [Fact]
    public void Problems_OfWordsThatTellOfAPerson_SayWhatWasFound()
    {
        var step = new EventStep("Matti Virtanen")
        {
            PlannedUse = "Tulokset: matti@example.org", Decision = "Matti Virtanen hoitaa", DecidedOn = Today, Lesson = "Itäisen hammashoitolan jono, 040 123 4567",
            Owner = "Matti Virtanen", Contact = "Matti Virtanen, 040 123 4567",
        };

        Assert.Equal(
            [(EventField.Use, "matti@example.org"), (EventField.Conclusion, "Matti Virtanen"), (EventField.Lesson, "040 123 4567")],
            step.Problems(Held, Today, Units).Select(problem => (problem.Field, problem.Fault == NoteFault.PersonalData ? problem.Found : null)));
    }

    [Fact]
    public void Problems_OfTheReasonsForNothing_AreLookedForToo()
    {
        var undecided = new EventStep("Hoitaja") { Undecided = "Matti Virtanen kielsi", DecidedOn = Today };
        var cancelled = new EventStep("Hoitaja") { State = EventState.Cancelled, Reason = "Matti Virtanen sairastui" };
        var draft = new EventDraft("east", "Matti Virtasen muistelo", "panel", Floor.Dialogue, "Itäisen hammashoitolan kalusteet", "Matti Virtanen", "Hoitaja") { Date = Today };

        Assert.Equal([EventField.Conclusion], undecided.Problems(Held, Today, Units).Select(problem => problem.Field));
        Assert.Equal([EventField.Reason], cancelled.Problems(Held, Today, Units).Select(problem => problem.Field));
        var problem = Assert.Single(draft.Problems(Today, Units));
        Assert.Equal((EventField.Title, "Matti Virtasen"), (problem.Field, problem.Found));
    }
}
