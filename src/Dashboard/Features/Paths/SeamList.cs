using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Text;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Paths;

/// <summary>The seams of a path as a table that leaves the page.</summary>
internal static class SeamList
{
    public static RecordTable Of(SeamTable seams, ChartContext context, IStringLocalizer<PathTexts> text) => new()
    {
        Id = "seams",
        Language = context.Language,
        Title = seams.Title,
        Subtitle = seams.Subtitle,
        Sentence = string.Join(" ", seams.Rows.Where(row => row.StrengthText is not null).Select(row => $"{row.From} → {row.To}: {row.StrengthText}.")),
        Table = new ChartTable(
            [text["Seam"], text["SeamVerdict"], seams.LeavingTitle, seams.ArrivingTitle, text["Owners"], text["Coordinator"]],
            [.. seams.Rows.Select(Row)]),
        Source = new ChartSource(context.Unit, PeriodText.Name(context.Period, context.Language), null, text["SeamDefinition"], null, context.Made, context.Demo),
        Notes = seams.Notes,
    };

    private static IReadOnlyList<ChartCell> Row(SeamRow row) =>
    [
        new($"{row.From} → {row.To}"), new(row.StrengthText ?? "–"), new(TextOf(row.Leaving)), new(TextOf(row.Arriving)),
        new($"{row.FromOwner} → {row.ToOwner}"), new(row.Coordinator),
    ];

    /// <summary>"72 % (68–76), n = 412, alle polun tason".</summary>
    private static string TextOf(SeamCell cell) => string.Join(", ", new[]
    {
        cell.Interval is { } interval ? $"{cell.Value} {interval}" : cell.Value, cell.N, cell.Verdict, cell.Question,
    }.OfType<string>());
}
