using Dashboard.Core.Feedback;
using Dashboard.Core.Privacy;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Privacy;

public sealed class CommentCellTests
{
    private const int K = 5;

    private static readonly string?[] Kinds = [null, "thanks", "complaint", "idea", "question"];
    private static readonly int?[] Stages = [null, 1, 2];

    [Fact]
    public void FewWriters_AreShownWithoutTheirTraits()
    {
        var view = Of((Trait("thanks"), 1)).ViewOf(Trait("thanks"));

        Assert.Equal(new CommentView(null, null, null, null), view);
    }

    [Fact]
    public void LargeGroups_AreToldApart()
    {
        var cell = Of((Trait("thanks"), 6), (Trait("complaint"), 5));

        Assert.Equal(["thanks"], cell.ViewOf(Trait("thanks")).Kinds);
        Assert.Equal(5, cell.Count(new CommentFilter(Kind: "complaint")));
    }

    [Fact]
    public void SmallGroups_AreToldTogether()
    {
        var cell = Of((Trait("thanks"), 20), (Trait("idea"), 3), (Trait("question"), 2));

        Assert.Equal(["idea", "question"], cell.ViewOf(Trait("question")).Kinds);
        Assert.Equal(5, cell.Count(new CommentFilter(Kind: "idea")));
    }

    [Fact]
    public void OneSmallGroup_TakesTheNextSmallestWithIt()
    {
        var cell = Of((Trait("thanks"), 20), (Trait("idea"), 9), (Trait("question"), 2));

        Assert.Equal(["idea", "question"], cell.ViewOf(Trait("idea")).Kinds);
        Assert.Equal(["thanks"], cell.ViewOf(Trait("thanks")).Kinds);
    }

    [Fact]
    public void Bands_AreFoundOnlyInLargeGroups()
    {
        var cell = Of((Trait("thanks", ScoreBand.Promoter), 12), (Trait("thanks", ScoreBand.Passive), 3), (Trait("thanks", ScoreBand.Detractor), 2));

        Assert.Equal(12, cell.Count(new CommentFilter(Band: ScoreBand.Promoter)));
        Assert.Equal(0, cell.Count(new CommentFilter(Band: ScoreBand.Detractor)));
    }

    [Fact]
    public void Path_FindsStagesThatAreTold()
    {
        var cell = Of((Trait("thanks") with { Stage = 1 }, 5), (Trait("thanks") with { Stage = 2 }, 3), (Trait("thanks"), 3));

        Assert.Equal(5, cell.Count(new CommentFilter([1, 2])));
        Assert.Equal(0, cell.Count(new CommentFilter([2])));
    }

    /// <summary>
    /// Whatever two filters are laid over any cell: those found by both, by one alone or by none are nobody, at least k writers, or the whole
    /// cell.
    /// </summary>
    [Fact]
    public void AnyTwoFilters_IsolateNoGroupBelowK()
    {
        var filters = AllFilters().ToList();
        Property.Holds(Cells(), writers =>
        {
            var cell = CommentCell.Of(writers, K);
            var found = filters.ConvertAll(filter => writers.Keys.Where(traits => filter.Finds(cell.ViewOf(traits))).ToHashSet())
                .Distinct(HashSet<CommentTraits>.CreateSetComparer()).ToList();
            var all = writers.Values.Sum();
            return found.TrueForAll(one => found.TrueForAll(other => new[] { one.Except(other), one.Intersect(other) }
                .Select(group => group.Sum(traits => writers[traits]))
                .All(people => people is 0 or >= K || people == all)));
        });
    }

    /// <summary>Comments of which the same is told, which is all that a reader sees, are as many.</summary>
    [Fact]
    public void AnyComments_ToldAlike_AreEnough()
    {
        Property.Holds(Cells(), writers =>
        {
            var cell = CommentCell.Of(writers, K);
            var all = writers.Values.Sum();
            return writers.Keys.GroupBy(traits => Told(cell.ViewOf(traits)))
                .Select(group => group.Sum(traits => writers[traits]))
                .All(people => people >= K || people == all);
        });

        static string Told(CommentView view) =>
            $"{Words(view.Stages)}|{Words(view.Kinds)}|{Words(view.Contacts)}|{Words(view.Bands)}";
        static string Words<T>(IReadOnlyList<T>? told) => told is null ? "-" : string.Join(',', told.Select(value => value?.ToString() ?? "none").Order());
    }

    [Fact]
    public void KOfOne_TellsEverything() =>
        Assert.Equal(["thanks"], CommentCell.Of(new Dictionary<CommentTraits, long> { [Trait("thanks")] = 1 }, 1).ViewOf(Trait("thanks")).Kinds);

    private static IEnumerable<CommentFilter> AllFilters() =>
        from stages in new IReadOnlyCollection<int>?[] { null, [1], [2], [1, 2] }
        from kind in Kinds
        from band in new ScoreBand?[] { null, ScoreBand.Promoter, ScoreBand.Passive, ScoreBand.Detractor }
        from contact in new ContactState?[] { null, ContactState.Waiting, ContactState.Answered }
        select new CommentFilter(stages, kind, band, contact);

    private static Gen<Dictionary<CommentTraits, long>> Cells()
    {
        var traits =
            from stage in Gen.Elements(Stages)
            from kind in Gen.Elements(Kinds)
            from contact in Gen.Elements(Enum.GetValues<ContactState>())
            from band in Gen.Elements(Enum.GetValues<ScoreBand>())
            select new CommentTraits(stage, kind, contact, band);
        return
            from groups in traits.ListOf()
            from counts in Gen.Choose(1, 12).ListOf(groups.Count)
            let writers = groups.Zip(counts).GroupBy(pair => pair.First).ToDictionary(pair => pair.Key, pair => pair.Sum(one => (long)one.Second))
            select writers;
    }

    private static CommentTraits Trait(string? kind, ScoreBand band = ScoreBand.None) => new(null, kind, ContactState.NotAsked, band);

    private static Parted Of(params (CommentTraits Traits, long Count)[] groups)
    {
        var writers = groups.ToDictionary(group => group.Traits, group => group.Count);
        return new Parted(CommentCell.Of(writers, K), writers);
    }

    /// <summary>A cell beside what it was made of.</summary>
    private sealed record Parted(CommentCell Cell, Dictionary<CommentTraits, long> Writers)
    {
        public CommentView ViewOf(CommentTraits traits) => Cell.ViewOf(traits);

        /// <summary>How many comments a filter finds.</summary>
        public long Count(CommentFilter filter) => Writers.Sum(group => filter.Finds(ViewOf(group.Key)) ? group.Value : 0);
    }
}
