using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Data.Store;

/// <summary>Writes the kinds that come by the million, and rejected rows, into the batch's staging file.</summary>
internal sealed class StagedRows(StagingFile file, References references, MetricIds metrics) : IDisposable
{
    private readonly Statement response = file.Connection.Prepare(
        "INSERT INTO response VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");

    private readonly Statement tally = file.Connection.Prepare("INSERT INTO tally VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");

    private readonly Statement rejected = file.Connection.Prepare("INSERT INTO rejected VALUES (NULL, ?1, ?2, ?3, ?4, ?5)");

    private StoredAnswer[] answers = new StoredAnswer[16];
    private byte[] encoded = new byte[16 * AnswerCodec.MaxLength];

    // Rows of one segment value come in millions: its number is looked up by its text alone.
    private readonly Dictionary<string, int>[] segmentNumbers = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    public void Add(ResponseRow row)
    {
        ArgumentException.ThrowIfNullOrEmpty(row.Id);
        response.Bind(1, row.Id)
            .Bind(2, row.AnsweredAt.ToUnixTimeMilliseconds())
            .Bind(3, LocalTime.DateOf(row.AnsweredAt).DayNumber)
            .Bind(4, references.Unit(row.Unit))
            .Bind(5, references.Stage(row.Path, row.Stage))
            .Bind(6, row.Questionnaire)
            .Bind(7, SegmentNumber(SegmentKind.Channel, row.Channel))
            .Bind(8, SegmentNumber(SegmentKind.Language, row.Language))
            .Bind(9, SegmentNumber(SegmentKind.AgeBand, row.AgeBand))
            .Bind(10, Encode(row.Answers))
            .Bind(11, row.FeedbackKind)
            .Bind(12, row.ContactRequested ? 1 : 0)
            .Bind(13, row.ContactAnsweredAt?.ToUnixTimeMilliseconds())
            .Bind(14, row.Comment)
            .Run();
    }

    public void Add(TallyRow row)
    {
        if (row.Metric.Kind is MetricKind.Duration or MetricKind.Stock)
        {
            throw new ArgumentException($"A {row.Metric.Kind} has no tallies that a file can bring.", nameof(row));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(row.Count);
        tally.Bind(1, row.Period.Start.DayNumber)
            .Bind(2, row.Period.End.DayNumber)
            .Bind(3, references.Unit(row.Unit))
            .Bind(4, references.Stage(row.Path, row.Stage) ?? 0)
            .Bind(5, row.Segment is null ? 0 : references.Segment(row.Segment))
            .Bind(6, metrics.IdOf(row.Metric))
            .Bind(7, row.Metric.Kind == MetricKind.Count ? 0 : row.Cell)
            .Bind(8, row.Count)
            .Bind(9, row.InTotal ? 1 : 0)
            .Run();
    }

    public void Reject(RowError error, string raw) => rejected
        .Bind(1, error.Line).Bind(2, error.Column).Bind(3, error.Value).Bind(4, error.Expected).Bind(5, raw)
        .Run();

    public void Dispose()
    {
        response.Dispose();
        tally.Dispose();
        rejected.Dispose();
    }

    private int SegmentNumber(SegmentKind kind, string value)
    {
        var numbers = segmentNumbers[(int)kind];
        if (!numbers.TryGetValue(value, out var number))
        {
            number = references.Segment(new Segment(kind, value.Length == 0 ? Segment.Unknown : value));
            numbers.Add(value, number);
        }

        return number;
    }

    private ReadOnlySpan<byte> Encode(IReadOnlyList<Answer> row)
    {
        if (answers.Length < row.Count)
        {
            answers = new StoredAnswer[row.Count];
            encoded = new byte[row.Count * AnswerCodec.MaxLength];
        }

        for (var i = 0; i < row.Count; i++)
        {
            answers[i] = ToStored(row[i]);
        }

        var length = 0;
        foreach (ref readonly var answer in answers.AsSpan(0, row.Count))
        {
            length += AnswerCodec.Write(encoded.AsSpan(length), answer);
        }

        return encoded.AsSpan(0, length);
    }

    private StoredAnswer ToStored(in Answer answer)
    {
        var version = metrics.IdOf(answer.Metric);
        switch (answer.Metric.Kind)
        {
            case MetricKind.Count when answer.Number >= 0 && answer.Number == Math.Floor(answer.Number):
                return new StoredAnswer(version, AnswerForm.Number, (long)answer.Number, 0);
            case MetricKind.Duration when answer.Number >= 0:
                return new StoredAnswer(version, AnswerForm.Hours, 0, answer.Number);
            case MetricKind.Count or MetricKind.Duration or MetricKind.Stock:
                throw new ArgumentException($"{answer.Number} is no answer to {answer.Metric.Slug}, a {answer.Metric.Kind}.", nameof(answer));
            default:
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(answer.Cell, answer.Metric.Answers.Count);
                ArgumentOutOfRangeException.ThrowIfNegative(answer.Cell);
                return new StoredAnswer(version, AnswerForm.Cell, answer.Cell, 0);
        }
    }
}
