using System.Text.RegularExpressions;
using Dashboard.Tests.Texts;

namespace Dashboard.Tests.Docs;

/// <summary>A command line of a document.</summary>
/// <param name="Document">The file, from the top of the repository.</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Text">The command, without its comment's sense being read.</param>
internal sealed record DocumentedCommand(string Document, int Line, string Text)
{
    public override string ToString() => $"{Document}:{Line}: {Text}";
}

/// <summary>README.md or a page of docs/.</summary>
/// <param name="Path">The file, from the top of the repository.</param>
/// <param name="Lines">Its lines.</param>
internal sealed partial record Document(string Path, IReadOnlyList<string> Lines)
{
    private const string Fence = "```";

    /// <summary>README.md, and all below docs/.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. new[] { "README.md" }
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Sources.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Sources.Root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal))
            .Select(path => new Document(path, File.ReadAllLines(System.IO.Path.Combine(Sources.Root, path)))),
    ];

    /// <summary>The commands of its sh blocks, in order; a line that ends with a backslash goes on in the next.</summary>
    public IEnumerable<DocumentedCommand> Commands()
    {
        var (language, begun, text) = ((string?)null, 0, "");
        for (var i = 0; i < Lines.Count; i++)
        {
            if (Lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                language = language is null ? Lines[i][Fence.Length..].Trim() : null;
            }
            else if (language == "sh" && Lines[i].Trim() is { Length: > 0 } line && line[0] != '#')
            {
                begun = text.Length == 0 ? i + 1 : begun;
                text += line.TrimEnd('\\');
                if (line[^1] != '\\')
                {
                    yield return new DocumentedCommand(Path, begun, text);
                    text = "";
                }
            }
        }
    }

    /// <summary>The languages of its blocks.</summary>
    public IEnumerable<string> BlockLanguages() =>
        Lines.Where(line => line.StartsWith(Fence, StringComparison.Ordinal)).Where((_, i) => i % 2 == 0).Select(line => line[Fence.Length..].Trim());

    /// <summary>The targets of its links and pictures with their lines, those outside the repository left out.</summary>
    public IEnumerable<(int Line, string Target)> Links() =>
        from line in Prose()
        from Match link in Link().Matches(line.Text)
        let target = link.Groups[1].Value
        where !target.Contains("://", StringComparison.Ordinal)
        select (line.Number, target);

    /// <summary>What a link may name after #: its headings, as GitHub writes them.</summary>
    public IEnumerable<string> Anchors() =>
        from line in Prose()
        where line.Text.StartsWith('#')
        select Unwritten().Replace(line.Text.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    /// <summary>The lines that are not in blocks.</summary>
    private IEnumerable<(int Number, string Text)> Prose()
    {
        var inBlock = false;
        for (var i = 0; i < Lines.Count; i++)
        {
            var isFence = Lines[i].StartsWith(Fence, StringComparison.Ordinal);
            inBlock ^= isFence;
            if (!inBlock && !isFence)
            {
                yield return (i + 1, Lines[i]);
            }
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Unwritten();
}
