using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Writes one staged batch inside the caller's transaction.</summary>
internal static class BatchApplier
{
    public static AppliedBatch Apply(
        StoreConnection connection,
        BatchOrigin origin,
        StagedContent content,
        DateTimeOffset startedAt,
        TimeProvider clock)
    {
        using var context = connection.Context();
        var scope = Open(connection, context, origin, startedAt, Core.Time.LocalTime.Today(clock));
        var counts = new Dictionary<ImportKind, ApplyCount>
        {
            [ImportKind.Units] = UnitApplier.Apply(scope, content.Units, content.MissingUnits),
            [ImportKind.Paths] = PathApplier.Apply(scope, content.Stages),
            [ImportKind.Metrics] = MetricApplier.Apply(scope, content.Metrics, content.MetricLines),
            [ImportKind.Targets] = TargetApplier.Apply(scope, content.Targets),
            [ImportKind.Stocks] = StockApplier.Apply(scope, content.Stocks),
        };
        content.Basis.MetricIds.Verify(MetricIds.Read(connection));

        var (ancestry, metrics) = (UnitAncestry.Read(connection), MetricPlaces.Read(connection));
        using (var cells = connection.Rollups(RollupTable.Name))
        using (var fold = new RollupFold(connection.StagingFolder, ancestry))
        {
            var rows = new RawRows(connection, metrics, fold);
            counts[ImportKind.Participation] = EventApplier.Apply(scope, content.Events, rows);
            if (content.Files is { } files)
            {
                var ids = StagedIds.Resolve(scope, content.References);
                scope.Batch.Rejected = StoreRejected(scope, files);
                counts[ImportKind.Tallies] = TallyApplier.Apply(scope, files, ids, rows);
                if (files.Responses is { Rows: > 0 } staged)
                {
                    counts[ImportKind.Responses] = ResponseApplier.Apply(scope, staged, ids, rows, staged.FoldIfHolds(ancestry, metrics, ids), cells);
                }
            }

            fold.WriteTo(cells);
        }

        scope.History.Complete();
        scope.History.Dispose();
        return Close(scope, counts.GetValueOrDefault(origin.Kind), content, clock);
    }

    private static long StoreRejected(ApplyScope scope, StagedFiles files)
    {
        using var insert = scope.Connection.InsertRows("rejected_row", ["batch_id", "line", "\"column\"", "value", "expected", "raw"]);
        using var row = files.ReadRejected();
        while (row.Next())
        {
            insert.Add(scope.Batch.Id).Add(row.Number()).Add(row.Text()).Add(row.Text()).Add(row.Text()).Add(row.Text()).End();
        }

        insert.Complete();
        return files.Rejected.Rows;
    }

    private static ApplyScope Open(
        StoreConnection connection, StoreContext context, BatchOrigin origin, DateTimeOffset startedAt, DateOnly today)
    {
        var source = context.Sources.SingleOrDefault(source => source.Name == origin.Source);
        if (source is null)
        {
            var last = context.Sources.Max(known => (int?)known.Id) ?? 0;
            source = new StoredSource { Id = last + 1, Name = origin.Source, IsDemo = origin.Demo };
            context.Add(source);
            context.SaveChanges();
        }
        else if (source.IsDemo != origin.Demo)
        {
            throw StoreRuleException.Of(source.IsDemo ? FileFaultKind.SourceIsDemo : FileFaultKind.SourceIsReal, origin.Source);
        }

        var batch = new StoredBatch
        {
            Kind = origin.Kind,
            SourceId = source.Id,
            FileName = origin.FileName,
            FileHash = origin.FileHash,
            StartedAt = startedAt,
        };
        context.Add(batch);
        context.SaveChanges();
        return new ApplyScope(connection, context, batch, origin.Source, today);
    }

    private static AppliedBatch Close(ApplyScope scope, ApplyCount count, StagedContent content, TimeProvider clock)
    {
        var batch = scope.Batch;
        batch.Accepted = count.Accepted;
        batch.Duplicates = count.Duplicates;
        batch.Corrected = count.Corrected;
        batch.Rows = batch.Accepted + batch.Duplicates + batch.Rejected;
        batch.Header = content.RejectedHeader;
        batch.Seconds = (clock.GetUtcNow() - batch.StartedAt).TotalSeconds;
        scope.Context.SaveChanges();
        return new AppliedBatch(batch.Id, batch.Accepted, batch.Duplicates, batch.Corrected);
    }
}
