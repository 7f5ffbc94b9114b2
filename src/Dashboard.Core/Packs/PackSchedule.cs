using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Packs;

/// <summary>A ready-made pack that is made again and again: on the first weekday of a month at seven, the quarterly one of January, April, July and October.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Pack">Which pack.</param>
/// <param name="Unit">The code of the unit it is about.</param>
/// <param name="Language">Its language.</param>
/// <param name="Audience">Who it is for.</param>
/// <param name="Recipients">Addresses that get it by mail; empty for none.</param>
/// <param name="Created">Who set it up.</param>
public sealed record PackSchedule(
    int Id, ReadyPack Pack, string Unit, Language Language, ReportAudience Audience, IReadOnlyList<string> Recipients, PackStamp Created)
{
    private static readonly TimeOnly Seven = new(7, 0);

    /// <summary>The last time it was run; <c>null</c> before the first.</summary>
    public PackRun? Last { get; init; }

    /// <summary>The day of the last time that was due at a moment; <c>null</c> where none was since it was set up.</summary>
    /// <param name="now">The moment.</param>
    public DateOnly? DueAt(DateTimeOffset now)
    {
        var month = Grain.Month.StartOf(LocalTime.DateOf(now));
        for (var back = 0; back < 12; back++)
        {
            var day = FirstWeekday(Grain.Month.Add(month, -back));
            if (Falls(day) && MomentOf(day) <= now)
            {
                return MomentOf(day) >= Created.At ? day : null;
            }
        }

        return null;
    }

    /// <summary>The next time that it will be due after a moment.</summary>
    public DateOnly NextAfter(DateTimeOffset now)
    {
        var month = Grain.Month.StartOf(LocalTime.DateOf(now));
        for (var ahead = 0; ; ahead++)
        {
            var day = FirstWeekday(Grain.Month.Add(month, ahead));
            if (Falls(day) && MomentOf(day) > now)
            {
                return day;
            }
        }
    }

    /// <summary>Seven in the morning of a day, local time.</summary>
    public static DateTimeOffset MomentOf(DateOnly day) => LocalTime.At(day.ToDateTime(Seven));

    private bool Falls(DateOnly day) => Pack == ReadyPack.Monthly || day.Month % 3 == 1;

    /// <summary>The first day of a month that is no Saturday or Sunday.</summary>
    private static DateOnly FirstWeekday(DateOnly month) => month.DayOfWeek switch
    {
        DayOfWeek.Saturday => month.AddDays(2),
        DayOfWeek.Sunday => month.AddDays(1),
        _ => month,
    };
}

/// <summary>One time that a schedule was run.</summary>
/// <param name="Due">The day it was due.</param>
/// <param name="Started">When it began.</param>
/// <param name="Pack">The pack it made; <c>null</c> while it runs, and where none was made.</param>
/// <param name="Fault">What went wrong; <c>null</c> where nothing did.</param>
public sealed record PackRun(DateOnly Due, DateTimeOffset Started, int? Pack, string? Fault);
