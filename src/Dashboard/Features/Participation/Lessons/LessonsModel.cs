using Dashboard.Core.Actions;
using Dashboard.Core.Feedback;
using Dashboard.Core.Participation;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Participation.Lessons;

/// <summary>A lesson of an event or of an action: one of both is there.</summary>
/// <param name="Title">What it was learnt from.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Path">The service path it was about, or <c>null</c>.</param>
/// <param name="Day">The day of the event, or on which the action was done or dropped.</param>
/// <param name="Lesson">What was learnt.</param>
/// <param name="Contact">Whom one may ask, or <c>null</c>.</param>
public sealed record LessonEntry(string Title, Unit Unit, ServicePath? Path, DateOnly Day, string Lesson, string? Contact)
{
    public EventLesson? Event { get; init; }

    public UnitAction? Action { get; init; }
}

/// <summary>One value to choose.</summary>
/// <param name="Name">Its name in the reader's language, or as files write it.</param>
/// <param name="Count">Lessons that it leaves.</param>
/// <param name="IsChosen">Whether it is chosen.</param>
/// <param name="Choice">What choosing it leads to.</param>
public sealed record LessonOption(string Name, int Count, bool IsChosen, LessonChoice Choice);

/// <summary>Everything the library shows but the outcomes of its actions.</summary>
/// <param name="Entries">The lessons of the page, the newest first.</param>
/// <param name="Found">How many the choice leaves.</param>
/// <param name="All">How many there are.</param>
public sealed record LessonsModel(IReadOnlyList<LessonEntry> Entries, int Found, int All)
{
    /// <summary>Lessons on a page.</summary>
    public const int OnPage = 20;

    public required LessonChoice Choice { get; init; }

    public required IReadOnlyList<LessonOption> Methods { get; init; }

    public required IReadOnlyList<LessonOption> FloorsOfHouse { get; init; }

    public required IReadOnlyList<LessonOption> Paths { get; init; }

    /// <summary>The units right below the chosen one, or below the top.</summary>
    public required IReadOnlyList<LessonOption> Units { get; init; }

    /// <summary>Pages that the choice fills.</summary>
    public int Pages => Math.Max(1, (Found + OnPage - 1) / OnPage);

    public static LessonsModel Build(IReadOnlyList<EventLesson> events, StoreSnapshot snapshot, LessonChoice choice, Language language)
    {
        var all = events.Select(OfEvent).Concat(snapshot.Actions.All.Select(action => OfAction(action, snapshot)).OfType<LessonEntry>())
            .OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Title, StringComparer.Ordinal).ToList();
        var words = SearchWords.Of(choice.Words);
        var spoken = all.FindAll(entry => words.All.All(word => Has(entry, word)));
        List<LessonEntry> Left(LessonChoice by) => spoken.FindAll(entry => IsOf(entry, by, snapshot.Units));
        var found = Left(choice);
        return new LessonsModel([.. found.Skip((choice.Page - 1) * OnPage).Take(OnPage)], found.Count, all.Count)
        {
            Choice = choice,
            Methods = Options(Left(choice with { Method = null }).Select(entry => entry.Event?.Method), choice.Method, method => method, method => choice with { Method = method, Page = 1 }),
            FloorsOfHouse = Options(
                Left(choice with { Floor = null }).Select(entry => entry.Event?.Floor.Slug()), choice.Floor?.Slug(), floor => floor, floor => choice with { Floor = Floors.Parse(floor), Page = 1 }),
            Paths = Options(
                Left(choice with { Path = null }).Select(entry => entry.Path?.Code), choice.Path, code => snapshot.FindPath(code)?.Name.In(language) ?? code, code => choice with { Path = code, Page = 1 }),
            Units = UnitOptions(found, snapshot.Units, choice, language),
        };
    }

    private static LessonEntry OfEvent(EventLesson held) => new(held.Title, held.Unit, held.Path, held.Date, held.Lesson, held.Contact) { Event = held };

    private static LessonEntry? OfAction(UnitAction action, StoreSnapshot snapshot)
    {
        // Why it was dropped is for those who see the action: it was not said for all to read.
        return action.IsOpen || action.Last.Lesson.Length == 0 ? null : new LessonEntry(
            action.Title,
            snapshot.Units[action.UnitId],
            action.Place is { } place ? snapshot.Paths.FirstOrDefault(path => path.Stages.Any(stage => stage.Id == place.StageId)) : null,
            action.DoneOn ?? action.Last.Written.Day,
            action.Last.Lesson,
            action.Last.Contact.Length > 0 ? action.Last.Contact : null) { Action = action };
    }

    private static bool Has(LessonEntry entry, string word) => new[] { entry.Title, entry.Lesson, entry.Event?.Decision, entry.Event?.Undecided }
        .Any(text => text is not null && SearchWords.Mark(text, [word]).Any(piece => piece.Marked));

    private static bool IsOf(LessonEntry entry, LessonChoice by, UnitTree tree) =>
        (by.Method is null || string.Equals(entry.Event?.Method, by.Method, StringComparison.OrdinalIgnoreCase))
        && (by.Floor is null || entry.Event?.Floor == by.Floor)
        && (by.Path is null || string.Equals(entry.Path?.Code, by.Path, StringComparison.OrdinalIgnoreCase))
        && (by.Unit is null || (tree.Find(by.Unit) is { } unit && tree.IsWithin(entry.Unit, unit)));

    private static List<LessonOption> Options(IEnumerable<string?> values, string? chosen, Func<string, string> name, Func<string?, LessonChoice> choose)
    {
        bool IsChosen(string value) => string.Equals(value, chosen, StringComparison.OrdinalIgnoreCase);
        return [.. values.OfType<string>().GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(value => value.Count()).ThenBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => new LessonOption(name(value.Key), value.Count(), IsChosen(value.Key), choose(IsChosen(value.Key) ? null : value.Key)))];
    }

    private static List<LessonOption> UnitOptions(List<LessonEntry> found, UnitTree tree, LessonChoice choice, Language language)
    {
        var above = choice.Unit is null ? null : tree.Find(choice.Unit);
        var below = above is not null ? tree.ChildrenOf(above) : tree.Roots.ToList() is [var root] ? tree.ChildrenOf(root) : tree.Roots;
        return
        [
            .. above is null ? [] : new[] { new LessonOption(above.Name.In(language), found.Count, true, choice with { Unit = null, Page = 1 }) },
            .. below.Select(unit => new LessonOption(
                    unit.Name.In(language), found.Count(entry => tree.IsWithin(entry.Unit, unit)), false, choice with { Unit = unit.Code, Page = 1 }))
                .Where(option => option.Count > 0),
        ];
    }
}
