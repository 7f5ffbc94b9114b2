using Dashboard.Core.Metrics;
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

    private static readonly TimeSpan HandlingTarget = TimeSpan.FromDays(14);

    /// <summary>The metrics that are counted from rows: no file needs to bring answers to them.</summary>
    public static IReadOnlySet<string> Derived { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        WellKnown.Responses, WellKnown.Thanks, WellKnown.Complaints, WellKnown.Ideas, WellKnown.Questions,
        WellKnown.Answered14Days, WellKnown.HandlingHours,
        WellKnown.Events, WellKnown.Participants, WellKnown.PlannedUse, WellKnown.Decided, WellKnown.Told, WellKnown.Heard,
    };

    private readonly RowTallies tallies = fold.Row();

    /// <summary>Folds all responses.</summary>
    public void FoldResponses()
    {
        using var rows = connection.Stream($"SELECT {ResponseColumns.Of("response")} FROM response");
        while (rows.Step())
        {
            FoldResponse(rows, 1);
        }
    }

    /// <summary>Folds one response, read as <see cref="ResponseColumns"/> say; <paramref name="sign"/> −1 takes it back.</summary>
    public void FoldResponse(Statement row, int sign)
    {
        var day = row.Int(ResponseColumns.Day);
        tallies.Clear();
        AddAnswers(row.Blob(ResponseColumns.Answers), sign);
        AddDerived(day, row, sign);
        fold.Add(
            row.Int(ResponseColumns.Unit), day, row.Int(ResponseColumns.Stage),
            [0, row.Int(ResponseColumns.Channel), row.Int(ResponseColumns.Language), row.Int(ResponseColumns.AgeBand)], tallies);
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

    /// <summary>Folds one participation event; <paramref name="sign"/> −1 takes it back.</summary>
    public void FoldEvent(Model.StoredEvent held, int sign)
    {
        var day = held.Date.DayNumber;
        tallies.Clear();
        AddCount(WellKnown.Events, day, 1, sign);
        AddCount(WellKnown.Participants, day, held.Participants, sign);
        AddYesOrNo(WellKnown.PlannedUse, day, held.PlannedUse is not null && held.PlannedOn <= held.Date, sign);
        AddYesOrNo(WellKnown.Decided, day, held.Decision is not null || held.DecidedOn is not null, sign);
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

    private void AddAnswers(ReadOnlySpan<byte> answers, int sign)
    {
        for (var at = 0; at < answers.Length;)
        {
            var answer = AnswerCodec.Read(answers, ref at);
            switch (answer.Form)
            {
                case AnswerForm.Cell:
                    tallies.Add(answer.Version, (int)answer.Number, sign);
                    break;
                case AnswerForm.Number:
                    tallies.AddEvent(answer.Version, answer.Number, sign);
                    break;
                default:
                    tallies.AddDuration(answer.Version, answer.Hours, metrics.LimitOf(answer.Version), sign);
                    break;
            }
        }
    }

    private void AddDerived(int day, Statement row, int sign)
    {
        AddCount(WellKnown.Responses, day, 1, sign);
        if (row.Text(ResponseColumns.FeedbackKind) is { } kind && WellKnown.FeedbackMetric(kind) is { } feedback)
        {
            AddCount(feedback, day, 1, sign);
        }

        if (row.Long(ResponseColumns.ContactRequested) == 0)
        {
            return;
        }

        var taken = row.NullableLong(ResponseColumns.ContactAnsweredAt) is { } answered
            ? TimeSpan.FromMilliseconds(Math.Max(0, answered - row.Long(ResponseColumns.AnsweredAt)))
            : (TimeSpan?)null;
        if (metrics.VersionAt(WellKnown.Answered14Days, day) is { } handling)
        {
            tallies.Add(handling, taken is null ? HandlingCells.Open : taken <= HandlingTarget ? HandlingCells.Within : HandlingCells.Later, sign);
        }

        if (taken is { } time && metrics.VersionAt(WellKnown.HandlingHours, day) is { } hours)
        {
            tallies.AddDuration(hours, time.TotalHours, metrics.LimitOf(hours), sign);
        }
    }

    private void AddCount(string slug, int day, long x, int sign)
    {
        if (metrics.VersionAt(slug, day) is { } version)
        {
            tallies.AddEvent(version, x, sign);
        }
    }

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

    /// <summary>The answers of answered-14d, in the shipped order.</summary>
    private static class HandlingCells
    {
        public const int Within = 0;
        public const int Later = 1;
        public const int Open = 2;
    }
}
