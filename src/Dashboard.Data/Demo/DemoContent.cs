using System.Globalization;
using Dashboard.Core.Text;

namespace Dashboard.Data.Demo;

/// <summary>The demo county's written content: names, texts and weights that lie in the assembly as tables.</summary>
internal static class DemoContent
{
    /// <summary>A table with a header, cells separated by semicolons.</summary>
    public static IReadOnlyList<DemoRecord> Table(string file)
    {
        var lines = Lines(file);
        var header = lines[0].Split(';');
        return [.. lines.Skip(1).Select(line => new DemoRecord(header, line.Split(';')))];
    }

    /// <summary>Lines under headings in square brackets.</summary>
    public static IReadOnlyDictionary<string, string[]> Sections(string file)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> current = [];
        foreach (var line in Lines(file))
        {
            if (line[0] == '[')
            {
                sections.Add(line[1..^1], current = []);
            }
            else
            {
                current.Add(line);
            }
        }

        return sections.ToDictionary(section => section.Key, section => section.Value.ToArray(), StringComparer.Ordinal);
    }

    private static string[] Lines(string file)
    {
        using var stream = typeof(DemoContent).Assembly.GetManifestResourceStream($"Dashboard.Data.Demo.Content.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

/// <summary>One row of a table of <see cref="DemoContent"/>.</summary>
internal sealed class DemoRecord(string[] header, string[] cells)
{
    public string this[string column] => cells[Array.IndexOf(header, column)];

    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public LocalizedText Text(string prefix) => new(this[$"{prefix}_fi"], this[$"{prefix}_sv"], this[$"{prefix}_en"]);
}
