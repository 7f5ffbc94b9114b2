using Dashboard.Core.Imports;
using Dashboard.Data.Import.Mappings;
using Dashboard.Data.Import.Reading;
using Dashboard.Data.Queries;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Reads a file into typed rows and row errors, one after another. Each row of the file comes out once, taken or not.</summary>
internal sealed class FileParser : IDisposable
{
    private readonly TableReader table;
    private readonly ImportKind kind;
    private readonly StoreSnapshot store;
    private readonly TableBinding binding;
    private readonly RowParser? parser;
    private readonly RowFields fields;
    private readonly RejectedText rejected;

    /// <summary>Binds a table to a kind.</summary>
    /// <exception cref="ImportFileException">The table's columns do not fit.</exception>
    public FileParser(TableReader table, ImportKind kind, StoreSnapshot store, TimeProvider time, ImportMapping? mapping = null)
    {
        this.table = table;
        this.kind = kind;
        this.store = store;
        binding = mapping is null
            ? TableBinding.Own(table, kind, store.Metrics)
            : TableBinding.Mapped(table, kind, store.Metrics, store.Units, mapping);
        fields = new RowFields(binding.Row, binding.Sources, new Clock(time));
        rejected = new RejectedText(table, binding, kind);
        parser = kind == ImportKind.Units && binding.Units is not null
            ? null
            : RowParser.For(kind, fields, store, new References(store, binding.Units), mapping?.SegmentsAddUp ?? false);
    }

    /// <summary>The header as CSV text.</summary>
    public string HeaderText => table.HeaderText;

    /// <summary>How many bytes of the file have been read.</summary>
    public long BytesRead => table.BytesRead;

    /// <summary>Opens a file and binds it.</summary>
    /// <exception cref="ImportFileException">The file is no table, or its columns do not fit.</exception>
    public static FileParser Open(ImportRequest request, StoreSnapshot store, TimeProvider time)
    {
        var mapping = request.MappingPath is null ? null : MappingFile.Read(request.MappingPath);
        var table = TableFile.Open(request.FilePath, mapping?.SkipRows ?? 0);
        try
        {
            return new FileParser(table, request.Kind, store, time, mapping);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>The rows of the file in order.</summary>
    public IEnumerable<ParsedRow> Rows() => kind == ImportKind.Units && parser is not null ? JudgedUnits() : ReadRows(keepRaw: false);

    /// <inheritdoc/>
    public void Dispose() => table.Dispose();

    private List<ParsedRow> JudgedUnits()
    {
        var rows = new List<ParsedRow>();
        foreach (var row in ReadRows(keepRaw: true))
        {
            rows.Add(row);
            if (rows.Count > UnitRules.MostRows)
            {
                throw ImportFileException.Of(FileFaultKind.ManyUnits, $"{UnitRules.MostRows}");
            }
        }

        UnitRules.Judge(rows, store.Units, store.History);
        return rows;
    }

    private IEnumerable<ParsedRow> ReadRows(bool keepRaw)
    {
        while (table.Read())
        {
            if (table.Error is { } unreadable)
            {
                yield return new ParsedRow(table.Line, null, Error: rejected.Error(unreadable), Raw: rejected.Raw());
                continue;
            }

            for (var copy = 0; copy < binding.Row.Copies; copy++)
            {
                if (binding.Row.Begin(copy))
                {
                    yield return ParseRow(keepRaw);
                }
            }
        }
    }

    private ParsedRow ParseRow(bool keepRaw)
    {
        var row = parser is null ? binding.Units!.Read(binding.Row) : parser.Parse();
        if (fields.Error is { } error)
        {
            return new ParsedRow(table.Line, null, Error: rejected.Error(error), Raw: rejected.Raw());
        }

        return new ParsedRow(table.Line, row, TakeNewUnits(row as UnitRow), Raw: keepRaw ? table.Raw() : null);
    }

    /// <summary>The units that the row makes beside itself.</summary>
    private UnitRow[]? TakeNewUnits(UnitRow? itself)
    {
        if (binding.Units is not { } units)
        {
            return null;
        }

        var made = units.Missing.Count == 0 ? null : units.Missing.Where(unit => !ReferenceEquals(unit, itself)).ToArray();
        units.Keep();
        return made;
    }
}
