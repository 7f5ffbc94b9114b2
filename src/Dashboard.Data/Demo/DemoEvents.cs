using System.Globalization;
using Dashboard.Data.Import;

namespace Dashboard.Data.Demo;

/// <summary>
/// The participation events: more each year, few in summer, planned and decided on ever more often. People hear back of nearly all, also where
/// nothing was decided; a few are told late, and the more there are the more are forgotten.
/// </summary>
internal sealed class DemoEvents(DemoPlan plan, DemoOrganisation organisation)
{
    /// <summary>Of so many events of a month one names no owner.</summary>
    private const int UnownedEvery = 8;

    private static readonly double[] Season = [0.9, 1.1, 1.4, 1.4, 1.2, 0.7, 0.1, 0.5, 1.4, 1.5, 1.4, 0.5];
    private static readonly double[] EventsAMonth = [5.2, 8.6, 12.6, 12.6];
    private static readonly string[] Modes = ["on-site", "on-site", "on-site", "remote", "hybrid"];
    private static readonly string[] ToldWhere = ["Verkkosivut", "Sähköposti osallistujille", "Seuraava tilaisuus", "Ilmoitustaulu yksikössä"];
    private static readonly string[] Reasons =
    [
        "Toiveisiin ei ollut tänä vuonna rahaa. Asia otetaan esiin talousarviossa.",
        "Osallistujat olivat asiasta eri mieltä, joten nykyistä käytäntöä jatketaan toistaiseksi.",
        "Asiasta säädetään valtakunnallisesti, eikä alue voi päättää siitä yksin.",
        "Ehdotukset siirrettiin osaksi laajempaa uudistusta, josta päätetään myöhemmin.",
        "Kokemukset koottiin, mutta päätettävää ei vielä ollut.",
        "Ehdotus on hyvä, mutta siihen ei nyt riitä työntekijöitä.",
        "Tilat eivät riitä muutokseen ennen peruskorjausta.",
        "Toivottu muutos oli jo tehty, joten päätettävää ei jäänyt.",
        "Asiaa kokeillaan ensin toisessa yksikössä, ja päätös tehdään sen jälkeen.",
    ];

    private static readonly string[] AgeBands = ["0-17", "18-29", "30-49", "50-64", "65-79", "80+"];

    private static readonly (string Floor, double Cumulative)[] Floors =
    [
        ("dialogue", 0.45), ("developing-together", 0.75), ("producing-together", 0.88),
        ("feedback", 0.93), ("own-service", 0.965), ("strategy", 1),
    ];

    private static readonly Dictionary<string, double[]> AgesOf = new(StringComparer.Ordinal)
    {
        ["young"] = [0.34, 0.80, 0.90, 0.96, 0.99, 1],
        ["adult"] = [0.01, 0.07, 0.33, 0.64, 0.93, 1],
        ["old"] = [0, 0.01, 0.05, 0.22, 0.76, 1],
    };

    private readonly ILookup<string, DemoRecord> templates = DemoContent.Table("events.csv").ToLookup(row => row["floor"], StringComparer.Ordinal);

    public IEnumerable<ParticipationRow> Rows() => WithLessons([.. Enumerable.Range(0, DemoPlan.Months).SelectMany(Month)]);

    /// <summary>The day, or the Monday or Tuesday after a weekend.</summary>
    public static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private IEnumerable<ParticipationRow> Month(int month)
    {
        var random = new DemoRandom(plan.Seed, DemoStream.Events, month);
        var period = plan.Month(month);
        var expected = EventsAMonth[month / 12] * Season[period.Start.Month - 1];
        var count = (int)(expected + (Math.Sqrt(expected) * random.Normal() * 0.8) + 0.5);
        for (var i = 0; i < count; i++)
        {
            var date = Weekday(period.Start.AddDays(random.Below(period.Days)));
            var row = Event(random, month, i, date);
            if (date <= plan.Today && period.Contains(date))
            {
                yield return row;
            }
        }
    }

