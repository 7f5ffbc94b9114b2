using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;

namespace Dashboard.Export.Texts;

/// <summary>What every file of a report says of the whole.</summary>
internal sealed class ReportText(Report report)
{
    /// <summary>The words of its language.</summary>
    public ReportWords Words { get; } = ReportWords.In(report.Language);

    /// <summary>Who it is for, or <c>null</c> where that is not said.</summary>
    public string? Audience => Words.Of(report.Audience);

    /// <summary>What it is about, a line each: unit, period and meeting.</summary>
    public IReadOnlyList<string> About => [.. new[]
    {
        report.Unit,
        report.Period,
        report.Meeting is { } day ? $"{Words.Meeting} {Date(day)}" : null,
    }.Where(line => !string.IsNullOrWhiteSpace(line)).OfType<string>()];

    /// <summary>Who it is for, and whether demo data are in it; empty where neither is to be said.</summary>
    public string Mark => Joined(Audience, report.HasDemo ? Words.Demo : null);

    /// <summary>Who published it, and when its figures were read.</summary>
    public string Origin => Joined(
        string.IsNullOrWhiteSpace(report.Author) ? null : $"{Words.Published} {report.Author}",
        $"{Words.Read} {Date(report.Made)}");

    /// <summary>What stands above an item: for whom, of what, read when.</summary>
    public string Head => Joined(Audience, report.Unit, Date(report.Made));

    /// <summary>What was decided before, as a table; the report has such decisions.</summary>
    public ChartTable Decisions => new(
        [Words.What, Words.Who, Words.When],
        [.. report.Before!.Decisions.Select(decision => (IReadOnlyList<ChartCell>)[new(decision.What), new(decision.Who ?? ""), new(decision.When ?? "")])]);

    /// <summary>The pack on which it was decided, and its meeting's day.</summary>
    public string DecidedOn => Joined(report.Before!.Title, report.Before.Meeting is { } day ? Date(day) : null);

    /// <summary>A day as its language writes it.</summary>
    public string Date(DateOnly day) => day.ToString("d", report.Language.Culture());

    /// <summary>What there is of some parts, dots between them.</summary>
    public static string Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
