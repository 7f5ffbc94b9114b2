using Dashboard.Core.Imports;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Import.Mappings;

/// <summary>
/// The current row of a file as a mapping sees it: the file's columns, and the two new ones of <see cref="WideToLong"/>. The first error of
/// the row is kept, so that a parser can read on without asking after each field.
/// </summary>
internal sealed class SourceRow
{
    private readonly TableReader table;
    private readonly WideToLong? wide;
    private readonly int[] wideColumns = [];
    private readonly string[] wideNames = [];
    private readonly int columns;
    private int copy;

    public SourceRow(TableReader table, WideToLong? wide)
    {
        this.table = table;
        columns = table.Header.Count;
        this.wide = wide;
        Names = wide is null ? table.Header : [.. table.Header, wide.Name, wide.Value];
        if (wide is not null)
        {
            wideColumns = [.. wide.Columns.Keys.Select(IndexOf)];
            wideNames = [.. wide.Columns.Values];
        }
    }

    /// <summary>The columns that can be read.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many rows each row of the file makes.</summary>
    public int Copies => wide is null ? 1 : wideColumns.Length;

    /// <summary>The first error of the row, or <c>null</c>.</summary>
    public RowError? Error { get; private set; }

    /// <summary>The place of a column by its name, without regard to case; -1 when there is none.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Begins one of the row's <see cref="Copies"/>; <c>false</c> when its cell is empty and such are skipped.</summary>
    public bool Begin(int number)
    {
        copy = number;
        Error = null;
        return wide is not { SkipEmpty: true } || !table.Field(wideColumns[copy]).Trim().IsEmpty;
    }

    /// <summary>The text of a column without white space around it.</summary>
    public ReadOnlySpan<char> Column(int index)
    {
        if (index < columns)
        {
            return Trimmed(table.Field(index));
        }

        return index == columns ? wideNames[copy] : Trimmed(table.Field(wideColumns[copy]));
    }

    // Hardly a field has any white space to take away.
    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] > ' ' && text[0] < 0x80 && text[^1] > ' ' && text[^1] < 0x80) ? text : text.Trim();

    /// <summary>The name by which people find a column in their file.</summary>
    public string NameOf(int index) => index <= table.Header.Count ? Names[index] : table.Header[wideColumns[copy]];

    /// <summary>Keeps the row's first error.</summary>
    public void Fail(string? column, ReadOnlySpan<char> value, Wanted wanted, params ReadOnlySpan<string> arguments) =>
        Error ??= new RowError(table.Line, column, RowError.Cut(value), new Expectation(wanted, arguments.ToArray()));
}
