using System.Globalization;
using System.Text;
using Dashboard.Testing;

namespace Dashboard.Export.Tests.Office;

/// <summary>A page as a grid of the darkest greys of its places, 0 black to 15 white, row by row: thin lines and letters count.</summary>
internal sealed record PageGrid(int Width, IReadOnlyList<int> Greys)
{
    /// <summary>How much darker or lighter a place must be to be other than it was.</summary>
    private const int Apart = 4;

    /// <summary>The share of the places that are other than in a grid, by grey; one place aside is not.</summary>
    public double Off(PageGrid other) => Width != other.Width || Greys.Count != other.Greys.Count
        ? 1
        : (Missing(other) + other.Missing(this)) / (2.0 * Greys.Count);

    private int Missing(PageGrid other) => Enumerable.Range(0, Greys.Count).Count(at => Around(at).All(near => Math.Abs(Greys[at] - other.Greys[near]) >= Apart));

    private IEnumerable<int> Around(int at) =>
        from down in new[] { -1, 0, 1 }
        from across in new[] { -1, 0, 1 }
        let x = (at % Width) + across
        let y = (at / Width) + down
        where x >= 0 && x < Width && y >= 0 && y < Greys.Count / Width
        select (y * Width) + x;
}

/// <summary>The pages of a file of Office as LibreOffice prints them.</summary>
internal static class PageGrids
{
    /// <summary>The largest share of a page that may be other than it was.</summary>
    public const double Tolerance = .03;

    private const int Columns = 64;

    /// <summary>Pixels of a place across and down.</summary>
    private const int Fine = 8;

    /// <summary>Prints a file and reads its pages.</summary>
    public static async Task<IReadOnlyList<PageGrid>> OfAsync(byte[] file, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-pictures-");
        try
        {
            var path = Path.Combine(folder.FullName, $"file.{extension}");
            await File.WriteAllBytesAsync(path, file);
            await Programs.RunAsync("soffice", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, path);
            await Programs.RunAsync(
                "pdftoppm", "-gray", "-scale-to-x", (Columns * Fine).ToString(CultureInfo.InvariantCulture), "-scale-to-y", "-1", Path.Combine(folder.FullName, "file.pdf"), Path.Combine(folder.FullName, "page"));
            return [.. folder.GetFiles("page-*.pgm").OrderBy(page => page.Name, StringComparer.Ordinal).Select(page => Read(File.ReadAllBytes(page.FullName)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Grids as a text: a digit for each place, an empty line between pages.</summary>
    public static string Text(IEnumerable<PageGrid> pages) => string.Join("\n", pages.Select(page => string.Concat(page.Greys.Chunk(page.Width).Select(row =>
        string.Concat(row.Select(grey => grey == 15 ? "." : grey.ToString("x", CultureInfo.InvariantCulture))) + "\n"))));

    /// <summary>Reads <see cref="Text"/>.</summary>
    public static IReadOnlyList<PageGrid> Parse(string text) => [.. text.ReplaceLineEndings("\n").Split("\n\n").Select(page =>
    {
        var rows = page.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new PageGrid(rows[0].Length, [.. rows.SelectMany(row => row).Select(digit => digit == '.' ? 15 : Convert.ToInt32(digit.ToString(), 16))]);
    })];

    /// <summary>A binary PGM, as pdftoppm writes it.</summary>
    private static PageGrid Read(byte[] pgm)
    {
        var head = Encoding.ASCII.GetString(pgm, 0, 40).Split((char[])['\n', ' '], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        var start = pgm.Length - (width * height);
        var (columns, rows) = (width / Fine, height / Fine);
        return new PageGrid(columns, [.. Enumerable.Range(0, columns * rows).Select(place => Enumerable.Range(0, Fine * Fine).Min(pixel =>
            pgm[start + ((((place / columns) * Fine) + (pixel / Fine)) * width) + ((place % columns) * Fine) + (pixel % Fine)]) / 17)]);
    }
}

/// <summary>A test that prints with LibreOffice; skipped with a word where it or pdftoppm is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    /// <summary>Skips the test without them.</summary>
    public LibreOfficeFactAttribute() => Skip =
        Programs.Find("soffice") is null ? "LibreOffice is not installed (Debian's packages libreoffice-impress and libreoffice-calc)."
        : Programs.Find("pdftoppm") is null ? "pdftoppm is not installed (Debian's package poppler-utils)."
        : null;
}
