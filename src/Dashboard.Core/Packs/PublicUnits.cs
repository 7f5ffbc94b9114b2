using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Packs;

/// <summary>A unit that is named where the public reads.</summary>
/// <param name="Item">The item, from 0; <c>null</c> of the report's own title or unit, or of what was decided before.</param>
/// <param name="Name">The unit's name.</param>
public sealed record NamedUnit(int? Item, string Name);

/// <summary>
/// Which units a public pack and the page for residents may name: those of the topmost levels. A unit that also carries the name of one that may be named is not told apart
/// from it, and is no finding.
/// </summary>
/// <param name="levels">How many levels of the tree may be named, counted from a root; at least 1.</param>
public sealed partial class PublicUnits(int levels)
{
    /// <summary>Fewest letters of a word by whose beginning an inflected name is known.</summary>
    private const int FewestOfStem = 6;

    /// <summary>How many levels may be named.</summary>
    public int Levels { get; } = levels >= 1 ? levels : throw new ArgumentOutOfRangeException(nameof(levels), levels, "Expected 1 or more: a public pack names at least the whole.");

    /// <summary>Whether a unit may be named.</summary>
    public bool MayName(UnitTree tree, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.PathTo(unit).Count <= Levels;
    }

    /// <summary>
    /// The units that a report names and may not, each once an item: in titles, tables, pictures, notes and what people wrote. A name is also
    /// found where its last word is inflected; that somebody describes a unit without naming it is not found.
    /// </summary>
    public IReadOnlyList<NamedUnit> NamedIn(Report report, UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tree);
        var (open, names) = NamesOf(tree, report.Language);
        if (names.Count == 0)
        {
            return [];
        }

        return
        [
            .. Named(null, TextsOf(report), names, open),
            .. report.Items.SelectMany((item, at) => Named(at, TextsOf(item), names, open)),
        ];
    }

    /// <summary>The units that a text names and may not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tree">The units.</param>
    /// <param name="language">The language of the text, in which the units are named.</param>
    public IReadOnlyList<string> NamedIn(string text, UnitTree tree, Language language)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var (open, names) = NamesOf(tree, language);
        return [.. Named(null, [text], names, open).Select(unit => unit.Name)];
    }

    private (HashSet<string> Open, List<string> Closed) NamesOf(UnitTree tree, Language language)
    {
        var open = tree.All.Where(unit => MayName(tree, unit)).Select(unit => unit.Name.In(language)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = tree.All.Where(unit => !MayName(tree, unit)).Select(unit => unit.Name.In(language))
            .Where(name => !open.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return (open, names);
    }

    private static IEnumerable<NamedUnit> Named(int? item, IEnumerable<string?> texts, List<string> names, HashSet<string> open)
    {
        // A name that may stand is taken out first: "Avopalvelut" is not found within "Perheiden avopalvelut".
        var all = open.OrderByDescending(name => name.Length)
            .Aggregate(string.Join('\n', texts.OfType<string>()), (text, name) => text.Replace(name, "\u0001", StringComparison.OrdinalIgnoreCase));
        return names.Where(name => Pattern(name).IsMatch(all)).Select(name => new NamedUnit(item, name));
    }

    /// <summary>The name, its last word also with another ending.</summary>
    private static Regex Pattern(string name)
    {
        var at = name.LastIndexOf(' ') + 1;
        var (before, last) = (name[..at], name[at..]);
        var stem = last.Length > FewestOfStem && last.All(char.IsLetter) ? last[..Math.Max(FewestOfStem, last.Length - 2)] : null;
        return new Regex(
            $@"(?<!\w){Regex.Escape(before)}(?:{Regex.Escape(last)}(?!\w){(stem is null ? "" : $@"|{Regex.Escape(stem)}\p{{L}}*")})",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
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
