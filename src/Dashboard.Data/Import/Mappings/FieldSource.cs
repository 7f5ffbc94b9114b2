using System.Globalization;
using Dashboard.Core.Imports;
using Dashboard.Core.Time;
using Dashboard.Data.Import.Parsing;

namespace Dashboard.Data.Import.Mappings;

/// <summary>Where a value of a row comes from.</summary>
internal abstract class FieldSource
{
    /// <summary>The value; empty with an error in the row when the mapping does not know what stands in the file.</summary>
    public abstract ReadOnlySpan<char> Read(SourceRow row);

    /// <summary>The column of the file by which errors name the value.</summary>
    public abstract string Name(SourceRow row);

    /// <summary>The columns of the file that it reads.</summary>
    public abstract IReadOnlyList<int> Columns { get; }
}

/// <summary>A column as it stands.</summary>
internal sealed class ColumnSource(int column) : FieldSource
{
    public override ReadOnlySpan<char> Read(SourceRow row) => row.Column(column);

    public override string Name(SourceRow row) => row.NameOf(column);

    public override IReadOnlyList<int> Columns => [column];
}

/// <summary>The same value in every row.</summary>
internal sealed class ConstantSource(string name, string value) : FieldSource
{
    public override ReadOnlySpan<char> Read(SourceRow row) => value;

    public override string Name(SourceRow row) => name;

    public override IReadOnlyList<int> Columns => [];
}

/// <summary>One or more columns, joined and translated.</summary>
internal sealed class MappedSource(int[] columns, FieldMapping mapping) : FieldSource
{
    private const int MostCached = 10_000;

    private readonly Dictionary<string, string> cache = new(StringComparer.Ordinal);

    public override ReadOnlySpan<char> Read(SourceRow row)
    {
        var raw = columns.Length == 1 ? row.Column(columns[0]) : Join(row);
        var known = cache.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(raw, out var value))
        {
            return value;
        }

        value = Translate(row, raw);
        if (value is not null && cache.Count < MostCached)
        {
            cache.Add(raw.ToString(), value);
        }

        return value;
    }

    public override string Name(SourceRow row) => string.Join(" + ", columns.Select(row.NameOf));

    public override IReadOnlyList<int> Columns => columns;

    private string Join(SourceRow row)
    {
        var parts = new List<string>(columns.Length);
        foreach (var column in columns)
        {
            var part = row.Column(column);
            if (!part.IsEmpty)
            {
                parts.Add(part.ToString());
            }
        }

        return string.Join(mapping.Separator, parts);
    }

    private string? Translate(SourceRow row, ReadOnlySpan<char> raw)
    {
        var value = raw.ToString();
        if (mapping.Values is { } values)
        {
            if (values.TryGetValue(value, out var translated))
            {
                value = translated;
            }
            else if (!mapping.KeepOthers)
            {
                row.Fail(Name(row), raw, Wanted.MappedValue, string.Join(", ", values.Keys.Take(20)));
                return null;
            }
        }

        if (mapping.Format is { } format && value.Length > 0)
        {
            const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
            if (!DateTimeOffset.TryParseExact(value, format, CultureInfo.InvariantCulture, Styles, out var moment))
            {
                row.Fail(Name(row), raw, Wanted.DateInFormat, format);
                return null;
            }

            value = Iso(moment, format);
        }

        return mapping.Slug ? Slugs.Of(value) : value;
    }

    /// <summary>The moment as ISO text, with only what the format holds: a day, a local time, or a time with its offset.</summary>
    private static string Iso(DateTimeOffset moment, string format)
    {
        var iso = format.Contains('z', StringComparison.Ordinal) || format.Contains('K', StringComparison.Ordinal) ? "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"
            : format.AsSpan().ContainsAny('H', 'h') ? "yyyy-MM-ddTHH:mm:ss.FFFFFFF"
            : "yyyy-MM-dd";
        return moment.ToString(iso, CultureInfo.InvariantCulture);
    }
}

/// <summary>A date some time after the date of another column.</summary>
internal sealed class LaterDateSource(FieldSource start, Grain grain) : FieldSource
{
    public override ReadOnlySpan<char> Read(SourceRow row)
    {
        var text = start.Read(row);
        if (!Dates.TryDate(text, out var date) || date.Year > 9000)
        {
            row.Fail(Name(row), text, Wanted.ExistingDate);
            return default;
        }

        return grain.Add(date, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public override string Name(SourceRow row) => start.Name(row);

    public override IReadOnlyList<int> Columns => start.Columns;
}
