using Dashboard.Data.Import;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Stores imported tallies; a count that differs from the stored one replaces it.</summary>
internal static class TallyApplier
{
    private const string Key = """
        source_id = ?1 AND unit_id = ?2 AND period_start = ?3 AND period_end = ?4 AND stage_id = ?5 AND segment_id = ?6
        AND metric_version_id = ?7 AND cell = ?8
        """;

    public static ApplyCount Apply(ApplyScope scope, StagedFiles files, StagedIds ids, RawRows fold)
    {
        using var staged = files.ReadTallies();
        using var select = scope.Connection.Prepare($"SELECT id, count, in_total, batch_id FROM tally_row WHERE {Key}");
        using var insert = scope.Connection.Prepare(
            """
            INSERT INTO tally_row (source_id, unit_id, period_start, period_end, stage_id, segment_id, metric_version_id, cell, count, in_total, batch_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """);
        using var update = scope.Connection.Prepare("UPDATE tally_row SET count = ?2, in_total = ?3, batch_id = ?4 WHERE id = ?1");
        var count = default(ApplyCount);
        while (staged.Next())
        {
            var row = TallyKey.Read(staged, ids);
            var stored = Find(row.Bind(select, scope.Source));
            var isSame = stored?.Value == row.Value;
            count += ApplyCount.One(!isSame, stored is { } earlier && earlier.Batch != scope.Batch.Id);
            if (isSame)
            {
                scope.History.Same(ImportKind.Tallies, stored!.Value.Id, stored.Value.Batch);
                continue;
            }

            if (stored is { } old)
            {
                scope.History.Replaced(ImportKind.Tallies, old.Id, old.Batch, old.Value);
                row.Fold(fold, old.Value, -1);
                update.Bind(1, old.Id).Bind(2, row.Value.Count).Bind(3, row.Value.InTotal ? 1 : 0).Bind(4, scope.Batch.Id).Run();
            }
            else
            {
                row.Bind(insert, scope.Source).Bind(9, row.Value.Count).Bind(10, row.Value.InTotal ? 1 : 0).Bind(11, scope.Batch.Id).Run();
            }

            row.Fold(fold, row.Value, 1);
            scope.SpeaksUntil(row.End - 1);
        }

        return count;
    }

    private static (long Id, long Batch, TallyValue Value)? Find(Statement select)
    {
        (long, long, TallyValue)? found = select.Step()
            ? (select.Long(0), select.Long(3), new TallyValue(select.Long(1), select.Long(2) != 0))
            : null;
        select.Reset();
        return found;
    }

    /// <summary>What a later file can change of a row.</summary>
    internal readonly record struct TallyValue(long Count, bool InTotal);

    private readonly record struct TallyKey(int Unit, int Start, int End, int Stage, int Segment, int Version, int Cell, TallyValue Value)
    {
        // The values are read in the order they were written.
        public static TallyKey Read(SpoolReader row, StagedIds ids)
        {
            var (start, end) = (row.Int(), row.Int());
            var (unit, stage, segment) = (ids.Unit(row.Int()), ids.Stage(row.Int()), ids.Segment(row.Int()));
            return new(unit, start, end, stage, segment, row.Int(), row.Int(), new TallyValue(row.Number(), row.Number() != 0));
        }

        public Statement Bind(Statement statement, int source) => statement
            .Bind(1, source).Bind(2, Unit).Bind(3, Start).Bind(4, End).Bind(5, Stage).Bind(6, Segment).Bind(7, Version).Bind(8, Cell);

        public void Fold(RawRows fold, TallyValue value, int sign) =>
            fold.FoldTally(Unit, Start, Stage, Segment, Version, Cell, value.Count, value.InTotal, sign);
    }
}
