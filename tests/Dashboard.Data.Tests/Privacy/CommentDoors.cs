using Dashboard.Core.Feedback;
using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Testing;
using Dashboard.Testing.Attack;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>Every list of comments that somebody gets who may read those of the whole tree: of each quarter, by all filters together.</summary>
internal static class CommentDoors
{
    private static readonly string?[] Kinds = [null, "thanks", "complaint"];

    /// <summary>Reads them; every writer stands in each list once, the words say who it is.</summary>
    public static async Task<SeenComments> LookAsync(TestStore store, RandomCounty county, int batches)
    {
        var rows = county.Batches.Take(batches).SelectMany(batch => batch).ToList();
        var writers = rows.Where(row => row.Comment is not null).ToDictionary(row => row.Comment!);
        var found = new List<FoundComments>();
        foreach (var question in Questions(await store.SnapshotAsync()))
        {
            found.AddRange((await ReadAsync(store, question)).GroupBy(comment => comment.Unit.Code, comment => writers[comment.Text])
                .Select(unit => new FoundComments(
                    unit.Key, question.Period, new CommentFilter(null, question.Kind, question.Band, question.Contact), StagesOf(question), [.. unit])));
        }

        return new SeenComments(rows, found);
    }

    /// <summary>The lists of the whole county, by quarter and all filters together.</summary>
    public static IEnumerable<CommentQuestion> Questions(StoreSnapshot snapshot)
    {
        var places = snapshot.Paths.SelectMany(path => path.Stages.Select(stage => ((ServicePath?)path, (Stage?)stage)).Append((path, null))).Prepend((null, null));
        return
            from quarter in Grain.Quarter.Split(new Period(RandomCounty.First, RandomCounty.Today))
            from place in places
            from kind in Kinds
            from band in ScoreBands.All.Cast<ScoreBand?>().Prepend(null)
            from contact in Enum.GetValues<ContactState>().Cast<ContactState?>().Prepend(null)
            select new CommentQuestion(snapshot.Units.Find("county")!, quarter, null, place.Item1, place.Item2, kind, band, Contact: contact);
    }

    private static List<string>? StagesOf(CommentQuestion question) => question.Path is not { } path ? null
        : [.. path.Stages.Where(stage => question.Stage is null || stage == question.Stage).Select(stage => stage.Code)];

    /// <summary>All pages of a list.</summary>
    public static async Task<IReadOnlyList<ShownComment>> ReadAsync(TestStore store, CommentQuestion question)
    {
        var comments = new List<ShownComment>();
        CommentAnswer answer;
        do
        {
            answer = await store.Get<CommentQuery>().AskAsync(Scope.WholeTree, question with { Page = (comments.Count / CommentQuery.PageSize) + 1 }, CancellationToken.None);
            comments.AddRange(answer.Comments);
        }
        while (answer.Page < answer.Pages);
        Assert.Equal(answer.Total, comments.Count);
        return comments;
    }
}
