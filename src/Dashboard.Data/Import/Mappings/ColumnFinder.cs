using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Import.Mappings;

/// <summary>Finds the columns of a file that a mapping names, and tells of all that are missing at once.</summary>
internal sealed class ColumnFinder
{
    private readonly TableReader table;
    private readonly List<string> missing = [];

    public ColumnFinder(TableReader table, ImportMapping mapping)
    {
        this.table = table;
        foreach (var column in mapping.WideToLong?.Columns.Keys ?? [])
        {
            if (!Has(column))
            {
                missing.Add(column);
            }
        }

        if (mapping.WideToLong is { } wide && (Has(wide.Name) ? wide.Name : Has(wide.Value) ? wide.Value : null) is { } taken)
        {
            throw new ImportFileException($"The mapping at $.wideToLong: the new column '{taken}' is already in the file; expected another name.");
        }

        ThrowIfMissing();
        Row = new SourceRow(table, mapping.WideToLong);
    }

    /// <summary>The file's current row.</summary>
    public SourceRow Row { get; }

    /// <summary>The place of a column.</summary>
    public int Find(string name)
    {
        var index = Row.IndexOf(name);
        if (index < 0)
        {
            missing.Add(name);
        }
        else if (index < table.Header.Count && table.Header.Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) > 1)
        {
            throw new ImportFileException($"The header has the column '{name}' twice, and the mapping reads it: expected each once.");
        }

        return index;
    }

    /// <summary>Fails when a column was not found.</summary>
    public void ThrowIfMissing()
    {
        if (missing.Count > 0)
        {
            var names = missing.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => $"'{name}'{Spelling.Hint(name, table.Header)}");
            throw new ImportFileException(
                $"The file lacks columns that the mapping names: {string.Join(", ", names)}. "
                + $"Found on line {table.Line}: {string.Join(", ", table.Header.Take(50))}.");
        }
    }

    private bool Has(string column) => table.Header.Contains(column, StringComparer.OrdinalIgnoreCase);
}
