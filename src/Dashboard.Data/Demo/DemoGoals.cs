using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Data.Import;

namespace Dashboard.Data.Demo;

/// <summary>The programme of the demo county: its goals, told by shipped metrics whose targets <see cref="DemoCounty.Targets"/> sets.</summary>
internal static class DemoGoals
{
    /// <summary>The goals, all from the first month on.</summary>
    public static IReadOnlyList<GoalRow> Of(DemoPlan plan) =>
    [
        Goal(
            plan, 1, "apua-kun-tarvitsee", null, [WellKnown.Nps, WellKnown.Help, "useful"],
            new LocalizedText("Asukas saa apua, kun hän sitä tarvitsee", "Invånaren får hjälp när hen behöver det", "Residents get help when they need it"),
            new LocalizedText(
                "Palveluun pääsee, siitä on hyötyä ja sitä voi suositella läheiselle.",
                "Man får tillgång till servicen, har nytta av den och kan rekommendera den till sina närmaste.",
                "The service is there, it is of use, and people would recommend it to those close to them.")),
        Goal(
            plan, 2, "paatokset-yhdessa", Floor.OwnService, [WellKnown.Together, "whole", "safe"],
            new LocalizedText("Asiakas on mukana omaa palveluaan koskevissa päätöksissä", "Kunden är med i beslut om sin egen service", "Customers take part in the decisions on their own service"),
            new LocalizedText(
                "Hoito ja palvelu suunnitellaan yhdessä, ja asiakas kohdataan kokonaisena ihmisenä.",
                "Vården och servicen planeras tillsammans, och kunden bemöts som en hel människa.",
                "Care and service are planned together, and the customer is met as a whole person.")),
        Goal(
            plan, 3, "polku-ei-katkea", null, [WellKnown.Continue, "clear"],
            new LocalizedText("Palvelupolku ei katkea", "Servicestigen bryts inte", "The service path does not break"),
            new LocalizedText(
                "Asiakas tietää, mitä seuraavaksi tapahtuu ja kehen voi ottaa yhteyttä.",
                "Kunden vet vad som händer härnäst och vem man kan kontakta.",
                "Customers know what happens next and whom they can contact.")),
        Goal(
            plan, 4, "palautteeseen-vastataan", Floor.Feedback, [WellKnown.Answered14Days, WellKnown.Responses],
            new LocalizedText("Palautetta pyydetään ja siihen vastataan", "Respons efterfrågas och besvaras", "Feedback is asked for and answered"),
            null),
        Goal(
            plan, 5, "kehitetaan-yhdessa", Floor.DevelopingTogether, [WellKnown.PlannedUse, WellKnown.Decided, WellKnown.Told, WellKnown.Heard],
            new LocalizedText("Asukkaiden osallistuminen johtaa päätöksiin", "Invånarnas delaktighet leder till beslut", "Residents’ participation leads to decisions"),
            new LocalizedText(
                "Jo ennen tilaisuutta tiedetään, mihin tulosta käytetään, ja osallistujille kerrotaan, mitä siitä tuli.",
                "Redan före tillfället vet man vad resultatet ska användas till, och deltagarna får veta vad det ledde till.",
                "What the result is used for is known before the event, and those who took part are told what became of it.")),
    ];

    private static GoalRow Goal(DemoPlan plan, int order, string slug, Floor? floor, IReadOnlyList<string> metrics, LocalizedText title, LocalizedText? words) =>
        new(slug, order, title, words, metrics, plan.Month(0).Start) { Floor = floor };
}
