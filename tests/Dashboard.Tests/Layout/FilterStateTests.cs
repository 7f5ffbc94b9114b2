using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Layout;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Tests.Layout;

public sealed class FilterStateTests
{
    public static TheoryData<FilterState> States => new(
        FilterState.Default,
        new FilterState { Preset = PeriodPreset.Tertial, Compare = CompareTo.Previous, Grain = Grain.Week },
        new FilterState { Own = new Period(new(2026, 1, 1), new(2026, 3, 1)), Compare = CompareTo.Nothing },
        new FilterState { Segment = new(SegmentKind.AgeBand, "75–84 & yli"), Metric = "nps", Unit = "A/B c", Path = "hip", Stage = "3", Search = "osasto 2" },
        new FilterState { Unit = "a", Peers = new(PeerKind.Chosen, ["x,1", "Y&2"], OrderOfRows.Name) },
        new FilterState { Peers = new(PeerKind.Level, [], OrderOfRows.Tree) },
        new FilterState { Search = "\"kiitos\" & <b>", Comments = new("complaint", ScoreBand.Detractor, 3) });

    [Theory]
    [MemberData(nameof(States))]
    public void Address_OfAnyState_ReadsBackAsThatState(FilterState state)
    {
        var query = string.Join('&', state.Pairs().Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

        var (read, problems) = Parse(query);

        Assert.Equal(state, read);
        Assert.Empty(problems);
    }

    [Fact]
    public void Address_OfTheDefault_IsEmpty() => Assert.Empty(FilterState.Default.Pairs());

    [Theory]
    [InlineData("period=fortnight", "period", "fortnight")]
    [InlineData("grain=hour", "grain", "hour")]
    [InlineData("compare=yes", "compare", "yes")]
    [InlineData("with=friends", "with", "friends")]
    [InlineData("order=best", "order", "best")]
    [InlineData("segment=shoe=44", "segment", "shoe=44")]
    [InlineData("kind=rant", "kind", "rant")]
    [InlineData("score=10", "score", "10")]
    [InlineData("page=0", "page", "0")]
    [InlineData("first=2026-02-30&last=2026-03-31", "first", "2026-02-30")]
    [InlineData("first=0001-01-01&last=9999-12-31", "last", "9999-12-31")]
    public void BadValue_KeepsTheDefaultAndIsReported(string query, string key, string value)
    {
        var (state, problems) = Parse(query);

        Assert.Equal(FilterState.Default, state);
        Assert.Contains(new QueryProblem(key, value), problems);
    }

    [Theory]
    [InlineData("first=2026-03-31&last=2026-03-01", "RangeBackwards", "2026-03-31", "2026-03-01")]
    [InlineData("from=2026-03-01&to=2026-03-01", "RangeBackwards", "2026-03-01", "2026-03-01")]
    [InlineData("first=2026-03-31", "HalfRange", "last", "2026-03-31")]
    [InlineData("last=2026-03-31", "HalfRange", "first", "2026-03-31")]
    [InlineData("first=9999&last=2026-03-31", "BadQueryValue", "first", "9999")]
    [InlineData("first=9999", "BadQueryValue", "first", "9999")]
    public void Range_ThatIsNone_IsSaidOnce(string query, string notice, string key, string value)
    {
        var (state, problems) = Parse(query);

        Assert.Null(state.Own);
        Assert.Equal(new QueryProblem(key, value, notice), Assert.Single(problems));
    }

    [Fact]
    public void Range_ByTheNamesOfTheApi_IsTheSameWithItsOwnNamesInLinks()
    {
        var (state, problems) = Parse("from=2026-03-01&to=2026-04-01");

        Assert.Empty(problems);
        Assert.Equal(Parse("first=2026-03-01&last=2026-03-31").State, state);
        Assert.Equal(["first=2026-03-01", "last=2026-03-31"], state.Pairs().Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void Range_FromBeforeAnyData_BeginsWithTheFirstDayThatThereMayBe()
    {
        var (state, problems) = Parse("first=1900-01-01&last=2026-03-31");

        Assert.Empty(problems);
        Assert.Equal(new Period(new(1990, 1, 1), new(2026, 4, 1)), state.Own);
    }

    [Fact]
    public void Search_OfManyCharacters_IsCutAndSaid()
    {
        var (state, problems) = Parse("q=" + new string('a', 12_000));

        Assert.Equal(200, state.Search!.Length);
        Assert.Equal(new QueryProblem("q", "200", "LongSearch"), Assert.Single(problems));
    }

    [Fact]
    public void Contact_InTheAddress_IsKeptThere()
    {
        var (state, problems) = Parse("contact=waiting");

        Assert.Empty(problems);
        Assert.Equal(Dashboard.Core.Feedback.ContactState.Waiting, state.Comments.Contact);
        Assert.Equal(["contact=waiting"], state.Pairs().Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void OwnRange_OfOneDay_IsThatDay() =>
        Assert.Equal(new Period(new(2026, 5, 1), new(2026, 5, 2)), Parse("first=2026-05-01&last=2026-05-01").State.Own);

    [Fact]
    public void Preset_BesideAnOwnRange_Wins()
    {
        var (state, problems) = Parse("period=month&first=2026-05-01&last=2026-05-31");

        Assert.Equal(new FilterState { Preset = PeriodPreset.Month }, state);
        Assert.Empty(problems);
    }

    [Fact]
    public void EmptyAndUnknownKeys_AreLeftAlone() => Assert.Equal((FilterState.Default, 0), (Parse("q=&utm=x&period=").State, Parse("q=&utm=x").Problems.Count));

    private static (FilterState State, IReadOnlyList<QueryProblem> Problems) Parse(string query) =>
        FilterState.Parse(QueryHelpers.ParseQuery(query).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))));
}
