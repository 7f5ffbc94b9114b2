namespace Dashboard.Data.Store.Staging;

/// <summary>
/// A staged response as it is read; spans are valid until the next. Units, stages, segments and words are <see cref="References"/>' numbers.
/// </summary>
internal readonly ref struct StagedResponse
{
    public StagedResponse(SpoolReader row)
    {
        ExternalId = row.Utf8(out _);
        AnsweredAt = row.Number();
        Day = row.Int();
        Unit = row.Int();
        Stage = row.Int();
        Questionnaire = row.Int();
        Channel = row.Int();
        Language = row.Int();
        AgeBand = row.Int();
        Answers = row.Bytes();
        FeedbackKind = row.Int();
        ContactRequested = row.Number() != 0;
        ContactAnsweredAt = row.Optional();
        Comment = row.Utf8(out var isMissing);
        HasComment = !isMissing;
    }

    public ReadOnlySpan<byte> ExternalId { get; }

    public long AnsweredAt { get; }

    public int Day { get; }

    public int Unit { get; }

    /// <summary>0 when no path is named.</summary>
    public int Stage { get; }

    public int Questionnaire { get; }

    public int Channel { get; }

    public int Language { get; }

    public int AgeBand { get; }

    public ReadOnlySpan<byte> Answers { get; }

    /// <summary>0 for none.</summary>
    public int FeedbackKind { get; }

    public bool ContactRequested { get; }

    public long? ContactAnsweredAt { get; }

    public ReadOnlySpan<byte> Comment { get; }

    public bool HasComment { get; }
}
