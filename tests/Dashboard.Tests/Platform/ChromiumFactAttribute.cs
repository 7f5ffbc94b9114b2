using Dashboard.Platform;
using Dashboard.Testing;

namespace Dashboard.Tests.Platform;

/// <summary>A test that prints; skipped with a word where Chromium or a tool that reads its files is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <param name="tool">A program that reads the file, or <c>null</c>.</param>
    public ChromiumFactAttribute(string? tool = null)
    {
        Tool = tool;
        Skip = Chromium.Find() is null ? "No Chromium is installed (Debian's package chromium)."
            : tool is not null && Programs.Find(tool) is null ? $"{tool} is not installed (Debian's package poppler-utils)."
            : null;
    }

    /// <summary>A program that reads the file, or <c>null</c>.</summary>
    public string? Tool { get; }
}
