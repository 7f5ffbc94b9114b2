namespace Dashboard.Data.Store.Staging;

/// <summary>A staged response with the store's ids, read like a stored one, see <see cref="ResponseColumns"/>.</summary>
internal sealed class StagedRow(StagedIds ids) : Statement
{
    private readonly long?[] numbers = new long?[ResponseColumns.Comment];
    private byte[] answers = new byte[256];
    private int answersLength;
    private string? questionnaire;
    private string? feedbackKind;
    private string? comment;

    /// <summary>Takes the values of a row.</summary>
    public StagedRow Take(in StagedResponse row)
    {
        numbers[ResponseColumns.AnsweredAt] = row.AnsweredAt;
        numbers[ResponseColumns.Day] = row.Day;
        numbers[ResponseColumns.Unit] = ids.Unit(row.Unit);
        numbers[ResponseColumns.Stage] = row.Stage == 0 ? null : ids.Stage(row.Stage);
        numbers[ResponseColumns.Channel] = ids.Segment(row.Channel);
        numbers[ResponseColumns.Language] = ids.Segment(row.Language);
        numbers[ResponseColumns.AgeBand] = ids.Segment(row.AgeBand);
        numbers[ResponseColumns.ContactRequested] = row.ContactRequested ? 1 : 0;
        numbers[ResponseColumns.ContactAnsweredAt] = row.ContactAnsweredAt;
        questionnaire = ids.Word(row.Questionnaire);
        feedbackKind = ids.Word(row.FeedbackKind);
        comment = row.HasComment ? System.Text.Encoding.UTF8.GetString(row.Comment) : null;
        answersLength = row.Answers.Length;
        if (answers.Length < answersLength)
        {
            answers = new byte[answersLength * 2];
        }

        row.Answers.CopyTo(answers);
        return this;
    }

    /// <summary>A request was answered then, unless the row itself says when.</summary>
    public void AnsweredUnlessSaid(long? at)
    {
        if (numbers[ResponseColumns.ContactRequested] == 1)
        {
            numbers[ResponseColumns.ContactAnsweredAt] ??= at;
        }
    }

    public override bool IsNull(int column) => column switch
    {
        ResponseColumns.Answers => false,
        ResponseColumns.Questionnaire or ResponseColumns.FeedbackKind or ResponseColumns.Comment => Text(column) is null,
        _ => numbers[column] is null,
    };

    public override long Long(int column) => numbers[column] ?? 0;

    public override string? Text(int column) => column switch
    {
        ResponseColumns.Questionnaire => questionnaire,
        ResponseColumns.FeedbackKind => feedbackKind,
        ResponseColumns.Comment => comment,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "The column holds no text."),
    };

    public override ReadOnlySpan<byte> Blob(int column) => answers.AsSpan(0, answersLength);

    public override double Double(int column) => throw Unbound();

    public override Statement Bind(int index, long value) => throw Unbound();

    public override Statement Bind(int index, double value) => throw Unbound();

    public override Statement Bind(int index, string? value) => throw Unbound();

    public override Statement Bind(int index, ReadOnlySpan<byte> value) => throw Unbound();

    public override Statement BindNull(int index) => throw Unbound();

    public override bool Step() => throw Unbound();

    public override int Run() => throw Unbound();

    public override void Reset()
    {
    }

    public override void Dispose()
    {
    }

    private static NotSupportedException Unbound() => new("A staged row is only read.");
}
