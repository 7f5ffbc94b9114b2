using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Time;

namespace Dashboard.Data.Demo;

/// <summary>What people of the demo county have written down of what happened there, see <see cref="DemoStories"/>.</summary>
internal static class DemoNotes
{
    private const string Manager = "osastonhoitaja";
    private const string Head = "palvelupäällikkö";
    private const string Quality = "laatupäällikkö";

    /// <summary>The notes, each with the day on which it was written.</summary>
    public static IReadOnlyList<(DateOnly Day, NoteDraft Draft)> Of(DemoPlan plan)
    {
        var monday = Grain.Week.StartOf(plan.Today);
        return
        [
            (plan.MonthsAgo(19), new RebaseDraft(
                "ensihoito",
                WellKnown.Responses,
                null,
                plan.MonthsAgo(20),
                "Palautetta pyydetään jokaisen tehtävän jälkeen, aiemmin vain osasta.",
                Quality)),
            (monday.AddDays(-11), new ExplanationDraft(
                "operatiivinen-hoito",
                WellKnown.Continue,
                "Kotiutusohje annetaan vain sähköisenä, eivätkä kaikki löydä sitä kotona. Paperiohje palaa rinnalle ensin kirurgiselle vuodeosastolle 2.",
                Head)),
            (monday.AddDays(-10), new ExplanationDraft(
                "kirurginen-vuodeosasto-2",
                WellKnown.Continue,
                "Moni iäkäs potilas kertoo, ettei ole avannut sähköistä ohjetta. Käymme ohjeen läpi kotiutuskeskustelussa ja annamme sen myös paperilla.",
                Manager)),
            (monday.AddDays(-7), new TeamReviewDraft("kirurginen-vuodeosasto-2", Manager)),
        ];
    }
}
