using Dashboard.Core.Attention;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Text;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Overview;

/// <summary>What deserves attention, as a table that leaves the page.</summary>
internal static class AttentionRecordTable
{
    public static RecordTable Of(AttentionList list, ChartContext context, IStringLocalizer<OverviewTexts> text) => new()
    {
        Id = "attention",
        Language = context.Language,
        Title = $"{text["AttentionTitle"]} – {list.Meta}",
        Subtitle = PeriodText.Name(context.Period, context.Language),
        Sentence = string.Join(" ", list.Rows.Take(AttentionBuilder.MostShown).Select(row => $"{row.Subject}: {row.Text}")),
        Table = new ChartTable(
            [text["AttentionSubject"], text["AttentionTag"], text["AttentionText"], text["AttentionGrade"]],
            [.. list.Rows.Select(row => (IReadOnlyList<ChartCell>)[new(row.Subject), new(row.Tag), new(row.Text), new(row.GradeText)])]),
        Source = new ChartSource(context.Unit, PeriodText.Name(context.Period, context.Language), null, list.EvidenceNote, null, context.Made, context.Demo),
        Notes = list.Notes,
    };
}
