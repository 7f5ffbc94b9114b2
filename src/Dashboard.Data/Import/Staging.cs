using Dashboard.Core.Metrics;
using Dashboard.Data.Import.Parsing;
using Dashboard.Data.Operations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Import;

/// <summary>Parses a file into a staged batch, which takes the rows on a thread of its own.</summary>
internal static class Staging
{
    private const int RowsAtOnce = 256;

    public static Task RunAsync(FileParser parser, StagedBatch batch, ImportMeter meter, CancellationToken cancellation) =>
        OwnThread.Run(() => Run(parser, batch, meter, cancellation));

    private static void Run(FileParser parser, StagedBatch batch, ImportMeter meter, CancellationToken cancellation)
    {
        using var follower = new BlockFollower<ParsedRow>(rows =>
        {
            foreach (var row in rows)
            {
                Stage(batch, row, parser.HeaderText);
            }
        });
        foreach (var rows in parser.Rows().Chunk(RowsAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            follower.Add(rows);
            meter.Add(rows.Length, rows.Count(row => row.Error is not null), parser.BytesRead);
        }

        cancellation.ThrowIfCancellationRequested();
        follower.Complete();
    }

    private static void Stage(StagedBatch batch, ParsedRow row, string header)
    {
        if (row.Error is { } error)
        {
            batch.Reject(error, header, row.Raw!);
        }

        foreach (var unit in row.NewUnits ?? [])
        {
            batch.AddMissing(unit);
        }

        switch (row.Row)
        {
            case ResponseRow response:
                batch.Add(response);
                break;
            case TallyRow tally:
                batch.Add(tally);
                break;
            case StockRow stock:
                batch.Add(stock);
                break;
            case ParticipationRow held:
                batch.Add(held);
                break;
            case UnitRow unit:
                batch.Add(unit);
                break;
            case StageRow stage:
                batch.Add(stage);
                break;
            case TargetRow target:
                batch.Add(target);
                break;
            case GoalRow goal:
                batch.Add(goal);
                break;
            case MetricVersion metric:
                batch.Add(metric, row.Line);
                break;
        }
    }
}
