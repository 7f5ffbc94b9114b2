using Dashboard.Tests.Texts;

namespace Dashboard.Tests.Docs;

public sealed class LinksTests
{
    [Fact]
    public void Link_OfADocument_LeadsToAFileAndAHeadingThatAreThere()
    {
        var documents = Document.All.ToDictionary(document => document.Path);
        Assert.True(documents.Count > 10);
        Assert.Empty(
            from document in Document.All
            from link in document.Links()
            where Fault(documents, document, link.Target) is not null
            select $"{document.Path}:{link.Line}: {link.Target} {Fault(documents, document, link.Target)}");
    }

    [Fact]
    public void Document_OfTheFolder_IsLinkedFromAnother()
    {
        var linked = Document.All
            .SelectMany(document => document.Links().Select(link => PathOf(document, link.Target)).Where(path => path != document.Path))
            .ToHashSet();
        Assert.All(Document.All.Select(document => document.Path).Except(["README.md"]), path => Assert.Contains(path, linked));
    }

    private static string? Fault(Dictionary<string, Document> documents, Document document, string target)
    {
        var path = PathOf(document, target);
        var anchor = target.Split('#') is [_, var named] ? named : null;
        return !Path.Exists(Path.Combine(Sources.Root, path)) ? "is not there"
            : anchor is null ? null
            : !documents.TryGetValue(path, out var other) ? "has no headings"
            : other.Anchors().Contains(anchor) ? null
            : "has no such heading";
    }

    /// <summary>A link's file from the top of the repository.</summary>
    private static string PathOf(Document document, string target) => target[0] == '#'
        ? document.Path
        : Path.GetRelativePath(
            Sources.Root, Path.GetFullPath(target.Split('#')[0], Path.Combine(Sources.Root, Path.GetDirectoryName(document.Path)!))).Replace('\\', '/');
}
