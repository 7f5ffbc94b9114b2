using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Which slices and counts each kind of raw row yields. A batch folds its own rows with it, a rebuild and the check fold all of them: one
/// definition, so that they can only agree.
/// </summary>
internal sealed class RawRows(StoreConnection connection, MetricPlaces metrics, RollupFold fold)
{
    private const string Tallies =
        "SELECT unit_id, period_start, stage_id, segment_id, metric_version_id, cell, count, in_total FROM tally_row";

    /// <summary>The metrics that are counted from rows: no file needs to bring answers to them.</summary>
    public static IReadOnlySet<string> Derived { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        WellKnown.Responses, WellKnown.Thanks, WellKnown.Complaints, WellKnown.Ideas, WellKnown.Questions,
        WellKnown.Answered14Days, WellKnown.HandlingHours,
        WellKnown.Events, WellKnown.Participants, WellKnown.PlannedUse, WellKnown.Decided, WellKnown.Told, WellKnown.Heard,
    };

    private readonly RowTallies tallies = fold.Row();

    /// <summary>Folds single responses.</summary>
    public ResponseFold Responses { get; } = new(metrics, fold);

    /// <summary>Folds all responses.</summary>
    public void FoldResponses()
    {
        using var rows = connection.Stream($"SELECT {ResponseColumns.Of("response")} FROM response");
        while (rows.Step())
        {
            Responses.Fold(rows, 1);
        }
    }

    /// <summary>Folds all imported tallies.</summary>
    public void FoldTallies()
    {
        using var rows = connection.Stream(Tallies);
        while (rows.Step())
        {
            FoldTally(rows, 1);
        }
    }

    /// <summary>Folds one stored tally; <paramref name="sign"/> −1 takes it back.</summary>
    public void FoldTally(long id, int sign)
    {
        using var row = connection.Prepare($"{Tallies} WHERE id = ?1");
        row.Bind(1, id).Step();
        FoldTally(row, sign);
    }

    /// <summary>Folds one imported tally on the first day of its period; <paramref name="sign"/> −1 takes it back.</summary>
    public void FoldTally(int unit, int day, int stage, int segment, int version, int cell, long count, bool inTotal, int sign)
    {
        tallies.Clear();
        if (metrics.KindOf(version) == MetricKind.Count)
        {
            tallies.AddEvent(version, count, sign);
        }
        else
        {
            tallies.Add(version, cell, sign * count);
        }

        fold.Add(unit, day, stage, inTotal && segment != 0 ? [0, segment] : [segment], tallies);
    }

    /// <summary>Folds all participation events.</summary>
    public void FoldEvents()
    {
        using var context = connection.Context();
        foreach (var held in context.Events.AsNoTracking().ToList())
        {
            FoldEvent(held, 1);
        }
    }

    /// <summary>Folds one participation event, if it was held; <paramref name="sign"/> −1 takes it back.</summary>
    public void FoldEvent(Model.StoredEvent held, int sign)
    {
        if (held.State != EventState.Held)
        {
            return;
        }

        var day = held.Date.DayNumber;
        tallies.Clear();
        tallies.AddEvent(metrics.VersionAt(WellKnown.Events, day), 1, sign);
        tallies.AddEvent(metrics.VersionAt(WellKnown.Participants, day), held.Participants, sign);
        AddYesOrNo(WellKnown.PlannedUse, day, EventRules.IsPlannedBefore(held.PlannedUse, held.PlannedOn, held.Date), sign);
        AddYesOrNo(WellKnown.Decided, day, EventRules.IsDecided(held.Decision, held.DecidedOn, held.Undecided), sign);
        AddYesOrNo(WellKnown.Told, day, held.ToldOn is not null, sign);
        if (held is { HeardAsked: { } asked, HeardYes: { } yes } && metrics.VersionAt(WellKnown.Heard, day) is { } heard)
        {
            tallies.Add(heard, ShareCells.Yes, sign * yes);
            tallies.Add(heard, ShareCells.No, sign * (asked - yes));
        }

        fold.Add(held.UnitId, day, held.PathId is { } path ? HiddenStageOf(path) : 0, [0], tallies);
    }

    private void FoldTally(Statement row, int sign) =>
        FoldTally(row.Int(0), row.Int(1), row.Int(2), row.Int(3), row.Int(4), row.Int(5), row.Long(6), row.Long(7) != 0, sign);

    private void AddYesOrNo(string slug, int day, bool yes, int sign)
    {
        if (metrics.VersionAt(slug, day) is { } version)
        {
            tallies.Add(version, yes ? ShareCells.Yes : ShareCells.No, sign);
        }
    }

    private int HiddenStageOf(int path) =>
        (int)connection.Scalar("SELECT id FROM stage WHERE path_id = @path AND code = ''", ("@path", path));

    /// <summary>The answers of a share, in the shipped order.</summary>
    private static class ShareCells
    {
        public const int Yes = 0;
        public const int No = 1;
    }
}
