using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Export.Office;
using Dashboard.Export.Texts;

namespace Dashboard.Export.Slides;

/// <summary>What a slide says, or several where its body is long.</summary>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What is measured; may be empty.</param>
/// <param name="Body">The picture, table or text.</param>
internal sealed record SlideContent(string Title, string Subtitle, SlideBody Body)
{
    /// <summary>What stands beside the body; empty for nothing.</summary>
    public IReadOnlyList<SlideText> Side { get; init; } = [];

    /// <summary>The foot; empty for none.</summary>
    public string Source { get; init; } = "";

    /// <summary>What stands in the notes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>An item of a report.</summary>
    public static SlideContent Of(Report report, ReportItem item, SlideFrame frame)
    {
        var side = SideOf(item, ReportWords.In(report.Language));
        return new SlideContent(item.Title, item.Chart?.Subtitle ?? "", SlideBody.Of(item, side.Count > 0 ? frame.Main : frame.Content, frame.Scale))
        {
            Side = side,
            Source = item.Chart is { } chart ? ItemText.Source(chart) : "",
            Notes = item.Chart is { } known ? ItemText.Notes(known, report.MinimumRespondents) : [],
        };
    }

    /// <summary>What was decided on the pack before, which the report has.</summary>
    public static SlideContent Decisions(Report report, SlideFrame frame)
    {
        var text = new ReportText(report);
        return new SlideContent(
            text.Words.Decisions, text.DecidedOn, new TableBody(text.Decisions, (_, _) => Signal.None, $"{text.Words.Decisions}. {text.DecidedOn}", frame.Content, frame.Scale));
    }

    private static List<SlideText> SideOf(ReportItem item, ReportWords words)
    {
        List<SlideText> texts = [];
        if (item.Actions.Count > 0)
        {
            texts.Add(new SlideText(words.Actions, 14, Bold: true));
            foreach (var action in item.Actions)
            {
                texts.Add(new SlideText(action.What, 13, Bold: true) { Above = 8 });
                if (ItemText.WhoAndWhen(action) is { Length: > 0 } rest)
                {
                    texts.Add(new SlideText(rest, 12, OfficeColors.Ink2));
                }
            }
        }

        if (ItemText.Paragraphs(item.Explanation) is { Count: > 0 } explanation)
        {
            texts.Add(new SlideText(words.Explanation, 14, Bold: true) { Above = texts.Count == 0 ? 0 : 18 });
            texts.AddRange(explanation.Select(paragraph => new SlideText(paragraph, 12, OfficeColors.Ink2) { Above = 4 }));
        }

        return texts;
    }
}
