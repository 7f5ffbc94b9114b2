using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Office;

public sealed class AuditQueryTests
{
    private static readonly Actor Anna = new("anna", "192.0.2.7");
    private static readonly Actor Åke = new("Åke", "command line");

    [Fact]
    public async Task Ask_Nothing_GivesAllLinesTheNewestFirst()
    {
        await using var store = await FilledAsync();

        var answer = await AskAsync(store, new AuditQuestion());

        Assert.Equal((4, 1, 1), (answer.Total, answer.Page, answer.Pages));
        Assert.Equal(["100%_sure.csv", "ward", "nps.svg", "anna"], answer.Lines.Select(line => line.Subject));
        Assert.Equal(new AuditEntry(answer.Lines[1].At, "anna", "192.0.2.7", "comments", "ward", AuditOutcome.Done, """{"search":"Odotus"}"""), answer.Lines[1]);
    }

    [Theory]
    [InlineData("odotus", "ward")]
    [InlineData("WARD", "ward")]
    [InlineData("100%_", "100%_sure.csv")]
    [InlineData("10_%", "")]
    [InlineData("Åke", "100%_sure.csv")]
    [InlineData("192.0.2", "ward nps.svg anna")]
    public async Task Ask_AText_GivesTheLinesThatHoldIt(string text, string subjects)
    {
        await using var store = await FilledAsync();

        Assert.Equal(subjects, await SubjectsAsync(store, new AuditQuestion(Text: text)));
    }

    [Fact]
    public async Task Ask_ATextThatNamesActionsAndSubjects_GivesTheirLinesToo()
    {
        await using var store = await FilledAsync();

        var question = new AuditQuestion(Text: "osasto") { NamedActions = ["sign-in"], NamedSubjects = ["ward"] };

        Assert.Equal("ward anna", await SubjectsAsync(store, question));
    }

    [Fact]
    public async Task Ask_ByPersonKindAndDays_GivesWhatFitsAll()
    {
        await using var store = await FilledAsync();
        var days = new Period(new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 16));

        Assert.Equal("ward nps.svg anna", await SubjectsAsync(store, new AuditQuestion(Who: "anna")));
        Assert.Equal("nps.svg", await SubjectsAsync(store, new AuditQuestion(Kind: AuditKind.Export)));
        Assert.Equal("nps.svg anna", await SubjectsAsync(store, new AuditQuestion(Period: days)));
        Assert.Equal("", await SubjectsAsync(store, new AuditQuestion("Åke", AuditKind.Import, days)));
    }

    [Fact]
    public async Task Ask_PageBeyondTheLast_GivesTheLast()
    {
        await using var store = await TestStore.CreateAsync();
        for (var line = 0; line <= AuditQuery.PageSize; line++)
        {
            store.Get<AuditLog>().Write(Anna, "export", $"{line}", AuditOutcome.Done);
        }

        var answer = await store.Get<AuditQuery>().AskAsync(new AuditQuestion(), 9, CancellationToken.None);

        Assert.Equal((51, 2, 2), (answer.Total, answer.Page, answer.Pages));
        Assert.Equal("0", Assert.Single(answer.Lines).Subject);
    }

    [Fact]
    public async Task Freeze_LineThatComesAfterwards_IsNoneOfThem()
    {
        await using var store = await FilledAsync();

        var (question, lines) = await store.Get<AuditQuery>().FreezeAsync(new AuditQuestion(Kind: AuditKind.Export), CancellationToken.None);
        store.Get<AuditLog>().Write(Anna, "export", "audit", AuditOutcome.Done);

        Assert.Equal((1, "nps.svg"), (lines, await SubjectsAsync(store, question)));
    }

    [Fact]
    public async Task People_AreNamedOnce()
    {
        await using var store = await FilledAsync();

        Assert.Equal(["anna", "Åke"], store.Get<AuditQuery>().People().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Kinds_NameEachActionOnceAndAreReadBack()
    {
        Assert.Equal(AuditActions.All.Count, AuditActions.All.Distinct().Count());
        Assert.All(Enum.GetValues<AuditKind>(), kind => Assert.Equal(kind, AuditActions.Parse(kind.Slug())));
        Assert.Null(AuditActions.Parse("x"));
    }

    private static async Task<TestStore> FilledAsync()
    {
        var store = await TestStore.CreateAsync(new DateOnly(2026, 6, 15));
        var audit = store.Get<AuditLog>();
        audit.Write(Anna, "sign-in", "anna", AuditOutcome.Done);
        audit.Write(Anna, "export", "nps.svg", AuditOutcome.Done);
        store.Clock.Day = store.Clock.Day.AddDays(1);
        audit.Write(Anna, "comments", "ward", AuditOutcome.Done, new { Search = "Odotus" });
        audit.Write(Åke, "import", "100%_sure.csv", AuditOutcome.Failed);
        return store;
    }

    private static async Task<string> SubjectsAsync(TestStore store, AuditQuestion question)
    {
        var answer = await AskAsync(store, question);
        var read = new List<string>();
        await foreach (var line in store.Get<AuditQuery>().ReadAsync(question, CancellationToken.None))
        {
            read.Add(line.Subject);
        }

        Assert.Equal(answer.Lines.Select(line => line.Subject), read);
        Assert.Equal(answer.Total, (await store.Get<AuditQuery>().FreezeAsync(question, CancellationToken.None)).Lines);
        return string.Join(' ', read);
    }

    private static Task<AuditAnswer> AskAsync(TestStore store, AuditQuestion question) =>
        store.Get<AuditQuery>().AskAsync(question, 1, CancellationToken.None);
}
