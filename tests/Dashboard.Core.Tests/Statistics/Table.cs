using System.Globalization;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Statistics;

/// <summary>A reference file: plain CSV without separators inside its values.</summary>
internal static class Table
{
    public static IReadOnlyList<Row> Read(string relative)
    {
        var lines = File.ReadAllLines(SharedData.PathTo(relative));
        var columns = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => new Row(columns.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second)))];
    }

    private static string[] Cells(string line) => line.Replace("\"", "", StringComparison.Ordinal).Split(',');

    internal sealed class Row(IReadOnlyDictionary<string, string> cells)
    {
        public string this[string column] => cells[column];

        public double Number(string column) => double.Parse(cells[column], CultureInfo.InvariantCulture);

        public long Count(string column) => (long)Number(column);
    }
}
