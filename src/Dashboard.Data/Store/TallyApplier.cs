using Dashboard.Data.Import;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Stores imported tallies; a count that differs from the stored one replaces it.</summary>
internal sealed class TallyApplier : IDisposable
{
    private const int BlockSize = 1_000;

    private readonly ApplyScope scope;
    private readonly RawRows fold;
    private readonly TallyTable table;

    private TallyApplier(ApplyScope scope, RawRows fold) =>
        (this.scope, this.fold, table) = (scope, fold, new TallyTable(scope.Connection, scope.Source));

    public static ApplyCount Apply(ApplyScope scope, StagedFiles files, StagedIds ids, RawRows fold)
    {
        using var staged = files.ReadTallies();
        using var applier = new TallyApplier(scope, fold);
        var count = default(ApplyCount);
        var block = new List<(TallyKey, TallyValue)>(BlockSize);
        while (staged.Next())
        {
            block.Add(TallyKey.Read(staged, ids));
            if (block.Count == BlockSize)
            {
                count += applier.Store(block);
                block.Clear();
            }
        }

        return count + applier.Store(block);
    }

    public void Dispose() => table.Dispose();

    private ApplyCount Store(List<(TallyKey Key, TallyValue Value)> block)
    {
        var held = table.Find(block.ConvertAll(row => row.Key));
        var changed = new List<TallyKey>();
        var count = default(ApplyCount);
        foreach (var (key, value) in block)
        {
            HeldTally? before = held.TryGetValue(key, out var found) ? found : null;
            var isSame = before?.Value == value;
            count += ApplyCount.One(!isSame, before is { } earlier && earlier.Batch != scope.Batch.Id);
            if (isSame)
            {
                scope.History.Same(ImportKind.Tallies, found.Id, found.Batch);
                continue;
            }

            Replace(key, before, value);
            held[key] = new HeldTally(found.Id, scope.Batch.Id, value);
            changed.Add(key);
        }

        // A key that the block has twice is written once, as its last row says.
        table.Write(changed.Distinct().Select(key => (key, held[key])));
        return count;
    }

    private void Replace(TallyKey key, HeldTally? before, TallyValue value)
    {
        if (before is { } old)
        {
            key.Fold(fold, old.Value, -1);
            scope.History.Replaced(ImportKind.Tallies, old.Id, old.Batch, old.Value);
        }

        key.Fold(fold, value, 1);
        scope.SpeaksUntil(key.End - 1);
    }
}
