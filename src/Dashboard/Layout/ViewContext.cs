using Dashboard.Core.Actions;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;

namespace Dashboard.Layout;

/// <summary>Something the page must tell about itself; the key names a text of <see cref="LayoutTexts"/>.</summary>
public sealed record Notice(string Key, params IReadOnlyList<object> Arguments);

/// <summary>What a page stands on: the address read against the store's snapshot, the reader's language and the day.</summary>
public sealed record ViewContext
{
    public required FilterState State { get; init; }

    public required StoreSnapshot Snapshot { get; init; }

    public required Language Language { get; init; }

    public required DateOnly Today { get; init; }

    public required Period Period { get; init; }

    public required Period? Compare { get; init; }

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Who reads it, and what they may do.</summary>
    public required Access Access { get; init; }

    public Scope Scope => Access.Scope;

    /// <summary>The smallest number of respondents whose figure is shown.</summary>
    public int MinimumRespondents { get; init; } = Protection.Default.MinimumRespondents;

    /// <summary>How far the filling of the store has come, from 0 to 1; <c>null</c> when it is not being filled.</summary>
    public double? Filling { get; init; }

    public Segment? Segment => State.Segment;

    /// <summary>Whose answers are shown, in words; <c>null</c> for everybody's.</summary>
    public string? Respondents { get; init; }

    /// <summary>The last day with data, never later than today: some counts are made for a whole month ahead.</summary>
    public DateOnly? DataUntil => Snapshot.DataUntil is { } until && until > Today ? Today : Snapshot.DataUntil;

    public bool IsDemo => Snapshot.Origin is DataOrigin.Demo or DataOrigin.Mixed;

    /// <summary>The unit of the state, the topmost one when none is named; <c>null</c> when it is unknown or there are none.</summary>
    public Unit? Unit => State.Unit is null
        ? Scope.Roots(Snapshot.Units) is [var root, ..] ? root : null
        : Snapshot.Units.Find(State.Unit) is { } unit && Scope.Covers(Snapshot.Units, unit) ? unit : null;

    /// <summary>Whether there is no other unit for the reader to go to.</summary>
    public bool HasOneUnit => Scope.Roots(Snapshot.Units) is [var only] && !Snapshot.Units.ChildrenOf(only).Any();

    /// <summary>The same for one metric's figures alone, as far as they are published beyond the reader's units.</summary>
    public ViewContext Of(MetricVersion metric) => this with
    {
        Access = new Access(Access.Name, new HashSet<Right> { Right.ReadFigures }, Access.FiguresOf(metric)),
    };

    /// <summary>From the first day of what is compared to the last.</summary>
    public Period Compared => new(Compare is { } compare && compare.Start < Period.Start ? compare.Start : Period.Start, Period.End);

    /// <summary>In words, which units moved or were merged while figures of the unit and its children are compared; <c>null</c> when none.</summary>
    public string? Moves(Unit unit) => Moves([unit, .. Snapshot.Units.ChildrenOf(unit)]);

    /// <summary>The same of any units that are compared.</summary>
    public string? Moves(IReadOnlyList<Unit> units) => MoveText.Of(
        Snapshot.History.MovesAmong([.. units.Select(unit => unit.Id)], UntilToday(Compared)), Snapshot.Units, Language);

    /// <summary>In words, which new baselines lie between what is compared of the units' series; <c>null</c> when none does.</summary>
    /// <param name="units">The units.</param>
    /// <param name="metric">The one metric that is compared; <c>null</c> for all.</param>
    /// <param name="stage">The stage whose answers are compared; <c>null</c> for all answers of the units.</param>
    public string? Straddled(IEnumerable<Unit> units, string? metric = null, Stage? stage = null) => Compare is null ? null : NoteText.Straddled(
        [.. from unit in units
            from rebase in Snapshot.Notes.Straddled(unit.Id, stage?.Id, Compared)
            where metric is null || rebase.Metric == metric
            select (rebase, $"{(stage?.Name ?? unit.Name).In(Language)}, {Snapshot.Metrics.Newest(rebase.Metric)?.Name.In(Language)}")],
        Language);

    /// <summary>The context of a chart of the unit's own series, which tells when units came or left and what the unit has done.</summary>
    /// <inheritdoc cref="ChartContext"/>
    public ChartContext TrendContext(Unit unit, string metric, int points)
    {
        var context = ChartContext(unit.Name, points);
        return context with { Notes = NotesOn(unit, metric, context) };
    }

