using Dashboard.Core.Imports;
using Dashboard.Core.Text;

namespace Dashboard.Data.Import.Reading;

/// <summary>A table read row by row: CSV or the first worksheet of a workbook. Rows that cannot be read come with an <see cref="Error"/>.</summary>
internal abstract class TableReader : IDisposable
{
    /// <summary>The largest row that is read.</summary>
    public const int RecordLimit = 1 << 20;

    private bool isGuarded;

    /// <summary>The names of the columns, trimmed.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>The header as CSV text, so that rejected rows can stand under it again.</summary>
    public string HeaderText { get; private set; } = "";

    /// <summary>The physical line on which the current row starts, from 1.</summary>
    public long Line { get; protected set; }

    /// <summary>Why the current row cannot be read, or <c>null</c> when its fields are there.</summary>
    public RowError? Error { get; protected set; }

    /// <summary>How many bytes of the file have been read.</summary>
    public abstract long BytesRead { get; }

    /// <summary>Moves to the next row that is not blank; <c>false</c> at the end.</summary>
    public abstract bool Read();

    /// <summary>A field of the current row; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Field(int column) => isGuarded ? CsvCell.Original(Cell(column)) : Cell(column);

    /// <summary>The current row as CSV text in the header's delimiter.</summary>
    public abstract string Raw();

    /// <summary>The current row as CSV text in the header's delimiter, with other fields than it has.</summary>
    public string RawWith(IEnumerable<string> fields) =>
        string.Join(CsvDelimiter.Of(HeaderText), fields.Select(field => isGuarded ? CsvCell.Of(field) : CsvCell.Quote(field)));

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>A field as it stands in the file.</summary>
    protected abstract ReadOnlySpan<char> Cell(int column);

    /// <summary>Takes the header. Cells of a file of rejected rows were made safe for spreadsheets when it was written, see <see cref="CsvCell"/>.</summary>
    protected void TakeHeader(IEnumerable<string> names, string text)
    {
        HeaderText = text;
        Header = [.. names.Select(name => name.Trim())];
        isGuarded = Header is [RejectedColumns.FirstColumn, ..];
        if (isGuarded)
        {
            Header = [.. Header.Select(name => CsvCell.Original(name).ToString())];
        }
    }

    protected Expectation FieldCount(int found, bool overLines = false) =>
        new(overLines ? Wanted.FieldCountOverLines : Wanted.FieldCount, $"{Header.Count}", $"{found}");

    /// <summary>What was expected where a row cannot be taken apart.</summary>
    public static Expectation Whole(CsvScan scan) => scan switch
    {
        CsvScan.TextAfterQuote => new(Wanted.SeparatorAfterQuote),
        CsvScan.OpenQuote => new(Wanted.ClosingQuote),
        _ => new(Wanted.ShortRow, $"{RecordLimit / 1024}"),
    };
}
