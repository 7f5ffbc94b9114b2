using System.Globalization;
using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Import.Mappings;

namespace Dashboard.Data.Import.Parsing;

/// <summary>
/// The columns of a kind read from the current row, typed. A value that is not what it should be becomes the row's error and reads as the
/// type's default; a parser reads all its fields and asks for <see cref="Error"/> once.
/// </summary>
internal sealed class RowFields(SourceRow row, IReadOnlyDictionary<string, FieldSource> sources, Clock clock)
{
    /// <summary>The longest text of one line.</summary>
    public const int ShortText = 500;

    /// <summary>The longest comment, decision or lesson.</summary>
    public const int LongText = 10_000;

    private static readonly string[] Questionnaires = ["general", "child", "relative", "local"];

    private readonly Dates dates = new();
    private readonly StringPool pool = new();

    /// <summary>The row's first error, or <c>null</c>.</summary>
    public RowError? Error => row.Error;

    /// <summary>The columns that the file fills.</summary>
    public IEnumerable<string> Columns => sources.Keys;

    /// <summary>The row as the mapping sees it.</summary>
    public SourceRow Row => row;

    /// <summary>A column of the kind, which the file may lack.</summary>
    public Field this[string column] => new(column, sources.GetValueOrDefault(column));

    /// <summary>The text, empty when the file lacks the column.</summary>
    public ReadOnlySpan<char> Text(Field field) => field.Source is null ? default : field.Source.Read(row);

    /// <summary>Says that the value is not what was expected.</summary>
    public void Fail(Field field, Wanted wanted, params ReadOnlySpan<string> arguments) =>
        row.Fail(field.Source?.Name(row) ?? field.Column, Text(field), wanted, arguments);

    /// <summary>A text that must be there.</summary>
    public string Required(Field field, int longest = ShortText)
    {
        var text = Text(field);
        if (text.IsEmpty)
        {
            Fail(field, Wanted.Something);
        }

        return Within(field, text, longest).ToString();
    }

    /// <summary>A text, or <c>null</c> when it is empty.</summary>
    public string? Optional(Field field, int longest = ShortText)
    {
        var text = Text(field);
        return text.IsEmpty ? null : Within(field, text, longest).ToString();
    }

    /// <summary>A text that many rows share, or a default when it is empty.</summary>
    public string Shared(Field field, string whenEmpty)
    {
        var text = Text(field);
        return text.IsEmpty ? whenEmpty : pool.Get(Within(field, text, ShortText));
    }

    /// <summary>A name in up to three languages; the Finnish one must be there.</summary>
    public LocalizedText? Name(Field fi, Field sv, Field en)
    {
        var finnish = Required(fi);
        return finnish.Length == 0 ? null : new LocalizedText(finnish, Optional(sv), Optional(en));
    }

    /// <summary>A date that must be there.</summary>
    public DateOnly Date(Field field)
    {
        var text = Text(field);
        if (!Dates.TryDate(text, out var date))
        {
            Fail(field, Dates.LooksLikeDate(text) ? Wanted.ExistingDate : Wanted.IsoDate);
        }

        return date;
    }

    /// <summary>A date, or <c>null</c> when it is empty.</summary>
    public DateOnly? OptionalDate(Field field) => Text(field).IsEmpty ? null : Date(field);

    /// <summary>The date of something that has happened: not before 1990, not after today.</summary>
    public DateOnly PastDate(Field field)
    {
        var date = Date(field);
        if (date < Clock.Earliest || date > clock.Today)
        {
            Fail(field, Wanted.PastDay, clock.TodayText);
        }

        return date;
    }

    /// <summary>The moment of something that has happened: not before 1990, not after now. Without an offset it is Helsinki's time.</summary>
    public DateTimeOffset PastInstant(Field field)
    {
        var text = Text(field);
        if (!dates.TryInstant(text, out var instant))
        {
            Fail(field, Dates.LooksLikeDate(text) ? Wanted.ExistingMoment : Wanted.IsoMoment);
        }
        else if (instant < Clock.EarliestInstant || instant > clock.Now)
        {
            Fail(field, Wanted.PastMoment, clock.NowText);
        }

        return instant;
    }

    /// <summary>A whole number from 0.</summary>
    public long WholeNumber(Field field, long most = long.MaxValue)
    {
        if (!long.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
        {
            FailWholeNumber(field, most);
            return 0;
        }

        return number;
    }

    private void FailWholeNumber(Field field, long most)
    {
        if (most == long.MaxValue)
        {
            Fail(field, Wanted.WholeNumber);
        }
        else
        {
            Fail(field, Wanted.WholeNumberTo, most.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A whole number from 0, or <c>null</c> when it is empty.</summary>
    public int? OptionalWholeNumber(Field field) => Text(field).IsEmpty ? null : (int)WholeNumber(field, int.MaxValue);

    /// <summary>A number with a decimal point.</summary>
    public double Number(Field field, double least = double.MinValue, double most = double.MaxValue, Wanted what = Wanted.Number)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(Text(field), Plain, CultureInfo.InvariantCulture, out var number) || !(number >= least && number <= most))
        {
            Fail(field, what);
            return 0;
        }

        return number;
    }

    /// <summary>A number, or <c>null</c> when it is empty.</summary>
    public double? OptionalNumber(Field field, double least = double.MinValue, double most = double.MaxValue, Wanted what = Wanted.Number) =>
        Text(field).IsEmpty ? null : Number(field, least, most, what);

    /// <summary>true or false; empty is false.</summary>
    public bool Flag(Field field)
    {
        var text = Text(field);
        if (!IsFlag(text))
        {
            Fail(field, Wanted.TrueOrFalse);
        }

        return IsTrue(text);
    }

    /// <summary>Whether a text is one of the words of <see cref="Flag"/>.</summary>
    public static bool IsFlag(ReadOnlySpan<char> text) =>
        text.IsEmpty || text is "0" || IsTrue(text)
        || text.Equals("false", StringComparison.OrdinalIgnoreCase) || text.Equals("no", StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(ReadOnlySpan<char> text) =>
        text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("yes", StringComparison.OrdinalIgnoreCase);

    /// <summary>One of a few words; <c>null</c> when it is empty and may be.</summary>
    public string? OneOf(Field field, IReadOnlyList<string> words, bool mayBeEmpty = true)
    {
        var text = Text(field);
        if (text.IsEmpty && mayBeEmpty)
        {
            return null;
        }

        foreach (var word in words)
        {
            if (SameWord.Is(text, word))
            {
                return word;
            }
        }

        Fail(field, Wanted.OneOf, string.Join(", ", words));
        return null;
    }

    /// <summary>A segment's value; <see cref="Segment.Unknown"/> when it is empty.</summary>
    public string SegmentValue(Field field) => Shared(field, Segment.Unknown);

    /// <summary>Who was asked with which form; general when it is empty.</summary>
    public string Questionnaire(Field field) => OneOf(field, Questionnaires) ?? Questionnaires[0];

    private ReadOnlySpan<char> Within(Field field, ReadOnlySpan<char> text, int longest)
    {
        if (text.Length > longest)
        {
            Fail(field, Wanted.AtMostCharacters, longest.ToString(CultureInfo.InvariantCulture), text.Length.ToString(CultureInfo.InvariantCulture));
        }

        return text;
    }
}

/// <summary>A column of a kind and where the file holds it; no source when the file lacks it.</summary>
internal readonly record struct Field(string Column, FieldSource? Source);
