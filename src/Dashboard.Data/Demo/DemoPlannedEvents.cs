using Dashboard.Core.Participation;
using Dashboard.Data.Participation;

namespace Dashboard.Data.Demo;

/// <summary>Events that units of the demo county planned in the application: with the use of their results written down first, or late.</summary>
internal static class DemoPlannedEvents
{
    private const string Manager = "osastonhoitaja";
    private const string Head = "palvelupäällikkö";
    private const string Planner = "osallisuussuunnittelija";

    /// <summary>The events with all that became of them.</summary>
    public static IReadOnlyList<EventStory> Of(DemoPlan plan) => [Told(plan), Undecided(plan), Late(plan), Unwritten(plan), .. Coming(plan)];

    private static EventStory Told(DemoPlan plan)
    {
        var day = DemoEvents.Weekday(plan.Today.AddDays(-95));
        return new EventStory(
            day.AddDays(-20),
            new EventDraft(
                "kirurginen-vuodeosasto-2", "Kotiutuksen työpaja leikatuille ja omaisille", "workshop", Floor.DevelopingTogether,
                "Tuloksilla päätetään, missä muodossa kotiutusohje annetaan.", Manager, Manager)
            {
                Date = day, Mode = "hybrid", Path = "lonkan-tekonivel", Invited = 30, Partner = "Potilasyhdistys",
            },
            (day.AddDays(1), Held(14)),
            (day.AddDays(24), new EventStep(Manager)
            {
                Decision = "Kotiutusohje annetaan myös paperilla ja käydään läpi ennen lähtöä.", DecidedOn = day.AddDays(21),
            }),
            (day.AddDays(31), new EventStep(Manager)
            {
                ToldOn = day.AddDays(30),
                ToldWhere = "Sähköposti osallistujille ja osaston ilmoitustaulu",
                Lesson = "Kutsu omaisille kannattaa antaa jo leikkausaikaa sovittaessa: moni olisi tullut, jos olisi tiennyt ajoissa.",
                Contact = "Osastonhoitaja, kirurginen vuodeosasto 2, puhelinvaihteen kautta",
            }));
    }

    private static EventStory Undecided(DemoPlan plan)
    {
        var day = DemoEvents.Weekday(plan.Today.AddDays(-70));
        return new EventStory(
            day.AddDays(-14),
            new EventDraft(
                "vastaanottopalvelut", "Iltavastaanoton kuuleminen", "hearing", Floor.Dialogue,
                "Tuloksilla arvioidaan, avataanko iltavastaanotto yhdellä asemalla.", Head, Head)
            {
                Date = day, Mode = "on-site", Invited = 60,
            },
            (day.AddDays(2), Held(22)),
            (day.AddDays(40), new EventStep(Head)
            {
                Undecided = "Iltavastaanottoa toivottiin eri asemille, eikä henkilöstöä riitä kuin yhdelle. Asia otetaan uudelleen esiin talousarviossa.",
                DecidedOn = day.AddDays(35),
                ToldOn = day.AddDays(38),
                ToldWhere = "Verkkosivut ja kirje osallistujille",
                Lesson = "Kuulemisessa kannattaa kertoa jo alussa, mistä voidaan päättää ja mistä ei.",
            }));
    }

    private static EventStory Late(DemoPlan plan)
    {
        var day = DemoEvents.Weekday(plan.Today.AddDays(-48));
        return new EventStory(
            day.AddDays(6),
            new EventDraft(
                "kotihoito", "Omaisten keskusteluilta", "discussion", Floor.Dialogue, "Tulokset käytetään vastuuhoitajan tehtävän kuvaukseen.", Head, Head)
            {
                Date = day, Mode = "on-site", Invited = 25,
            },
            (day.AddDays(6), Held(9)));
    }

    private static EventStory Unwritten(DemoPlan plan)
    {
        var day = DemoEvents.Weekday(plan.Today.AddDays(-9));
        return new EventStory(
            day.AddDays(-30),
            new EventDraft(
                "mielenterveys-ja-paihdepalvelut", "Kokemusasiantuntijoiden palautepiiri", "feedback-session", Floor.Feedback,
                "Palautteista valitaan kaksi asiaa, jotka korjataan heti.", Planner, Planner)
            {
                Date = day, Mode = "hybrid", Invited = 12,
            });
    }

    private static IEnumerable<EventStory> Coming(DemoPlan plan) =>
    [
        new EventStory(plan.Today.AddDays(-4), new EventDraft(
            "kotikuntoutus", "Kotikuntoutuksen aikojen yhteiskehittäminen", "co-development", Floor.DevelopingTogether,
            "Tuloksilla päätetään, miten kotikuntoutuksen ensikäynti varataan.", Head, Head)
        {
            Date = DemoEvents.Weekday(plan.Today.AddDays(18)), Mode = "hybrid", Path = "lonkan-tekonivel", Invited = 20,
        }),
        new EventStory(plan.Today.AddDays(-11), new EventDraft(
            "sairaalapalvelut", "Asiakasraadin kokous", "panel", Floor.Dialogue, "Raati valitsee sairaalan opastuksen kolme korjattavaa kohtaa.", Planner, Planner)
        {
            Date = DemoEvents.Weekday(plan.Today.AddDays(33)), Mode = "on-site", Invited = 16, Partner = "Asiakasraati",
        }),
    ];

    private static EventStep Held(int participants) => new(Planner) { State = EventState.Held, Participants = participants };
}
