using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Actions;

public sealed class UnitActionTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly Signature Manager = new(Today, "Osastonhoitaja");

    [Fact]
    public void Problems_OfAnEmptyForm_NameEveryField()
    {
        var draft = new ActionDraft("ward", " ", "", new ActionStep(ActionStatus.Done, Today.AddDays(1), "", ""))
        {
            Metric = WellKnown.Help,
            Words = new string('x', NoteRules.MostOfExplanation + 1),
        };

        Assert.Equal(
            [
                new ActionProblem(ActionField.Title, NoteFault.Missing, NoteRules.MostOfTitle),
                new ActionProblem(ActionField.Words, NoteFault.TooLong, NoteRules.MostOfExplanation),
                new ActionProblem(ActionField.Wanted, NoteFault.Missing),
                new ActionProblem(ActionField.Owner, NoteFault.Missing, NoteRules.MostOfName),
                new ActionProblem(ActionField.DoneOn, NoteFault.TooLate, Limit: Today),
                new ActionProblem(ActionField.By, NoteFault.Missing, NoteRules.MostOfName),
            ],
            draft.Problems(Today, UnitTree.Empty));
    }

    [Theory]
    [InlineData(ActionStatus.Planned, true)]
    [InlineData(ActionStatus.UnderWay, true)]
    [InlineData(ActionStatus.Done, false)]
    public void Problems_WithoutADueDate_OnlyWhatIsNotDoneNeedsOne(ActionStatus status, bool needed)
    {
        var draft = new ActionDraft("ward", "Soitto", "Hoitaja", new ActionStep(status, Today, "", "Hoitaja"));

        Assert.Equal(needed ? [new ActionProblem(ActionField.Due, NoteFault.Missing)] : [], draft.Problems(Today, UnitTree.Empty));
    }

    [Theory]
    [InlineData(ActionStatus.Planned, true)]
    [InlineData(ActionStatus.UnderWay, true)]
    [InlineData(ActionStatus.Done, false)]
    public void Problems_OfADueDateThatHasPassed_AreOfWhatIsNotDone(ActionStatus status, bool refused)
    {
        var draft = new ActionDraft("ward", "Kotisoitto", "Hoitaja", new ActionStep(status, Today, "", "Hoitaja")) { Due = Today.AddDays(-1) };

        Assert.Equal(refused ? [new ActionProblem(ActionField.Due, NoteFault.TooEarly, Limit: Today)] : [], draft.Problems(Today, UnitTree.Empty));
        Assert.Empty((draft with { Due = Today }).Problems(Today, UnitTree.Empty));
    }

    [Fact]
    public void Problems_OfWhatIsDropped_AskForTheReason()
    {
        Assert.Equal([new ActionProblem(ActionField.Reason, NoteFault.Missing, NoteRules.MostOfReason)], new ActionStep(ActionStatus.Dropped, null, " ", "Hoitaja").Problems(Today, UnitTree.Empty));
        Assert.Empty(new ActionStep(ActionStatus.UnderWay, null, "", "Hoitaja").Problems(Today, UnitTree.Empty));
        Assert.Equal([new ActionProblem(ActionField.DoneOn, NoteFault.Missing)], new ActionStep(ActionStatus.Done, null, "", "Hoitaja").Problems(Today, UnitTree.Empty));
    }

    /// <summary>Titles, lessons and reasons are read by others than those who know the people; a unit's name is nobody's.</summary>
    [Fact]
    public void Problems_OfWordsThatTellOfAPerson_SayWhatWasFound()
    {
        var units = new UnitTree([new Unit(1, "east", new LocalizedText("Itäinen hammashoitola"), null, null)]);
        var step = new ActionStep(ActionStatus.Dropped, null, "Matti Virtanen kielsi", "Matti Virtanen") { Lesson = "Soita 040 123 4567", Contact = "Matti Virtanen, 040 123 4567" };
        var draft = new ActionDraft("east", "Itäisen hammashoitolan jono", "Matti Virtanen", step) { Words = "Kysy: matti@example.org", Due = Today };

        Assert.Equal(
            [(ActionField.Words, "matti@example.org"), (ActionField.Lesson, "040 123 4567"), (ActionField.Reason, "Matti Virtanen")],
            draft.Problems(Today, units).Select(problem => (problem.Field, problem.Fault == NoteFault.PersonalData ? problem.Found : null)));
        Assert.Contains("expected words without names", draft.Problems(Today, units)[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_OfAnotherDayOrOwner_AreThoseOfANewAction()
    {
        var step = new ActionStep(ActionStatus.UnderWay, null, "", "Hoitaja") { Due = Today.AddYears(6), Owner = " " };

        Assert.Equal(
            [new ActionProblem(ActionField.Due, NoteFault.TooLate, Limit: Today.AddYears(5)), new ActionProblem(ActionField.Owner, NoteFault.Missing, NoteRules.MostOfName)],
            step.Problems(Today, UnitTree.Empty));
    }

    [Fact]
    public void Problems_OfOtherWords_AreThoseOfANewAction()
    {
        var step = new ActionStep(ActionStatus.UnderWay, null, "", "Hoitaja") { Title = " ", Words = "Kysy: matti@example.org" };

        Assert.Equal(
            [new ActionProblem(ActionField.Title, NoteFault.Missing, NoteRules.MostOfTitle), new ActionProblem(ActionField.Words, NoteFault.PersonalData, Found: "matti@example.org")],
            step.Problems(Today, UnitTree.Empty));
        Assert.Empty((step with { Title = "Soitto", Words = "" }).Problems(Today, UnitTree.Empty));
    }

    [Fact]
    public void Action_WithLinesThatCorrectIt_IsCalledAsTheLastOneSays()
    {
        var first = An(1) with { Title = "Sotto", Words = "Kotiin" };
        var action = first with
        {
            History =
            [
                .. first.History,
                new ActionChange(2, ActionStatus.Planned, null, "", Manager) { Title = "Soitto", Words = "" },
                new ActionChange(3, ActionStatus.UnderWay, null, "", Manager),
            ],
        };

        Assert.Equal(("Soitto", ""), (action.Title, action.Words));
        Assert.Equal(("Sotto", "Kotiin"), (action.At(1).Title, action.At(1).Words));
    }

    [Fact]
    public void Action_WithLinesThatPostponeIt_IsDueAndOwnedAsTheLastOnesSay()
    {
        var first = An(1) with { Due = Today, Owner = "Hoitaja" };
        var action = first with
        {
            History =
            [
                .. first.History,
                new ActionChange(2, ActionStatus.UnderWay, null, "", Manager) { Due = Today.AddDays(9), Owner = "Esihenkilö" },
                new ActionChange(3, ActionStatus.UnderWay, null, "", Manager) { Due = Today.AddDays(20) },
            ],
        };

        Assert.Equal(((DateOnly?)Today.AddDays(20), "Esihenkilö", false), (action.Due, action.Owner, action.IsOverdue(Today.AddDays(20))));
        Assert.Equal(((DateOnly?)Today.AddDays(9), "Esihenkilö", 2), (action.At(2).Due, action.At(2).Owner, action.At(2).History.Count));
        Assert.Equal(((DateOnly?)Today, "Hoitaja"), (action.At(0).Due, action.At(1).Owner));
        Assert.Equal(action.History, action.At(9).History);
    }

    [Fact]
    public void Trial_OfADayToCome_IsPlannedForIt()
    {
        var later = ActionDraft.Trial("ward", "Soitto", Today.AddDays(3), "Hoitaja", Today);
        var now = ActionDraft.Trial("ward", "Soitto", Today, "Hoitaja", Today);

        Assert.Equal((ActionStatus.Planned, (DateOnly?)Today.AddDays(3), null), (later.First.Status, later.Due, later.First.DoneOn));
        Assert.Equal((ActionStatus.Done, (DateOnly?)Today), (now.First.Status, now.First.DoneOn));
        Assert.Empty(later.Problems(Today, UnitTree.Empty));
        Assert.Empty(now.Problems(Today, UnitTree.Empty));
    }

    [Fact]
    public void Change_WithoutItsDay_IsNotMade()
    {
        Assert.Throws<ArgumentException>(() => new ActionChange(1, ActionStatus.Done, null, "", Manager));
        Assert.Throws<ArgumentException>(() => new ActionChange(1, ActionStatus.Planned, Today, "", Manager));
        Assert.Throws<ArgumentException>(() => An(1) with { History = [] });
    }

    [Theory]
    [InlineData("Seam:hip/surgery/home", true)]
    [InlineData("Comment:2026-Q3/ward", true)]
    [InlineData("Event:2026-05-04/Pyöreä pöytä: A/B", true)]
    [InlineData("Seam:hip/surgery", false)]
    [InlineData("0:help/ward", false)]
    [InlineData("Rumour:help/ward", false)]
    [InlineData("Attention:", false)]
    [InlineData("Attention:help/wa\nrd", false)]
    [InlineData(null, false)]
    public void Source_OfAName_IsReadWhenItNamesOne(string? text, bool known) => Assert.Equal(known ? text : null, ActionSource.Parse(text)?.ToString());

    [Fact]
    public void Place_OfASeam_IsMeasuredWhereItsQuestionIsAsked()
    {
        var seam = new ActionPlace(3, 4);

        Assert.Equal((3, 4, 4), (seam.MeasuredAt(WellKnown.Continue), seam.MeasuredAt(WellKnown.Help), seam.MeasuredAt(WellKnown.Handover)));
        Assert.Equal(3, new ActionPlace(3).MeasuredAt(WellKnown.Help));
    }

    [Fact]
    public void Marks_AreOfWhatIsDoneForTheMetricOrForNone()
    {
        var (help, all, planned, other) = (
            Done(1, new(2026, 4, 1)) with { Metric = WellKnown.Help },
            Done(2, new(2026, 5, 1)),
            An(3) with { Metric = WellKnown.Help },
            Done(4, new(2026, 5, 1)) with { Metric = WellKnown.Nps });
        var dropped = Done(5, new(2026, 5, 1));
        dropped = dropped with { History = [.. dropped.History, new ActionChange(2, ActionStatus.Dropped, null, "Erehdys", Manager)] };
        var book = new ActionBook([help, all, planned, other, dropped]);

        Assert.Equal([all, help], book.Marks(1, WellKnown.Help));
        Assert.Equal(
            [("Soitto", "1.5.2026 Toimenpide: Soitto."), ("Soitto", "1.4.2026 Toimenpide: Soitto.")],
            ActionText.Marks(book.Marks(1, WellKnown.Help), Language.Fi).Select(mark => (mark.Label, mark.Text)));
    }

    [Fact]
    public void MarksAt_AStage_AreThoseThatAreMeasuredThere()
    {
        var action = Done(1, Today) with { Metric = WellKnown.Continue, Place = new ActionPlace(3, 4) };
        var book = new ActionBook([action]);

        Assert.Equal([action], book.MarksAt(3, WellKnown.Continue));
        Assert.Empty(book.MarksAt(4, WellKnown.Continue));
    }

    [Fact]
    public void Overdue_IsWhatIsOpenAfterItsDay()
    {
        var action = An(1) with { Due = Today.AddDays(-1) };

        Assert.True(action.IsOverdue(Today));
        Assert.False((action with { Due = Today }).IsOverdue(Today));
        Assert.False((Done(1, Today) with { Due = Today.AddDays(-1) }).IsOverdue(Today));
        Assert.Equal([1, 2], new ActionBook([Done(2, Today), action]).All.Select(known => known.Id));
    }

    private static UnitAction An(int id) => new()
    {
        Id = id, UnitId = 1, Title = "Soitto", Owner = "Hoitaja", History = [new ActionChange(1, ActionStatus.Planned, null, "", Manager)],
    };

    private static UnitAction Done(int id, DateOnly day) => An(id) with { History = [new ActionChange(1, ActionStatus.Done, day, "", Manager)] };
}
