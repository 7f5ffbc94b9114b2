using Dashboard.Core.Feedback;
using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>The question of the list of comments.</summary>
/// <param name="Unit">The unit; with those below it.</param>
/// <param name="Period">The period; comments of all quarters that it touches are asked for.</param>
/// <param name="Search">What was typed; <c>null</c> for no search.</param>
/// <param name="Path">Only comments of a stage of this path, or <c>null</c>.</param>
/// <param name="Stage">Only comments of this stage of the path, or <c>null</c>.</param>
/// <param name="Kind">Only comments of this kind of feedback, or <c>null</c>.</param>
/// <param name="Band">Only comments of those who scored in this band, or <c>null</c>.</param>
/// <param name="Page">Which page of the list, from 1; beyond the last it is the last.</param>
/// <param name="Contact">Only comments whose writers asked to be contacted and wait, or were answered; <c>null</c> for all.</param>
public sealed record CommentQuestion(
    Unit Unit,
    Period Period,
    string? Search = null,
    ServicePath? Path = null,
    Stage? Stage = null,
    string? Kind = null,
    ScoreBand? Band = null,
    int Page = 1,
    ContactState? Contact = null)
{
    /// <summary>Whether the comments come with their themes, and how many are about each.</summary>
    public bool WithThemes { get; init; }

    /// <summary>Only comments that are about this theme; <c>null</c> for all.</summary>
    public Theme? Theme { get; init; }
}

/// <summary>A comment and what may be told of it.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Unit">Where.</param>
/// <param name="Quarter">When it was told: in the quarter in which the block of answers of its kind is complete.</param>
/// <param name="Stage">On which stage; <c>null</c> for none, or when it is not told.</param>
/// <param name="Kinds">Of which kind, or of one of which kinds; empty for none, or when it is not told.</param>
/// <param name="Contact">Whether the writer asked to be contacted, in one of these ways; empty when it is not told.</param>
public sealed record ShownComment(
    string Text, Unit Unit, Period Quarter, StageOfPath? Stage, IReadOnlyList<string> Kinds, IReadOnlyList<ContactState> Contact)
{
    /// <summary>What was masked in the text when it came in.</summary>
    public PersonalData Masked { get; init; }

    /// <summary>What it is about; empty where nobody asked.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>What is done about it; <c>null</c> where it was given to nobody. For those alone who handle requests of its unit.</summary>
    public CommentHandling? Handling { get; init; }

    /// <summary>Its name.</summary>
    public required CommentKey Key { get; init; }
}

/// <summary>A stage with its path.</summary>
public sealed record StageOfPath(ServicePath Path, Stage Stage);

/// <summary>The answer to a <see cref="CommentQuestion"/>.</summary>
/// <param name="Comments">A page of comments: the newest quarter first, in no order within a quarter.</param>
/// <param name="Total">How many comments all pages have.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="Quarters">From the first day of the first quarter to the last of the last.</param>
public sealed record CommentAnswer(IReadOnlyList<ShownComment> Comments, long Total, int Page, int Pages, Period Quarters)
{
    /// <summary>Whether comments can be filtered by score band: of each band there is a group that may be told apart.</summary>
    public bool HasBands { get; init; }

    /// <summary>Whether comments can be filtered by whether their writers wait to be contacted: there is a group of them that may be told apart.</summary>
    public bool HasWaiting { get; init; }

    /// <summary>Units of which a quarter is held back because too few answered there to tell anything; whether they wrote anything is not told.</summary>
    public int UnitsHeldBack { get; init; }

    /// <summary>What the words begin with that the search finds; empty without a search.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>How many of them are about each theme, the most first; those that none is about are left out. Empty where nobody asked.</summary>
    public IReadOnlyList<ThemeCount> Themes { get; init; } = [];
}

/// <summary>
/// Answers what people wrote, as far as <see cref="CommentCell"/> lets it be shown. What may be shown is worked out once for each unit, quarter and
/// version of the data, see <see cref="CommentQuarter"/>; of a page's comments alone the words are read.
/// </summary>
public sealed class CommentQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, CommentTerm term, TimeProvider clock)
{
    /// <summary>Comments a page.</summary>
    public const int PageSize = 20;

    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<CommentAnswer> AskAsync(Scope scope, CommentQuestion question, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        var (view, moment) = await snapshots.BeginReadingAsync(connection, cancellation);
        using var reading = moment;
        var tree = view.Snapshot.Units;
        var unit = scope.Require(tree, question.Unit);
        var words = question.Search is null ? null : SearchWords.Of(question.Search);
        var filter = new CommentFilter(StagesOf(view, question), question.Kind, question.Band, question.Contact);
        var quarters = new Period(Grain.Quarter.StartOf(question.Period.Start), Grain.Quarter.PeriodOf(question.Period.LastDay).End);
        var all = new CommentList(Read(connection, view, tree.Subtree(unit), quarters, cancellation), filter, words is null ? null : connection.Search.Find(words));
        var list = question.Theme is { } theme ? all.About(view.Snapshot.Themes.SetOf([theme.Slug]), ThemesOf) : all;
        var pages = (int)Math.Max(1, (list.Total + PageSize - 1) / PageSize);
        var page = Math.Clamp(question.Page, 1, pages);
        var shown = list.Take((page - 1) * PageSize, PageSize);
        return new CommentAnswer(Show(view, connection, shown, question.WithThemes ? ThemesOf : null), list.Total, page, pages, quarters)
        {
            HasBands = ScoreBands.All.All(band => list.Any(filter with { Band = band })),
            HasWaiting = list.Any(CommentFilter.None with { Contact = ContactState.Waiting }),
            UnitsHeldBack = list.UnitsHeldBack,
            Marks = words is null ? [] : connection.Search.Beginnings(words),
            Themes = question.WithThemes ? Counts(view.Snapshot.Themes, all.ThemeCounts(ThemesOf)) : [],
        };

        IReadOnlyDictionary<long, ulong> ThemesOf(CommentQuarter quarter) => view.Themes.Of(connection, view.Snapshot.Themes, quarter);
    }

