using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A split as it is shown: in tenths, rounded so that rows add up to their columns and the columns to the change.</summary>
internal sealed class RoundedSplit
{
    private readonly MixSplit split;
    private readonly ReadingText text;
    private readonly double step;
    private readonly IReadOnlyList<long> columns;

    public RoundedSplit(MixSplit split, ReadingText text)
    {
        (this.split, this.text) = (split, text);
        step = text.Format == ValueFormat.Percent ? 0.001 : 0.1;
        columns = LargestRemainder.Steps([split.Within, split.Mix, split.New + split.Closed], step);
    }

    /// <summary>The change and its parts in words.</summary>
    public SplitParts Parts => new(
        columns.Sum(), columns[0], columns[1], columns[2], HasTurnover, steps => NumberText.Difference(steps * step, text.Format, text.Language));

    /// <summary>From the figure before to the figure after, at their exact heights.</summary>
    /// <param name="within">The signal of what changed within the units.</param>
    public IReadOnlyList<ChangeStep> Steps(Signal within)
    {
        var (first, second) = (split.Before + split.Within, split.Before + split.Within + split.Mix);
        return
        [
            new(text.Words.FigureBefore, split.Before, split.Before, text.Value(split.Before), IsLevel: true),
            new(text.Words.WithinUnits, split.Before, first, Signed(columns[0]), within),
            new(text.Words.MixOfUnits, first, second, Signed(columns[1])),
            .. HasTurnover ? [new ChangeStep(text.Words.NewAndClosed, second, split.After, Signed(columns[2]))] : Array.Empty<ChangeStep>(),
            new(text.Words.FigureAfter, split.After, split.After, text.Value(split.After), IsLevel: true),
        ];
    }

    public ChartTable Table
    {
        get
        {
            var words = text.Words;
            string[] turnover = HasTurnover ? [words.NewAndClosed] : [];
            return new ChartTable(
                [
                    words.Unit, words.AnswersBefore, words.AnswersAfter, words.ShareBefore, words.ShareAfter,
                    words.FigureBefore, words.FigureAfter, words.WithinUnits, words.MixOfUnits, .. turnover,
                ],
                [.. Rows(), Total()]);
        }
    }

    private bool HasTurnover => split.Parts.Any(part => part.Child.NBefore == 0 || part.Child.NAfter == 0);

    private IEnumerable<IReadOnlyList<ChartCell>> Rows()
    {
        var parts = split.Parts;
        var sharesBefore = LargestRemainder.Steps([.. parts.Select(part => part.ShareBefore)], 0.001, 1000);
        var sharesAfter = LargestRemainder.Steps([.. parts.Select(part => part.ShareAfter)], 0.001, 1000);
        var within = LargestRemainder.Steps([.. parts.Select(part => part.Within)], step, columns[0]);
        var mix = LargestRemainder.Steps([.. parts.Select(part => part.Mix)], step, columns[1]);
        var turnover = LargestRemainder.Steps([.. parts.Select(part => part.New + part.Closed)], step, columns[2]);
        return parts.Select((part, i) =>
        {
            var stays = part.Child is { NBefore: > 0, NAfter: > 0 };
            ChartCell[] last = HasTurnover ? [Part(turnover[i], part.New + part.Closed, !stays)] : [];
            return (IReadOnlyList<ChartCell>)
            [
                new ChartCell(part.Child.Name),
                .. Figures(part.Child.NBefore, part.Child.NAfter, sharesBefore[i], sharesAfter[i], part.ShareBefore, part.ShareAfter, part.Child.Before, part.Child.After),
                Part(within[i], part.Within, stays),
                Part(mix[i], part.Mix, stays),
                .. last,
            ];
        });
    }

    private ChartCell[] Total()
    {
        var (before, after) = (split.Parts.Sum(part => part.Child.NBefore), split.Parts.Sum(part => part.Child.NAfter));
        ChartCell[] last = HasTurnover ? [Part(columns[2], split.New + split.Closed, true)] : [];
        return
        [
            new ChartCell(text.Words.AllTogether(NumberText.Difference(columns.Sum() * step, text.Format, text.Language))),
            .. Figures(before, after, 1000, 1000, 1, 1, split.Before, split.After),
            Part(columns[0], split.Within, true),
            Part(columns[1], split.Mix, true),
            .. last,
        ];
    }

    private IEnumerable<ChartCell> Figures(
        long before, long after, long shareBefore, long shareAfter, double exactBefore, double exactAfter, double old, double recent) =>
    [
        ChartParts.Count(before, text.Language),
        ChartParts.Count(after, text.Language),
        new(NumberText.Percent(shareBefore / 1000.0, text.Language), exactBefore, ValueFormat.Percent),
        new(NumberText.Percent(shareAfter / 1000.0, text.Language), exactAfter, ValueFormat.Percent),
        before == 0 ? ChartParts.Empty : new(text.Value(old), old, text.Format),
        after == 0 ? ChartParts.Empty : new(text.Value(recent), recent, text.Format),
    ];

    private ChartCell Part(long steps, double exact, bool applies) => applies ? new ChartCell(Signed(steps), exact, text.Format) : ChartParts.Empty;

    private string Signed(long steps) => NumberText.WithSign(steps * step, text.Format, text.Language);
}
