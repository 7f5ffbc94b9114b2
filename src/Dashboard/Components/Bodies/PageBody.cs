using Microsoft.AspNetCore.Components;

namespace Dashboard.Components.Bodies;

/// <summary>What a page's body is drawn from: asked for, and not drawn yet.</summary>
/// <param name="Content">The body.</param>
/// <param name="Comments">The comments that stand in it; <c>null</c> where its reader may read none.</param>
public sealed record BodyDrawing(RenderFragment Content, ShownComments? Comments = null);

/// <summary>A page's body as it was drawn.</summary>
/// <param name="Parts">
/// Its markup, in parts that are short enough to be collected soon; <c>null</c> stands for the token of whoever reads.
/// </param>
/// <param name="Comments">The comments that stand in it; <c>null</c> where its reader may read none.</param>
public sealed record PageBody(IReadOnlyList<string?> Parts, ShownComments? Comments)
{
    /// <summary>Strings of more than 85,000 bytes live until all garbage is collected.</summary>
    private const int Longest = 16 * 1024;

    /// <summary>A body from its markup.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="token">What stands in it where the token of whoever reads belongs; <c>null</c> for nothing.</param>
    /// <param name="comments">The comments that stand in it.</param>
    public static PageBody Of(string html, string? token, ShownComments? comments)
    {
        var parts = new List<string?>();
        for (var at = 0; at < html.Length;)
        {
            var mark = token is null ? -1 : html.IndexOf(token, at, StringComparison.Ordinal);
            for (var end = mark < 0 ? html.Length : mark; at < end;)
            {
                var length = Math.Min(Longest, end - at);
                parts.Add(html.Substring(at, length));
                at += length;
            }

            if (mark >= 0)
            {
                parts.Add(null);
                at += token!.Length;
            }
        }

        return new PageBody(parts, comments);
    }
}

/// <summary>What the audit must know of the comments on a page.</summary>
/// <param name="Count">How many are shown.</param>
/// <param name="Page">Which page of them, from 1.</param>
public sealed record ShownComments(int Count, int Page = 1);
