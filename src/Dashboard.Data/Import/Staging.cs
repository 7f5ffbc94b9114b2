using System.Threading.Channels;
using Dashboard.Core.Metrics;
using Dashboard.Data.Import.Parsing;
using Dashboard.Data.Store;

namespace Dashboard.Data.Import;

/// <summary>Parses on one thread and stages on another, with a few blocks of rows between them.</summary>
internal static class Staging
{
    private const int BlockSize = 512;
    private const int BlocksWaiting = 8;

    public static async Task RunAsync(FileParser parser, StagedBatch batch, ImportMeter meter, CancellationToken cancellation)
    {
        var blocks = Channel.CreateBounded<List<ParsedRow>>(new BoundedChannelOptions(BlocksWaiting) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var parsing = Task.Run(() => ParseAsync(parser, blocks.Writer, stop.Token), CancellationToken.None);
        try
        {
            await Task.Run(() => StageAsync(parser, blocks.Reader, batch, meter, cancellation), cancellation);
        }
        finally
        {
            await stop.CancelAsync();
            await parsing;
        }
    }

    /// <summary>Never fails: an error goes to the reader of the blocks.</summary>
    private static async Task ParseAsync(FileParser parser, ChannelWriter<List<ParsedRow>> blocks, CancellationToken stop)
    {
        try
        {
            var block = new List<ParsedRow>(BlockSize);
            foreach (var row in parser.Rows())
            {
                block.Add(row);
                if (block.Count == BlockSize)
                {
                    await blocks.WriteAsync(block, stop);
                    block = new List<ParsedRow>(BlockSize);
                }
            }

            await blocks.WriteAsync(block, stop);
            blocks.Complete();
        }
        catch (Exception error)
        {
            blocks.Complete(error);
        }
    }

    private static async Task StageAsync(
        FileParser parser, ChannelReader<List<ParsedRow>> blocks, StagedBatch batch, ImportMeter meter, CancellationToken cancellation)
    {
        await foreach (var block in blocks.ReadAllAsync(cancellation))
        {
            var rejected = 0;
            foreach (var row in block)
            {
                if (row.Error is { } error)
                {
                    batch.Reject(error, parser.HeaderText, row.Raw!);
                    rejected++;
                }
                else
                {
                    Stage(batch, row);
                }
            }

            meter.Add(block.Count, rejected, parser.BytesRead);
        }
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
