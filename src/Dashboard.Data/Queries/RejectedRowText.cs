using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Core.Text;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Queries;

/// <summary>
/// Lines of somebody's file as they go into the file of rejected rows: the same cells, safe for a spreadsheet. An import of that file takes the
/// guards away again, see <see cref="CsvCell.Original"/>. A line without a cell that could be taken for a formula stays letter by letter.
/// </summary>
internal static partial class RejectedRowText
{
    /// <summary>The header line.</summary>
    public static string Header(string header) => Safe(header, header, isHeader: true);

    /// <summary>A row below that header.</summary>
    public static string Row(string header, string row) => Safe(header, row, isHeader: false);

    private static string Safe(string header, string line, bool isHeader)
    {
        if (!MaybeFormula().IsMatch(line))
        {
            return line;
        }

        // Rows of such a file that was imported again have their guards already, or pretend to.
        var isGuarded = header.StartsWith(RejectedColumns.FirstColumn, StringComparison.Ordinal);
        try
        {
            using var text = new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n{line}\n"));
            var cells = CsvRows.Read(text).Skip(isHeader ? 0 : 1).First().Fields;
            return string.Join(CsvDelimiter.Of(header), cells.Select(cell => CsvCell.Of(isGuarded ? CsvCell.Original(cell).ToString() : cell)));
        }
        catch (CsvRowException)
        {
            // A broken row has no cells: wherever a spreadsheet may see one begin, it is guarded. Its reader mends it anyway.
            return MaybeFormula().Replace(line, "$0'");
        }
    }

    // Where a cell may begin, when it begins as a formula or a negative number does.
    [GeneratedRegex("""(?<=^|[,;\t\r\n]) *"? *'*(?=[=+\-@＝＋－＠\t\r\n])""")]
    private static partial Regex MaybeFormula();
}
