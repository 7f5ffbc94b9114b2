using Dashboard.Core.Metrics;
using Dashboard.Data.Import.Parsing;
using Dashboard.Data.Store;

namespace Dashboard.Data.Import;

/// <summary>Parses a file into a staged batch, which works on what it gets on a thread of its own.</summary>
internal static class Staging
{
    private const int RowsAtOnce = 512;

    public static Task RunAsync(FileParser parser, StagedBatch batch, ImportMeter meter, CancellationToken cancellation) =>
        Task.Run(() => Run(parser, batch, meter, cancellation), cancellation);

    private static void Run(FileParser parser, StagedBatch batch, ImportMeter meter, CancellationToken cancellation)
    {
        var (rows, rejected) = (0, 0);
        foreach (var row in parser.Rows())
        {
            rows++;
            if (row.Error is { } error)
            {
                batch.Reject(error, parser.HeaderText, row.Raw!);
                rejected++;
            }
            else
            {
                Stage(batch, row);
            }

            if (rows == RowsAtOnce)
            {
                cancellation.ThrowIfCancellationRequested();
                meter.Add(rows, rejected, parser.BytesRead);
                (rows, rejected) = (0, 0);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        meter.Add(rows, rejected, parser.BytesRead);
    }

    private static void Stage(StagedBatch batch, ParsedRow row)
    {
        if (row.NewUnits is { } units)
        {
            foreach (var unit in units)
            {
                batch.AddMissing(unit);
            }
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
            case MetricVersion metric:
                batch.Add(metric, row.Line);
                break;
        }
    }
}
