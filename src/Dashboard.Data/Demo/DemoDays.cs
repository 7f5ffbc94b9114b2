using Dashboard.Core.Time;

namespace Dashboard.Data.Demo;

/// <summary>When within a month people answer: weekdays, holidays and hours. Nothing lies after the plan's moment.</summary>
internal sealed class DemoDays
{
    private const int Opens = 8 * 60;
    private const int Closes = 21 * 60;
    private static readonly double[] OfficeWeek = [0.04, 1.10, 1.12, 1.08, 1.05, 0.90, 0.06];
    private static readonly double[] WholeWeek = [0.72, 1.08, 1.06, 1.04, 1.02, 1.00, 0.78];

    private readonly DateTimeOffset[] midnights;
    private readonly double[] office;
    private readonly double[] always;
    private readonly double officeWhole;
    private readonly double alwaysWhole;
    private readonly int lastDay;
    private readonly int lastMinute;

    public DemoDays(DemoPlan plan, int month)
    {
        var period = plan.Month(month);
        var now = TimeZoneInfo.ConvertTime(plan.AsOf, LocalTime.Zone);
        lastDay = Math.Min(period.Days - 1, plan.Today.DayNumber - period.Start.DayNumber);
        lastMinute = period.Contains(plan.Today) ? (int)now.TimeOfDay.TotalMinutes : Closes;
        midnights = [.. Enumerable.Range(0, period.Days).Select(day => Midnight(period.Start.AddDays(day)))];
        (office, officeWhole) = Cumulative(period, OfficeWeek);
        (always, alwaysWhole) = Cumulative(period, WholeWeek);
    }

    /// <summary>How much of the month's answering time has passed, 0–1.</summary>
    public double Elapsed(DemoHours hours) => hours == DemoHours.Always ? always[^1] / alwaysWhole : office[^1] / officeWhole;

    public DateTimeOffset Draw(DemoRandom random, DemoHours hours, int channel)
    {
        var day = random.Pick(hours == DemoHours.Always ? always : office);
        var (from, to) = channel switch
        {
            DemoVocabulary.Device => hours == DemoHours.Always ? (Opens, 20 * 60) : (Opens, 16 * 60),
            DemoVocabulary.Paper => (9 * 60, 15 * 60),
            _ => (9 * 60, Closes),
        };
        if (day == lastDay)
        {
            to = Math.Min(to, lastMinute);
            from = Math.Min(from, Math.Max(to - 1, 0));
        }

        var seconds = (int)((random.Unit() + random.Unit()) / 2 * (to - from) * 60);
        return midnights[day].AddSeconds((from * 60) + seconds);
    }

    private static DateTimeOffset Midnight(DateOnly day)
    {
        // The clocks change at night; in the day the offset is noon's.
        var noon = LocalTime.At(day.ToDateTime(new TimeOnly(12, 0)));
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), noon.Offset);
    }

    private (double[] Cumulative, double Whole) Cumulative(Period period, double[] week)
    {
        var cumulative = new double[lastDay + 1];
        var sum = 0.0;
        for (var day = 0; day < period.Days; day++)
        {
            var date = period.Start.AddDays(day);
            var weight = week[(int)date.DayOfWeek] * (IsHoliday(date) ? 0.12 : 1);
            if (day <= lastDay)
            {
                var open = day == lastDay ? Math.Clamp((lastMinute - Opens) / (double)(Closes - Opens), 0, 1) : 1;
                cumulative[day] = (day > 0 ? cumulative[day - 1] : 0) + (weight * open);
            }

            sum += weight;
        }

        return (cumulative, sum);
    }

    private static bool IsHoliday(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1 or 6) or (5, 1) or (12, 6 or 24 or 25 or 26) => true,
        (6, >= 19 and <= 25) => date.DayOfWeek == DayOfWeek.Friday,
        _ => false,
    };
}
