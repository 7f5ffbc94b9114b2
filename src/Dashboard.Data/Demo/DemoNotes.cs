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
            Action("vastaanottopalvelut", null, 9, "Takaisinsoitto kahdessa tunnissa", Head),
            Action("suun-terveydenhuolto", null, 10, "Peruutusajat tarjotaan tekstiviestillä", Head),
            Action("mielenterveys-ja-paihdepalvelut", "together", 12, "Tavoitteet sovitaan ensikäynnillä", Head),
            Action("operatiivinen-hoito", WellKnown.Continue, 8, "Kotiutusohje sähköiseksi", Head),
            Action("kirurginen-vuodeosasto-2", WellKnown.Continue, 8, "Kotiutusohje sähköiseksi", Manager),
            Action("kotikuntoutus", WellKnown.Responses, 10, "Palautepyyntö tekstiviestillä", Head),
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
            (monday.AddDays(-7), new UnitActionDraft(
                "kirurginen-vuodeosasto-2", null, monday.AddDays(-7), UnitActionKind.Trial, "Soitto kotiin kahden päivän kuluttua", Manager)),
        ];

        (DateOnly Day, NoteDraft Draft) Action(string unit, string? metric, int monthsAgo, string title, string by) =>
            (plan.MonthsAgo(monthsAgo), new UnitActionDraft(unit, metric, plan.MonthsAgo(monthsAgo), UnitActionKind.Change, title, by));
    }
}