    /// <summary>What a chart of the unit's own series marks: when units came or left, and what the unit has done.</summary>
    public IReadOnlyList<ChartNote> NotesOn(Unit unit, string metric, ChartContext context)
    {
        var moves = Snapshot.History.MovesAmong([unit.Id], UntilToday(context.Drawn ?? Period));
        return [.. MoveText.Notes(moves, Snapshot.Units, Language), .. ActionText.Marks(Snapshot.Actions.Marks(unit.Id, metric), Language)];
    }

    /// <summary>What was done at a stage, as marks on its chart: of the reader's units, and of all to whoever owns a stage of the path.</summary>
    public IReadOnlyList<ChartNote> MarksAt(ServicePath path, Stage stage, string metric) =>
        [.. ActionText.Marks(Snapshot.Actions.MarksAt(stage.Id, metric).Where(action => MayReadAt(path, action)), Language)];

    /// <summary>Whether an action at a stage of the path may be read.</summary>
    public bool MayReadAt(ServicePath path, UnitAction action) =>
        Scope.Covers(Snapshot.Units, Snapshot.Units[action.UnitId]) || Scope.OwnsStageOf(Snapshot.Units, path);

    /// <summary>What chart builders need to know of the page.</summary>
    /// <param name="name">The unit or path.</param>
    /// <param name="points">How far back a series is drawn at least.</param>
    public ChartContext ChartContext(LocalizedText name, int points = 24) =>
        new(Language, name.In(Language), Period, Today, IsDemo) { Compare = Compare, Respondents = Respondents, MinimumRespondents = MinimumRespondents, Drawn = Drawn(points) };

    /// <summary>Moves that are still to come change no figure yet.</summary>
    private Period UntilToday(Period period) => period.End <= Today || period.Start > Today ? period : new Period(period.Start, Today.AddDays(1));

    /// <summary>
    /// A series needs more than the period to be read: at least so many points up to its end, the compared period, and the point that is still
    /// running when the period reaches up to it.
    /// </summary>
    private Period Drawn(int points)
    {
        var last = State.Grain.StartOf(Period.LastDay);
        var start = State.Grain.Add(last, 1 - points);
        start = Compare is { } compare && compare.Start < start ? compare.Start : start;
        start = Period.Start < start ? Period.Start : start;
        var running = State.Grain.PeriodOf(Today);
        return new Period(start, Period.End >= running.Start && Period.End < running.End ? running.End : Period.End);
    }

    /// <summary>The same without a path that is not known, where a path only narrows the page down.</summary>
    public ViewContext WithKnownPath() => State.Path is { } path && Snapshot.FindPath(path) is null
        ? this with { State = State with { Path = null, Stage = null }, Notices = [.. Notices, new("UnknownPath", path)] }
        : this;

    /// <summary>Reads the query of a page. What does not fit the store falls back with a notice.</summary>
    public static ViewContext Of(IEnumerable<KeyValuePair<string, string>> query, StoreSnapshot snapshot, Language language, DateOnly today, Access access)
    {
        var (state, problems) = FilterState.Parse(query);
        var notices = problems.Select(problem => new Notice(problem.Notice, problem.Key, problem.Value)).ToList();
        if (state.Segment is { } segment && !snapshot.Segments.Contains(segment))
        {
            notices.Add(new("UnknownSegment", segment.Value));
            state = state with { Segment = null };
        }

        if (state.Metric is { } metric && snapshot.Metrics.Newest(metric) is null)
        {
            notices.Add(new("UnknownMetric", metric));
            state = state with { Metric = null };
        }

        if (state.Stage is { } stage && snapshot.FindPath(state.Path) is { } path && path.Find(stage) is null)
        {
            notices.Add(new("UnknownStage", stage));
            state = state with { Stage = null };
        }

        if (state.Own is { } own && snapshot.DataFrom is { } from && own.Start < from)
        {
            notices.Add(new("DataBegins", from));
        }

        var anchor = today;
        if (state.Own is null && snapshot.DataUntil is { } until && until < state.PeriodOn(today).Start)
        {
            anchor = until.AddDays(1);
            notices.Add(new("DataEnds", until));
        }

        var period = state.PeriodOn(anchor);
        return new ViewContext
        {
            State = state,
            Snapshot = snapshot,
            Language = language,
            Today = today,
            Access = access,
            Period = period,
            Compare = state.Compare.Of(period),
            Notices = notices,
        };
    }
}
