using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Units;

namespace Dashboard.Core.Packs;

/// <summary>A unit that is named where the public reads.</summary>
/// <param name="Item">The item, from 0; <c>null</c> of the report's own title or unit, or of what was decided before.</param>
/// <param name="Name">The unit's name.</param>
public sealed record NamedUnit(int? Item, string Name);

/// <summary>
/// Which units a public pack and the page for residents may name: those of the topmost levels. A unit that also carries the name of one that may
/// be named is not told apart from it, and is no finding.
/// </summary>
/// <param name="levels">How many levels of the tree may be named, counted from a root; at least 1.</param>
public sealed partial class PublicUnits(int levels)
{
    /// <summary>How many levels may be named.</summary>
    public int Levels { get; } = levels >= 1 ? levels : throw new ArgumentOutOfRangeException(nameof(levels), levels, "Expected 1 or more: a public pack names at least the whole.");

    /// <summary>Whether a unit may be named.</summary>
    public bool MayName(UnitTree tree, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.PathTo(unit).Count <= Levels;
    }

    /// <summary>
    /// The units that a report names and may not, each once an item: in titles, tables, pictures, notes and what people wrote. A name is found in
    /// any of its languages, whatever the report's, and where its words are inflected (<see cref="WrittenName"/>); that somebody describes a unit
    /// without naming it is not found.
    /// </summary>
    public IReadOnlyList<NamedUnit> NamedIn(Report report, UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tree);
        var (open, closed) = NamesOf(tree);
        return closed.Count == 0
            ? []
            : [.. Named(null, TextsOf(report), open, closed), .. report.Items.SelectMany((item, at) => Named(at, TextsOf(item), open, closed))];
    }

    /// <summary>The units that a text names and may not, in any language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tree">The units.</param>
    public IReadOnlyList<string> NamedIn(string text, UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var (open, closed) = NamesOf(tree);
        return [.. Named(null, [text], open, closed).Select(unit => unit.Name)];
    }

    private (IReadOnlySet<string> Open, List<WrittenName> Closed) NamesOf(UnitTree tree)
    {
        var open = WrittenName.Of(tree.All.Where(unit => MayName(tree, unit))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (open, [.. WrittenName.Of(tree.All.Where(unit => !MayName(tree, unit))).Where(name => !open.Contains(name)).Select(name => new WrittenName(name))]);
    }

    private static IEnumerable<NamedUnit> Named(int? item, IEnumerable<string?> texts, IReadOnlySet<string> open, List<WrittenName> closed)
    {
        // No name goes on from one text into the next.
        var all = string.Join('\u0001', texts.OfType<string>());

        // What is a part of a name that may stand is no finding: "Avopalvelut" within "Perheiden avopalvelut".
        var allowed = open.SelectMany(name => PlacesOf(name, all)).ToList();
        return closed
            .Where(name => name.In(all).Any(found => !allowed.Exists(place => place.Start <= found.Index && found.Index + found.Length <= place.End)))
            .Select(name => new NamedUnit(item, name.Name));
    }

    private static IEnumerable<(int Start, int End)> PlacesOf(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            yield return (at, at + name.Length);
        }
    }

    private static IEnumerable<string?> TextsOf(Report report) =>
    [
        report.Title, report.Unit, report.Before?.Title, .. report.Before?.Decisions.SelectMany(TextsOf) ?? [],
    ];

    private static IEnumerable<string?> TextsOf(ReportItem item) =>
    [
        item.Finding, item.Text, item.Explanation, .. item.Actions.SelectMany(TextsOf), .. item.Chart is { } chart ? TextsOf(chart) : [],
    ];

    private static IEnumerable<string?> TextsOf(ReportAction action) => [action.What, action.Who, action.When];

    /// <summary>All that any file of a chart says: what the picture writes is read from the picture itself.</summary>
    private static IEnumerable<string?> TextsOf(ChartModel chart) =>
    [
        chart.Title, chart.Subtitle, chart.Sentence, .. chart.Notes, .. SourceLines.Of(chart).Select(line => line.ToString()),
        .. chart.Table.Columns, .. chart.Table.Rows.SelectMany(row => row.Select(cell => cell.Text)),
        chart.HasPicture ? PlainTextOf(SvgRenderer.RenderFile(chart, 1200)) : null,
    ];

    private static string PlainTextOf(string svg) => WebUtility.HtmlDecode(Tags().Replace(svg, "\n"));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
