using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Export.Office;

/// <summary>The looks of cells, in the order of <see cref="CellStyles"/>.</summary>
internal enum CellStyle
{
    Plain,
    Title,
    Head,
    Text,

    /// <summary>A text that would become a formula if somebody edited its cell.</summary>
    GuardedText,
    Percent,
    OneDecimal,
    Count,
    Date,
}

/// <summary>A cell of a sheet: a text, a number, a date (a number too) or nothing.</summary>
internal readonly record struct SheetCell(string? Text, double? Number, CellStyle Style)
{
    /// <summary>What Excel takes; longer texts would make the file unreadable.</summary>
    private const int MostCharacters = 32_767;

    public static SheetCell Nothing => default;

    /// <summary>A text. It is stored as a text, so that no program runs it, whatever it begins with.</summary>
    public static SheetCell Of(string text, CellStyle style = CellStyle.Text)
    {
        var kept = OfficeXml.Clean(text.Length > MostCharacters ? text[..MostCharacters] : text);
        return new SheetCell(kept, null, style == CellStyle.Text && CsvCell.Safe(kept) != kept ? CellStyle.GuardedText : style);
    }

    /// <summary>A number; what is not finite is nothing.</summary>
    public static SheetCell Of(double? number, ValueFormat? format) => number is { } known && double.IsFinite(known)
        ? new SheetCell(null, known, format switch
        {
            ValueFormat.Percent => CellStyle.Percent,
            ValueFormat.Count => CellStyle.Count,
            null => CellStyle.Plain,
            _ => CellStyle.OneDecimal,
        })
        : Nothing;

    /// <summary>A day.</summary>
    public static SheetCell Of(DateOnly day) => new(null, day.ToDateTime(TimeOnly.MinValue).ToOADate(), CellStyle.Date);
}
