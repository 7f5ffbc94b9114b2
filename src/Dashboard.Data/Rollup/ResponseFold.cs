using Dashboard.Core.Metrics;
using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>Which slices and counts a response yields.</summary>
internal sealed class ResponseFold(MetricPlaces metrics, RollupFold fold)
{
    private static readonly TimeSpan HandlingTarget = TimeSpan.FromDays(WellKnown.AnswerDays);

    private readonly RowTallies tallies = fold.Row();

    /// <summary>Folds one response, read as <see cref="ResponseColumns"/> say; <paramref name="sign"/> −1 takes it back.</summary>
    public void Fold(Statement row, int sign)
    {
        var day = row.Int(ResponseColumns.Day);
        tallies.Clear();
        AddAnswers(row.Blob(ResponseColumns.Answers), sign);
        AddDerived(day, row, sign);
        fold.Add(
            row.Int(ResponseColumns.Unit), day, row.Int(ResponseColumns.Stage),
            [0, row.Int(ResponseColumns.Channel), row.Int(ResponseColumns.Language), row.Int(ResponseColumns.AgeBand)], tallies);
    }

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
        tallies.AddEvent(metrics.VersionAt(WellKnown.Responses, day), 1, sign);
        if (row.Text(ResponseColumns.FeedbackKind) is { } kind && WellKnown.FeedbackMetric(kind) is { } feedback)
        {
            tallies.AddEvent(metrics.VersionAt(feedback, day), 1, sign);
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
}
