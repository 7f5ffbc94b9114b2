using Dashboard.Core.Imports;
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
            throw new ImportFileException(new MappingFault("$.wideToLong", MappingWanted.NewName, taken));
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
            throw ImportFileException.Of(FileFaultKind.MappedColumnTwice, name);
        }

        return index;
    }

    /// <summary>Fails when a column was not found.</summary>
    public void ThrowIfMissing()
    {
        if (missing.Count > 0)
        {
            var columns = missing.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new WrongColumn(name, Spelling.Nearest(name, table.Header)));
            throw new ImportFileException(new MappedColumnFault([.. columns], table.Line, [.. table.Header]));
        }
    }

    private bool Has(string column) => table.Header.Contains(column, StringComparer.OrdinalIgnoreCase);
}
