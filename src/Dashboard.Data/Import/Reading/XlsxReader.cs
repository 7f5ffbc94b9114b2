using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Reading;

/// <summary>
/// Reads the first worksheet of a workbook row by row. Dates come as ISO text, numbers with a decimal point, and only the table of shared
/// texts is held in memory.
/// </summary>
internal sealed class XlsxReader : TableReader
{
    /// <summary>The entry that makes a zip archive a workbook.</summary>
    public const string WorkbookEntry = "xl/workbook.xml";

    private readonly ZipArchive archive;
    private readonly Stream file;
    private readonly XmlReader sheet;
    private readonly XlsxCells cells;
    private readonly List<string> fields = [];
    private long line;

    /// <summary>Opens the workbook and reads the header after <paramref name="skipLines"/> rows. The reader owns both.</summary>
    /// <exception cref="ImportFileException">The archive is not a workbook that can be read, or unpacks to far more than it weighs.</exception>
    public XlsxReader(ZipArchive archive, Stream file, int skipLines = 0)
    {
        this.archive = archive;
        this.file = file;
        try
        {
            var workbook = XlsxWorkbook.Read(archive);
            cells = new XlsxCells(workbook);
            sheet = XlsxWorkbook.OpenXml(archive, workbook.FirstSheet);
            ReadHeader(skipLines);
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw Damaged(error);
        }
    }

    /// <inheritdoc/>
    public override long BytesRead => file.Position;

    /// <inheritdoc/>
    public override bool Read()
    {
        try
        {
            Error = null;
            while (NextRow())
            {
                if (fields.TrueForAll(string.IsNullOrWhiteSpace))
                {
                    continue;
                }

                if (fields.Count > Header.Count)
                {
                    Error = new RowError(Line, null, RowError.Cut(fields[Header.Count]), FieldCount(fields.Count));
                }

                return true;
            }

            return false;
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw Damaged(error);
        }
    }

    /// <inheritdoc/>
    protected override ReadOnlySpan<char> Cell(int column) => column < fields.Count ? fields[column] : default;

    /// <inheritdoc/>
    public override string Raw() => AsCsv(fields.Concat(Enumerable.Repeat("", Math.Max(0, Header.Count - fields.Count))));

    /// <inheritdoc/>
    public override void Dispose()
    {
        sheet.Dispose();
        archive.Dispose();
        file.Dispose();
    }

    private void ReadHeader(int skipLines)
    {
        while (NextRow())
        {
            var isRejectedFile = fields.Count > 0 && fields[0] == RejectedColumns.FirstColumn;
            if ((Line > skipLines || isRejectedFile) && !fields.TrueForAll(string.IsNullOrWhiteSpace))
            {
                TakeHeader(fields, AsCsv(fields.Select(field => field.Trim())));
                return;
            }
        }

        throw ImportFileException.Of(FileFaultKind.EmptySheet);
    }

    private bool NextRow()
    {
        fields.Clear();
        while (sheet.Read())
        {
            if (sheet.NodeType != XmlNodeType.Element || sheet.LocalName != "row")
            {
                continue;
            }

            line = long.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : line + 1;
            Line = line;
            if (!sheet.IsEmptyElement)
            {
                ReadCells();
            }

            TrimEmptyEnd();
            return true;
        }

        return false;
    }

    private void ReadCells()
    {
        var depth = sheet.Depth;
        var size = 0;
        while (sheet.Read() && sheet.Depth > depth)
        {
            if (sheet.NodeType != XmlNodeType.Element || sheet.LocalName != "c")
            {
                continue;
            }

            var column = XlsxCells.ColumnOf(sheet.GetAttribute("r")) ?? fields.Count;
            if (column < fields.Count || column >= XlsxCells.MostColumns)
            {
                throw new InvalidDataException($"row {Line} has cells out of order");
            }

            while (fields.Count < column)
            {
                fields.Add("");
            }

            var text = cells.Read(sheet);
            size += text.Length;
            if (size > RecordLimit)
            {
                throw ImportFileException.Of(FileFaultKind.LongRow, Line.ToString(CultureInfo.InvariantCulture), (RecordLimit / 1024).ToString(CultureInfo.InvariantCulture));
            }

            fields.Add(text);
        }
    }

    private void TrimEmptyEnd()
    {
        while (fields.Count > 0 && fields[^1].Length == 0)
        {
            fields.RemoveAt(fields.Count - 1);
        }
    }

    private static string AsCsv(IEnumerable<string> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Append(',');
        }

        return text.ToString(0, Math.Max(0, text.Length - 1));
    }

    private static ImportFileException Damaged(Exception error) =>
        ImportFileException.Of(FileFaultKind.DamagedWorkbook, error.Message);
}
