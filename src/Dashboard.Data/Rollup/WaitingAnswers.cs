using System.Buffers;
using System.Runtime.InteropServices;
using Dashboard.Core.Metrics;

namespace Dashboard.Data.Rollup;

/// <summary>
/// What of a unit's own answers waits to be published, at one moment: enough to go on from there without what came before. Answers wait in open
/// blocks, and those of a group besides in runs of closed ones (<see cref="Core.Privacy.SegmentBlocks"/>).
/// </summary>
/// <param name="places">The numbers of the answers.</param>
internal sealed class WaitingAnswers(CountPlaces places)
{
    // The first byte says how the others are to be read; so that there always is one, too.
    private const int Form = 1;
    private const int IsCounts = 1;
    private const int IsRun = 2;
    private const int IsOpen = 3;

    private readonly SliceSums counts = new(places);
    private readonly Dictionary<RunKey, Run> runs = [];
    private readonly SortedDictionary<(int Stage, int Version), long> open = [];

    /// <summary>The counts that wait at a place, with room for all answers seen so far; segment 0 for all.</summary>
    public long[] Of(int stage, int segment) => counts.Of(new SliceMonth(stage, segment, 0));

    /// <summary>The segments that have had answers at a place, in order; 0 for all is one of them.</summary>
    public IEnumerable<int> SegmentsOf(int stage) => counts.Keys.Where(key => key.Stage == stage).Select(key => key.Segment).Order();

    /// <summary>How many people are in an open block of a version whose answers are published at once: only its groups are by blocks.</summary>
    public long OpenOf(int stage, int version) => open.GetValueOrDefault((stage, version));

    /// <summary>Sets how many people are in such a block.</summary>
    public void SetOpen(int stage, int version, long people) => open[(stage, version)] = people;

    /// <summary>The run of blocks that is open.</summary>
    public ref Run RunOf(int stage, int version, SegmentKind kind) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(runs, new RunKey(stage, version, kind), out _);

    /// <summary>The stages, 0 for none, and metric versions of which answers wait.</summary>
    public IEnumerable<(int Stage, int Version)> Versions()
    {
        foreach (var (key, sums) in counts.All())
        {
            for (var answer = 0; key.Segment == 0 && answer < sums.Length; answer++)
            {
                if (sums[answer] != 0)
                {
                    yield return (key.Stage, places[answer].Version);
                }
            }
        }
    }

    /// <summary>All of it as bytes: for each place and segment its sheet, then the runs; each begins with what it is.</summary>
    public byte[] Encode(MonthCodec codec)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, Form);
        foreach (var (key, sums) in counts.All())
        {
            var sheet = codec.Sums(sums);
            if (!sheet.IsEmpty)
            {
                Write(output, IsCounts, key.Stage, key.Segment, sheet.Length);
                output.Write(sheet);
            }
        }

        foreach (var (key, run) in runs.Where(entry => entry.Value.FirstDay > 0).OrderBy(entry => entry.Key))
        {
            Write(output, IsRun, key.Stage, key.Version, (int)key.Kind, run.FirstDay, run.People);
        }

        foreach (var ((stage, version), people) in open.Where(entry => entry.Value > 0))
        {
            Write(output, IsOpen, stage, version, people);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Takes up what <see cref="Encode"/> has written.</summary>
    public void Decode(ReadOnlySpan<byte> bytes)
    {
        for (var at = 1; at < bytes.Length;)
        {
            switch (Next(bytes, ref at))
            {
                case IsCounts:
                    var (stage, segment, length) = (Next(bytes, ref at), Next(bytes, ref at), Next(bytes, ref at));
                    Add(stage, segment, bytes.Slice(at, length));
                    at += length;
                    break;
                case IsRun:
                    var key = new RunKey(Next(bytes, ref at), Next(bytes, ref at), (SegmentKind)Next(bytes, ref at));
                    runs[key] = new Run(Next(bytes, ref at), (long)Varint.Read(bytes, ref at));
                    break;
                default:
                    open[(Next(bytes, ref at), Next(bytes, ref at))] = (long)Varint.Read(bytes, ref at);
                    break;
            }
        }
    }

    private void Add(int stage, int segment, ReadOnlySpan<byte> sheet)
    {
        var reader = new SheetReader(sheet);
        while (reader.NextVersion())
        {
            while (reader.NextCount())
            {
                var answer = places.Of(reader.Version, reader.Cell);
                Of(stage, segment)[answer] += reader.Count;
            }
        }
    }

    private static void Write(ArrayBufferWriter<byte> output, params ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers)
        {
            output.Advance(Varint.Write(output.GetSpan(Varint.MaxLength), (ulong)number));
        }
    }

    private static int Next(ReadOnlySpan<byte> bytes, ref int at) => (int)Varint.Read(bytes, ref at);

    /// <summary>A run of closed blocks that is split by groups together.</summary>
    /// <param name="FirstDay">The day its first block was published on; 0 while there is none.</param>
    /// <param name="People">How many people its blocks have.</param>
    internal record struct Run(int FirstDay, long People);

    private readonly record struct RunKey(int Stage, int Version, SegmentKind Kind) : IComparable<RunKey>
    {
        public int CompareTo(RunKey other) => (Stage, Version, Kind).CompareTo((other.Stage, other.Version, other.Kind));
    }
}
