using Dashboard.Components;
using Dashboard.Components.Notes;
using Dashboard.Core.Actions;
using Dashboard.Core.Attention;
using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>One page for a team's weekly meeting: what it may be proud of, what changed, one theme, and one thing to try.</summary>
public sealed record TeamSheetModel
{
    /// <summary>The word of the comments that come first.</summary>
    public const string ThanksKind = "thanks";

    private const int MostThanks = 3;
    private const int MostOfThanks = 180;
    private const int MostOfExplanation = 320;
    private const int MostImproved = 2;

    /// <summary>So many characters fill one A4 page in large type, beside the headings and the lines to write on.</summary>
    private const int MostInLargeType = 1100;

    public required Unit Unit { get; init; }

    /// <summary>The week of the meeting.</summary>
    public required Period Week { get; init; }

    /// <summary>A few thanks in the words of those who gave them, the newest quarter first.</summary>
    public required IReadOnlyList<string> Thanks { get; init; }

    public required Finding Finding { get; init; }

    /// <summary>What improved, in sentences.</summary>
    public required IReadOnlyList<AttentionRow> Improved { get; init; }

    /// <summary>The one finding that deserves the team's attention most; <c>null</c> when none stands out.</summary>
    public required AttentionRow? Theme { get; init; }

    /// <summary>What the unit itself says of the theme, or <c>null</c>.</summary>
    public required NoteLine? Explanation { get; init; }

    /// <summary>How many of those who asked to be contacted still wait.</summary>
    public required ContactRequests Contacts { get; init; }

    /// <summary>What the team said last that it would try, or <c>null</c>.</summary>
    public required UnitAction? Trial { get; init; }

    /// <summary>Who says that this week's sheet was discussed; <c>null</c> while nobody does.</summary>
    public required TeamReview? Discussed { get; init; }

    /// <summary>Whether it takes smaller type to stay on one page.</summary>
    public bool IsLong => MostInLargeType < Unit.Name.Fi.Length + Finding.Heading.Length + Finding.Lede.Length + Thanks.Sum(thanks => thanks.Length)
        + Improved.Sum(row => row.Text.Length) + (Theme is { } theme ? theme.Tag.Length + theme.Text.Length : 0)
        + (Explanation?.Text.Length ?? 0) + (Trial?.Title.Length ?? 0);

    public static UnitQuestion Question(ViewContext view, Unit unit) => UnitModel.Question(view, unit) with { Children = false };

    public static TeamSheetModel Build(UnitAnswer answer, CommentAnswer comments, ContactRequests contacts, ViewContext view)
    {
        var unit = answer.Unit.Unit;
        var readings = answer.Unit.Metrics;
        var context = view.ChartContext(unit.Name);
        IReadOnlyList<string> metrics = [.. MetricChoice.Scores(view.Snapshot.Metrics), WellKnown.Responses];
        var week = Grain.Week.PeriodOf(view.Today);
        var attention = AttentionBuilder.Build(
            [answer.Unit],
            metrics,
            [],
            view.State.Grain,
            context,
            (_, metric) => DashboardUrls.Unit(unit.Code, view.State with { Metric = metric }),
            path => DashboardUrls.Path(path.Code, view.State.Elsewhere()));
        var theme = attention.Rows is [var first, ..] ? first : null;
        return new TeamSheetModel
        {
            Unit = unit,
            Week = week,
            Thanks = [.. comments.Comments.Where(comment => comment.Kinds is [ThanksKind]).Take(MostThanks).Select(comment => Short(comment.Text, MostOfThanks))],
            Contacts = contacts,
            Finding = FindingText.Of([.. metrics.Where(slug => MetricChoice.IsAsked(readings, slug)).Select(slug => readings[slug])], context),
            Improved = [.. attention.Improved.Take(MostImproved)],
            Theme = theme,
            Explanation = NoteSubject.Of(view, unit, theme?.Metric) is { } subject && NotesModel.Newest(view, subject) is { } said
                ? said with { Text = Short(said.Text, MostOfExplanation) }
                : null,
            Trial = view.Snapshot.Actions.Of(unit.Id).Where(action => action.Kind == UnitActionKind.Trial && action.Status != ActionStatus.Dropped).MaxBy(action => action.Id),
            Discussed = view.Snapshot.Notes.Review(unit.Id, week.Start),
        };
    }

    /// <summary>The beginning of a long text, up to the end of a word: the sheet is one page.</summary>
    private static string Short(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', most);
        return line[..(end > 0 ? end : most)] + " …";
    }
}
