using System.Globalization;
using Dashboard.Core.Time;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Reads ISO dates and date-times as files write them.</summary>
internal sealed class Dates
{
    private readonly Dictionary<int, TimeSpan?> offsets = [];

    /// <summary>Reads <c>2026-01-31</c>.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var day)
            || year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>
    /// Reads <c>2026-01-31</c>, <c>2026-01-31T14:05</c>, with seconds and fractions, a space for the T, and an offset (<c>Z</c>,
    /// <c>+02:00</c>). Without an offset the time is Helsinki's.
    /// </summary>
    public bool TryInstant(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < 10 || !TryDate(text[..10], out var date) || date.Year is < 1000 or > 9000)
        {
            return false;
        }

        if (text.Length == 10)
        {
            instant = Local(date, TimeSpan.Zero);
            return true;
        }

        if (text[10] is not ('T' or 't' or ' ') || !TryTime(text[11..], out var time, out var rest))
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            instant = Local(date, time);
            return true;
        }

        if (!TryOffset(rest, out var offset))
        {
            return false;
        }

        instant = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue) + time, offset);
        return true;
    }

    /// <summary>Whether a text is shaped like a date, so that an error can say that the day does not exist.</summary>
    public static bool LooksLikeDate(ReadOnlySpan<char> text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-' && TryDigits(text[..4], out _) && TryDigits(text[5..7], out _) && TryDigits(text[8..10], out _);

    /// <summary>A local time as an instant. Most days have one offset, which is looked up once.</summary>
    private DateTimeOffset Local(DateOnly date, TimeSpan time)
    {
        if (!offsets.TryGetValue(date.DayNumber, out var offset))
        {
            var (first, last) = (LocalTime.At(date.ToDateTime(TimeOnly.MinValue)), LocalTime.At(date.ToDateTime(TimeOnly.MaxValue)));
            offset = first.Offset == last.Offset ? first.Offset : null;
            offsets.Add(date.DayNumber, offset);
        }

        var moment = date.ToDateTime(TimeOnly.MinValue) + time;
        return offset is { } known ? new DateTimeOffset(moment, known) : LocalTime.At(moment);
    }

    private static bool TryTime(ReadOnlySpan<char> text, out TimeSpan time, out ReadOnlySpan<char> rest)
    {
        time = default;
        rest = default;
        if (text.Length < 5 || text[2] != ':' || !TryDigits(text[..2], out var hour) || !TryDigits(text[3..5], out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        time = new TimeSpan(hour, minute, 0);
        rest = text[5..];
        if (rest.IsEmpty || rest[0] != ':')
        {
            return true;
        }

        if (rest.Length < 3 || !TryDigits(rest[1..3], out var second) || second > 59)
        {
            return false;
        }

        time += TimeSpan.FromSeconds(second);
        rest = rest[3..];
        if (rest.IsEmpty || rest[0] is not ('.' or ','))
        {
            return true;
        }

        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Length - 1;
        if (digits is 0 or > 9)
        {
            return false;
        }

        time += TimeSpan.FromSeconds(double.Parse($"0.{rest.Slice(1, digits)}", CultureInfo.InvariantCulture));
        rest = rest[(1 + digits)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z")
        {
            return true;
        }

        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-') || !TryDigits(text[1..3], out var hours))
        {
            return false;
        }

        var minutes = 0;
        if (text.Length > 3 && (!TryDigits(text[^2..], out minutes) || (text.Length == 6 && text[3] != ':')))
        {
            return false;
        }

        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
