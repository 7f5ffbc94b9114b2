namespace Dashboard.Benchmarks;

/// <summary>A table for docs/benchmarks.md: first column left, the others right.</summary>
internal sealed class MarkdownTable(params string[] header)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] row) => rows.Add(row);

    public void Print(string title)
    {
        Console.WriteLine($"\n### {title}\n");
        Console.WriteLine($"| {string.Join(" | ", header)} |");
        Console.WriteLine($"|---|{string.Concat(header.Skip(1).Select(_ => "---:|"))}");
        rows.ForEach(row => Console.WriteLine($"| {string.Join(" | ", row)} |"));
    }
}
