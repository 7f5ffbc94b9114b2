using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Actions;

namespace Dashboard.Data.Demo;

/// <summary>
/// What units of the demo county decided to do. Where it moved the figures, or turned them the wrong way, <see cref="DemoStories"/> says so; of the
/// booking on the web it says nothing: nothing moved.
/// </summary>
internal static class DemoActions
{
    private const string Ward = "kirurginen-vuodeosasto-2";
    private const string Manager = "osastonhoitaja";
    private const string Head = "palvelupäällikkö";
    private const string NextInstructions = "Kotiutusohje käydään läpi ja annetaan paperilla";

    /// <summary>The actions with all that became of them.</summary>
    public static IReadOnlyList<ActionStory> Of(DemoPlan plan)
    {
        var monday = Grain.Week.StartOf(plan.Today);
        return
        [
            Done(plan, "vastaanottopalvelut", WellKnown.Nps, 9, "Takaisinsoitto kahdessa tunnissa", "Jonoon jääneelle soitetaan takaisin viimeistään kahdessa tunnissa.",
                lesson: "Takaisinsoitto kannattaa aloittaa yhdellä linjalla: soittajat oppivat nopeasti luottamaan siihen, ja ruuhka tasaantuu.") with { Told = DemoTold.CalledBack },
            Done(plan, "suun-terveydenhuolto", WellKnown.Nps, 10, "Peruutusajat tarjotaan tekstiviestillä", "",
                lesson: "Viestissä on kerrottava, mihin mennessä aikaan vastataan; muuten samaa aikaa tarjotaan turhaan monelle.") with { Told = DemoTold.Cancelled },
            Done(plan, "mielenterveys-ja-paihdepalvelut", "together", 12, "Tavoitteet sovitaan ensikäynnillä", "",
                lesson: "Asiakas kirjoittaa tavoitteet omin sanoin. Lomake lyhennettiin yhteen sivuun, kun pitkä jäi täyttämättä.") with { Told = DemoTold.Agreed },
            Done(plan, "kirurgian-poliklinikka", WellKnown.Nps, 12, "Kutsukirje kertoo käynnin kulun", "", Manager,
                lesson: "Potilaat lukivat kirjeen luonnoksen ensin. Puolet tekstistä jäi pois, ja soitot vähenivät."),
            Done(plan, "fysioterapian-vastaanotto", WellKnown.Help, 11, "Ajanvaraus avataan verkkoon", "Ajan voi varata itse illalla ja viikonloppuna."),
            Done(plan, "operatiivinen-hoito", WellKnown.Continue, 9, "Kotiutusohje sähköiseksi", "Ohje lähetetään sähköisenä, ja paperiohjeesta luovutaan.",
                lesson: "Paperista ei olisi pitänyt luopua: moni iäkäs ei saanut ohjetta auki.") with { Told = DemoTold.Digital },
            Done(plan, Ward, WellKnown.Continue, 8, "Kotiutusohje sähköiseksi", "", Manager),
            Done(plan, "kotikuntoutus", WellKnown.Responses, 10, "Palautepyyntö tekstiviestillä", ""),
            new ActionStory(monday.AddDays(-7), ActionDraft.Trial(Ward, "Soitto kotiin kahden päivän kuluttua", monday.AddDays(-7), Manager, monday.AddDays(-7))),
            new ActionStory(monday.AddDays(-9), new ActionDraft(Ward, NextInstructions, Manager, Step(ActionStatus.Planned, Manager))
            {
                Metric = WellKnown.Continue,
                Wanted = Direction.Up,
                Place = new PlaceName("lonkan-tekonivel", "leikkaus", "kotikuntoutus"),
                Words = "Sähköinen ohje jää, mutta sen rinnalle tulee paperi. Hoitaja käy ohjeen läpi ennen lähtöä.",
                Due = plan.Today.AddDays(45),
                Sources =
                [
                    new ActionSource(ActionSourceKind.Seam, "lonkan-tekonivel/leikkaus/kotikuntoutus"),
                    new ActionSource(ActionSourceKind.Comment, $"{Grain.Quarter.Label(Grain.Quarter.PeriodOf(plan.MonthsAgo(4)))}/{Ward}"),
                ],
            }),
            new ActionStory(plan.MonthsAgo(5), new ActionDraft("kotihoito", "Vastuuhoitaja jokaiselle asiakkaalle", Head, Step(ActionStatus.Planned, Head))
            {
                Metric = WellKnown.Continue,
                Wanted = Direction.Up,
                Due = plan.MonthsAgo(1).AddDays(13),
                Sources = [new ActionSource(ActionSourceKind.Attention, $"{WellKnown.Continue}/kotihoito")],
            }, (plan.MonthsAgo(3), Step(ActionStatus.UnderWay, Head))),
            new ActionStory(plan.MonthsAgo(7), new ActionDraft("kiirevastaanotto", "Arvioitu odotusaika näytölle", Head, Step(ActionStatus.Planned, Head))
            {
                Metric = WellKnown.Continue,
                Wanted = Direction.Up,
                Due = plan.MonthsAgo(3),
            }, (plan.MonthsAgo(4), new ActionStep(ActionStatus.Dropped, null, "Odotusaikaa ei pystytty ennustamaan riittävän hyvin.", Head))),
        ];
    }

    /// <summary>Planned three months before it came into effect, on the first of a month.</summary>
    private static ActionStory Done(DemoPlan plan, string unit, string metric, int monthsAgo, string title, string words, string by = Head, string lesson = "")
    {
        var day = plan.MonthsAgo(monthsAgo);
        return new ActionStory(
            plan.MonthsAgo(monthsAgo + 3),
            new ActionDraft(unit, title, by, Step(ActionStatus.Planned, by))
            {
                Metric = metric,
                Wanted = Direction.Up,
                Words = words,
                Due = day,
                Sources = [new ActionSource(ActionSourceKind.Attention, $"{metric}/{unit}")],
            },
            (plan.MonthsAgo(monthsAgo + 1), Step(ActionStatus.UnderWay, by)),
            (day, new ActionStep(ActionStatus.Done, day, "", by) { Lesson = lesson, Contact = lesson.Length == 0 ? "" : $"{by}, puhelinvaihteen kautta" }));
    }

    private static ActionStep Step(ActionStatus status, string by) => new(status, null, "", by);
}
