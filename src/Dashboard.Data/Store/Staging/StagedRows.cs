using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Model;

namespace Dashboard.Data.Store.Staging;

/// <summary>Writes the kinds that come by the million, and rejected rows, into the batch's temporary files.</summary>
internal sealed class StagedRows(StagedFiles files, StoreDatabase database, StagingBasis basis, References references)
{
    private (MetricVersion? Metric, int Id)[] versions = new (MetricVersion?, int)[16];
    private byte[] encoded = new byte[16 * AnswerCodec.MaxLength];
    private readonly Utf8Buffer id = new();
    private readonly Utf8Buffer comment = new();

    // Rows of one segment value come in millions: its number is looked up by its text alone.
    private readonly Dictionary<string, int>[] segmentNumbers = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    /// <summary>In how many of the comments something was masked.</summary>
    public MaskedCount Masked { get; private set; } = MaskedCount.None;

    public void Add(ResponseRow row)
    {
        ArgumentException.ThrowIfNullOrEmpty(row.Id);
        var day = LocalTime.DateOf(row.AnsweredAt).DayNumber;
        var words = day < basis.CommentsFrom ? null : Mask(row.Comment);
        var staged = new StagedResponse
        {
            ExternalId = id.Of(row.Id),
            AnsweredAt = row.AnsweredAt.ToUnixTimeMilliseconds(),
            Day = day,
            Unit = references.Unit(row.Unit),
            Stage = references.Stage(row.Path, row.Stage),
            Questionnaire = references.Word(row.Questionnaire),
            Channel = SegmentNumber(SegmentKind.Channel, row.Channel),
            Language = SegmentNumber(SegmentKind.Language, row.Language),
            AgeBand = SegmentNumber(SegmentKind.AgeBand, row.AgeBand),
            Answers = Encode(row.Answers),
            FeedbackKind = references.Word(row.FeedbackKind),
            ContactRequested = row.ContactRequested,
            ContactAnsweredAt = row.ContactAnsweredAt?.ToUnixTimeMilliseconds(),
            HasComment = words is not null,
            Comment = comment.Of(words ?? ""),
        };
        (files.Responses ??= new StagedResponses(database, basis, references)).Add(staged);
    }

    public void Add(TallyRow row)
    {
        if (row.Metric.Kind is MetricKind.Duration or MetricKind.Stock)
        {
            throw new ArgumentException($"A {row.Metric.Kind} has no tallies that a file can bring.", nameof(row));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(row.Count);
        files.Tallies.Number(row.Period.Start.DayNumber)
            .Number(row.Period.End.DayNumber)
            .Number(references.Unit(row.Unit))
            .Number(references.Stage(row.Path, row.Stage))
            .Number(row.Segment is null ? 0 : references.Segment(row.Segment))
            .Number(basis.MetricIds.IdOf(row.Metric))
            .Number(row.Metric.Kind == MetricKind.Count ? 0 : row.Cell)
            .Number(row.Count)
            .Number(row.InTotal ? 1 : 0)
            .EndRow();
    }

    public void Reject(RowError error, string raw)
    {
        files.Rejected.Number(error.Line).Text(error.Column).Text(error.Value).Text(StoredExpectation.Write(error.Expected)).Text(raw).EndRow();
    }

    // The one way into the store: whichever door a comment comes by, nothing of it is written before this, not even to a temporary file.
    private string? Mask(string? words)
    {
        if (words is null)
        {
            return null;
        }

        var masked = CommentMask.Of(words);
        Masked = Masked.With(masked.Found);
        return masked.Text;
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

    private ReadOnlySpan<byte> Encode(IReadOnlyList<Answer> given)
    {
        var row = (given as Answer[] ?? [.. given]).AsSpan();
        if (versions.Length < row.Length)
        {
            versions = new (MetricVersion?, int)[row.Length];
            encoded = new byte[row.Length * AnswerCodec.MaxLength];
        }

        var length = 0;
        for (var i = 0; i < row.Length; i++)
        {
            length += AnswerCodec.Write(encoded.AsSpan(length), ToStored(row[i], IdOf(i, row[i].Metric)));
        }

        return encoded.AsSpan(0, length);
    }

    /// <summary>The id of a version; at one place of a file's rows it is nearly always the one of the row before.</summary>
    private int IdOf(int place, MetricVersion metric)
    {
        ref var last = ref versions[place];
        if (!ReferenceEquals(last.Metric, metric))
        {
            last = (metric, basis.MetricIds.IdOf(metric));
        }

        return last.Id;
    }

    private static StoredAnswer ToStored(in Answer answer, int version)
    {
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