    /// <summary>Those that may have taught something name all lessons of their kind; each lesson is learnt once, spread over the years.</summary>
    private static List<ParticipationRow> WithLessons(List<ParticipationRow> rows)
    {
        var learnt = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in rows.Where(row => row.Lesson is not null).GroupBy(row => row.Lesson!, row => row.Id, StringComparer.Ordinal))
        {
            var (lessons, events) = (kind.Key.Split('|'), kind.ToList());
            foreach (var (at, lesson) in lessons.Take(events.Count).Index())
            {
                learnt.Add(events[at * events.Count / Math.Min(lessons.Length, events.Count)], lesson);
            }
        }

        return rows.ConvertAll(row => row with { Lesson = learnt.GetValueOrDefault(row.Id) });
    }

    private ParticipationRow Event(DemoRandom random, int month, int number, DateOnly date)
    {
        var mark = random.Unit();
        var template = random.Pick([.. templates[Floors.First(floor => mark < floor.Cumulative).Floor]]);
        var invited = 10 + random.Below(template["floor"] == "dialogue" ? 50 : 26);
        var participants = Math.Max(4, (int)(invited * random.Between(0.25, 0.85)));
        var passed = month / (double)DemoPlan.WholeMonths;
        var row = new ParticipationRow(
            string.Create(CultureInfo.InvariantCulture, $"{plan.Month(month).Start:yyyyMM}-{number:D2}"),
            template["title"], template["method"], template["floor"], random.Pick(Modes),
            Place(random, template), template.Optional("path"), template.Optional("partner"),
            null, null, date, invited, participants,
            Split(random, (int)(participants * 0.83), AgeBands, AgesOf[template["age"]]),
            Split(random, (int)(participants * 0.77), ["fi", "sv", "other"], [0.93, 0.975, 1]),
            null, null, null, null, null, null, random.Chance(0.7) ? template["lessons"] : null)
        {
            Owner = number % UnownedEvery == 0 ? null : template["owner"],
        };
        return WithUse(random, row, template, passed);
    }

    private ParticipationRow WithUse(DemoRandom random, ParticipationRow row, DemoRecord template, double passed)
    {
        var planned = random.Chance(0.74 + (0.14 * passed));
        var plannedOn = row.Date.AddDays(-10 - random.Below(50));
        var isDecided = random.Chance((planned ? 0.50 : 0.26) + (0.12 * passed));
        var isForgotten = random.Chance(0.05 * passed);
        var settledOn = Weekday(row.Date.AddDays(4 + random.Below(14)));
        var isSettled = settledOn <= plan.Today && (isDecided || !isForgotten);
        var toldOn = Weekday(settledOn.AddDays(random.Chance(0.12) ? 25 + random.Below(50) : 2 + random.Below(9)));
        var told = !isForgotten && toldOn <= plan.Today;
        var heardAsked = (int)(row.Participants * random.Between(0.4, 0.9));
        var heardYes = Enumerable.Range(0, heardAsked).Count(_ => random.Chance(0.74 + (0.10 * passed)));
        return row with
        {
            PlannedOn = planned ? plannedOn : null,
            PlannedUse = planned ? template["planned_use"] : null,
            Decision = isSettled && isDecided ? template["decision"] : null,
            Undecided = isSettled && !isDecided ? random.Pick(Reasons) : null,
            DecidedOn = isSettled ? settledOn : null,
            ToldOn = told ? toldOn : null,
            ToldWhere = told ? random.Pick(ToldWhere) : null,
            HeardAsked = heardAsked,
            HeardYes = heardYes,
        };
    }

    // Half of a line's events are held in one of its units.
    private string Place(DemoRandom random, DemoRecord template)
    {
        var below = organisation.Points.Where(point => point.Path is null && point.Line.Code == template["unit"] && point.Weight > 20).ToList();
        return below.Count > 0 && random.Chance(0.5) ? random.Pick(below).Unit : template["unit"];
    }

    private static List<KeyValuePair<string, int>> Split(DemoRandom random, int people, string[] values, double[] cumulative)
    {
        var counts = new int[values.Length];
        for (var i = 0; i < people; i++)
        {
            counts[random.Pick(cumulative)]++;
        }

        return [.. values.Zip(counts, KeyValuePair.Create).Where(pair => pair.Value > 0)];
    }
}
