using System.Globalization;
using Dashboard.Core.Imports;
using Dashboard.Core.Text;
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
        using var scope = Open(connection, origin, startedAt, Core.Time.LocalTime.Today(clock));
        var counts = new Dictionary<ImportKind, ApplyCount>
        {
            [ImportKind.Units] = UnitApplier.Apply(scope, content.Units, content.MissingUnits),
            [ImportKind.Paths] = PathApplier.Apply(scope, content.Stages),
            [ImportKind.Metrics] = MetricApplier.Apply(scope, content.Metrics, content.MetricLines),
            [ImportKind.Targets] = TargetApplier.Apply(scope, content.Targets),
            [ImportKind.Programme] = GoalApplier.Apply(scope, content.Goals),
            [ImportKind.Stocks] = StockApplier.Apply(scope, content.Stocks),
        };
        content.Basis.MetricIds.Verify(MetricIds.Read(connection));

        var metrics = MetricPlaces.Read(connection);
        using (var fold = new RollupFold(connection.StagingFolder))
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
                    counts[ImportKind.Responses] = ResponseApplier.Apply(
                        scope, staged, ids, rows, staged.FoldIfHolds(metrics, ids, PublicationBasis.Read(connection)));
                }
            }

            fold.WriteTo(connection);
        }

        scope.History.Complete();
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
        StoreConnection connection, BatchOrigin origin, DateTimeOffset startedAt, DateOnly today)
    {
        var batch = new StoredBatch
        {
            Kind = origin.Kind,
            SourceId = SourceOf(connection, origin),
            FileName = origin.FileName,
            FileHash = origin.FileHash,
            StartedAt = startedAt,
        };
        batch.Id = connection.Scalar(
            """
            INSERT INTO batch (kind, source_id, file_name, file_hash, started_at, seconds, rows, accepted, duplicates, rejected)
            VALUES (@kind, @source, @name, @hash, @started, 0, 0, 0, 0, 0) RETURNING id
            """,
            ("@kind", batch.Kind.ToString()),
            ("@source", batch.SourceId),
            ("@name", batch.FileName),
            ("@hash", batch.FileHash),
            ("@started", batch.StartedAt.ToUnixTimeMilliseconds()));
        return new ApplyScope(connection, batch, origin.Source, today);
    }

    private static int SourceOf(StoreConnection connection, BatchOrigin origin)
    {
        using var known = connection.Prepare("SELECT id, is_demo FROM source WHERE name = ?1");
        if (!known.Bind(1, origin.Source).Step())
        {
            if (!SourceName.IsGood(origin.Source))
            {
                throw StoreRuleException.Of(FileFaultKind.SourceName, PlainText.Shown(RowError.Cut(origin.Source)), SourceName.Most.ToString(CultureInfo.InvariantCulture));
            }

            var id = (int)connection.Scalar("SELECT max(id) FROM source") + 1;
            connection.Execute(
                "INSERT INTO source (id, name, is_demo) VALUES (@id, @name, @demo)",
                ("@id", id), ("@name", origin.Source), ("@demo", origin.Demo ? 1 : 0));
            return id;
        }

        return known.Flag(1) == origin.Demo
            ? known.Int(0)
            : throw StoreRuleException.Of(known.Flag(1) ? FileFaultKind.SourceIsDemo : FileFaultKind.SourceIsReal, origin.Source);
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
        scope.Connection.Execute(
            """
            UPDATE batch SET seconds = @seconds, rows = @rows, accepted = @accepted, duplicates = @duplicates, rejected = @rejected,
                corrected = @corrected, header = @header, data_until = @until, masked_comments = @masked, masked_names = @names,
                masked_phone_numbers = @numbers, masked_identity_codes = @codes, masked_email_addresses = @addresses
            WHERE id = @id
            """,
            ("@seconds", batch.Seconds),
            ("@rows", batch.Rows),
            ("@accepted", batch.Accepted),
            ("@duplicates", batch.Duplicates),
            ("@rejected", batch.Rejected),
            ("@corrected", batch.Corrected),
            ("@header", batch.Header),
            ("@until", batch.DataUntil?.DayNumber),
            ("@masked", content.Masked.Comments),
            ("@names", content.Masked.Names),
            ("@numbers", content.Masked.PhoneNumbers),
            ("@codes", content.Masked.IdentityCodes),
            ("@addresses", content.Masked.EmailAddresses),
            ("@id", batch.Id));
        return new AppliedBatch(batch.Id, batch.Accepted, batch.Duplicates, batch.Corrected, content.Masked);
    }
}