    /// <summary>A comment by its name, with its themes; <c>null</c> where there is none that is shown to the reader.</summary>
    public async Task<KeyedComment?> FindAsync(Scope scope, CommentKey key, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        var (view, moment) = await snapshots.BeginReadingAsync(connection, cancellation);
        using var reading = moment;
        var (tree, catalogue) = (view.Snapshot.Units, view.Snapshot.Themes);
        if (tree.Find(key.Unit) is not { } unit || !scope.Covers(tree, unit))
        {
            return null;
        }

        var told = Read(connection, view, [unit], Grain.Quarter.PeriodOf(key.Quarter), cancellation).SelectMany(All).ToList();
        var shown = Show(view, connection, told, quarter => view.Themes.Of(connection, catalogue, quarter));
        var same = Enumerable.Range(0, told.Count).Where(place => shown[place].Key == key).ToList();
        return same is not [var first, ..] ? null
            : new KeyedComment(shown[first] with { Handling = CommentHandling.Of(same.Select(place => shown[place].Handling)) }, catalogue)
            {
                Responses = [.. same.Select(place => told[place].Response)],
            };
    }

    /// <summary>
    /// Those of some comments that are shown, without their themes; of those that nobody can tell apart one. The quarter in which a comment is told
    /// is its own or a later one.
    /// </summary>
    internal List<ShownComment> Show(StoreConnection connection, StoreView view, IEnumerable<GivenComment> given, CancellationToken cancellation)
    {
        var told = given.GroupBy(comment => comment.Unit).SelectMany(ofUnit =>
        {
            var ids = ofUnit.Select(comment => comment.Response).ToHashSet();
            var quarters = new Period(Grain.Quarter.StartOf(ofUnit.Min(comment => comment.Day)), DateOnly.MaxValue);
            return Read(connection, view, [view.Snapshot.Units[ofUnit.Key]], quarters, cancellation).SelectMany(All).Where(comment => ids.Contains(comment.Response));
        });
        return [.. Show(view, connection, told.ToList(), themesOf: null).DistinctBy(comment => comment.Key)];
    }

    private static IEnumerable<FoundComment> All(CommentQuarter quarter) =>
        quarter.Groups.SelectMany(group => group.Ids.Select(id => new FoundComment(id, quarter, group.View)));

    private List<CommentQuarter> Read(StoreConnection connection, StoreView view, IEnumerable<Unit> units, Period quarters, CancellationToken cancellation) => view.Comments.Read(
        connection,
        view,
        units.Select(unit => unit.Id),
        quarters,
        term.KeptFrom(clock.Today()) ?? DateOnly.MinValue,
        protection.MinimumRespondents,
        cancellation);

    private static List<ThemeCount> Counts(ThemeBook catalogue, int[] counts) =>
        [.. catalogue.All.Select((theme, place) => new ThemeCount(theme, counts[place])).Where(about => about.Count > 0).OrderByDescending(about => about.Count)];

    private static HashSet<int>? StagesOf(StoreView view, CommentQuestion question) => question.Path is not { } path ? null
        : question.Stage is { } stage ? [stage.Id]
        : [.. view.StagesOf(path)];

    private static List<ShownComment> Show(
        StoreView view, StoreConnection connection, IEnumerable<FoundComment> comments, Func<CommentQuarter, IReadOnlyDictionary<long, ulong>>? themesOf)
    {
        var stages = view.Snapshot.Paths.SelectMany(path => path.Stages.Select(stage => new StageOfPath(path, stage))).ToDictionary(stage => stage.Stage.Id);
        using var texts = connection.Prepare(
            $"""
            SELECT c.text, c.masked, {CommentHandlings.Columns} FROM comment c LEFT JOIN comment_handling h ON h.response_id = c.response_id
            WHERE c.response_id = ?1
            """);
        return [.. comments.Select(comment =>
        {
            var (text, masked, handling) = texts.Bind(1, comment.Response).Step()
                ? (texts.Text(0)!, (PersonalData)texts.Int(1), CommentHandlings.Read(texts, 2))
                : throw new InvalidOperationException("A comment was lost while it was read.");
            texts.Reset();
            return Show(comment, PlainText.Shown(text), view.Snapshot.Units, stages) with
            {
                Masked = masked,
                Handling = handling,
                Themes = themesOf is null ? [] : view.Snapshot.Themes.Of(themesOf(comment.Quarter)[comment.Response]),
            };
        })];
    }

    private static ShownComment Show(FoundComment found, string text, UnitTree tree, Dictionary<int, StageOfPath> stages) => new(
        text,
        tree[found.Quarter.Unit],
        Grain.Quarter.PeriodOf(found.Quarter.Start),
        found.View.Stages is [{ } stage] ? stages.GetValueOrDefault(stage) : null,
        found.View.Kinds is { } kinds && !kinds.Contains(null) ? [.. kinds.OfType<string>()] : [],
        found.View.Contacts ?? [])
    {
        Key = new CommentKey(tree[found.Quarter.Unit].Code, found.Quarter.Start, CommentKey.WordsOf(text)),
    };
}
