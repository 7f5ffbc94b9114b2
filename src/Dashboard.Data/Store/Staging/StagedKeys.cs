namespace Dashboard.Data.Store.Staging;

/// <summary>
/// The external ids of a batch's responses in their order. Written in order, a table of millions of keys is gone through once from front to
/// back; written as they come, each random key would touch another of its pages. They are sorted some hundred thousand at a time and merged from
/// temporary files, outside the store's write lock but for the merge.
/// </summary>
internal sealed class StagedKeys(string folder) : IDisposable
{
    private const int RunLength = 250_000;

    private readonly KeyRun run = new();
    private readonly List<TemporaryFile> files = [];

    public void Add(ReadOnlySpan<byte> key, int day, long row)
    {
        run.Add(key, day, row);
        if (run.Count == RunLength)
        {
            Spill();
        }
    }

    /// <summary>Ends adding; the last keys are sorted.</summary>
    public void Complete()
    {
        if (files.Count > 0)
        {
            Spill();
        }
        else
        {
            run.Sort();
        }
    }

    /// <summary>All keys in order; of equal ones that of the earlier row first. The key is valid during the call.</summary>
    public void ForEach(Action<ReadOnlySpan<byte>, int, long> take)
    {
        for (var place = 0; place < run.Count; place++)
        {
            var key = run[place];
            take(run.BytesOf(key), key.Day, key.Row);
        }

        var heads = files.ConvertAll(file => new Head(new SpoolReader(file.FilePath)));
        try
        {
            Merge(heads, take);
        }
        finally
        {
            heads.ForEach(head => head.Dispose());
        }
    }

    public void Dispose()
    {
        files.ForEach(file => file.Dispose());
        files.Clear();
        run.Clear();
    }

    private static void Merge(List<Head> heads, Action<ReadOnlySpan<byte>, int, long> take)
    {
        var queue = new PriorityQueue<Head, Head>();
        foreach (var head in heads.Where(head => head.Next()))
        {
            queue.Enqueue(head, head);
        }

        // Taken out before it goes on: the queue compares what is in it.
        while (queue.TryDequeue(out var first, out _))
        {
            take(first.Key, first.Day, first.Row);
            if (first.Next())
            {
                queue.Enqueue(first, first);
            }
        }
    }

    private void Spill()
    {
        run.Sort();
        var file = new TemporaryFile(folder);
        files.Add(file);
        using var writer = new SpoolWriter(file.FilePath);
        for (var place = 0; place < run.Count; place++)
        {
            var key = run[place];
            writer.Bytes(run.BytesOf(key)).Number(key.Day).Number(key.Row).EndRow();
        }

        writer.Complete();
        run.Clear();
    }

    /// <summary>The first key of a file that has not been taken.</summary>
    private sealed class Head(SpoolReader reader) : IComparable<Head>, IDisposable
    {
        private ulong head;
        private byte[] key = new byte[64];
        private int length;

        public ReadOnlySpan<byte> Key => key.AsSpan(0, length);

        public int Day { get; private set; }

        public long Row { get; private set; }

        public bool Next()
        {
            if (!reader.Next())
            {
                return false;
            }

            var bytes = reader.Bytes();
            if (bytes.Length > key.Length)
            {
                key = new byte[bytes.Length * 2];
            }

            bytes.CopyTo(key);
            (length, head) = (bytes.Length, KeyRun.HeadOf(bytes));
            Day = reader.Int();
            Row = reader.Number();
            return true;
        }

        public int CompareTo(Head? other)
        {
            if (head != other!.head)
            {
                return head < other.head ? -1 : 1;
            }

            var order = Key.SequenceCompareTo(other.Key);
            return order != 0 ? order : Row.CompareTo(other.Row);
        }

        public void Dispose() => reader.Dispose();
    }
}
