namespace Dashboard.Data.Store.Staging;

/// <summary>A staged response; spans are valid until the next. Units, stages, segments and words are <see cref="References"/>' numbers.</summary>
internal readonly ref struct StagedResponse
{
    public StagedResponse(SpoolReader row)
    {
        ExternalId = row.Bytes();
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
        HasComment = row.Number() != 0;
        Comment = row.Bytes();
    }

    /// <summary>The id that the source has given it, in UTF-8.</summary>
    public ReadOnlySpan<byte> ExternalId { get; init; }

    public long AnsweredAt { get; init; }

    public int Day { get; init; }

    public int Unit { get; init; }

    /// <summary>0 when no path is named.</summary>
    public int Stage { get; init; }

    public int Questionnaire { get; init; }

    public int Channel { get; init; }

    public int Language { get; init; }

    public int AgeBand { get; init; }

    public ReadOnlySpan<byte> Answers { get; init; }

    /// <summary>0 for none.</summary>
    public int FeedbackKind { get; init; }

    public bool ContactRequested { get; init; }

    public long? ContactAnsweredAt { get; init; }

    public bool HasComment { get; init; }

    /// <summary>In UTF-8.</summary>
    public ReadOnlySpan<byte> Comment { get; init; }

    public void WriteTo(SpoolWriter output) => output
        .Bytes(ExternalId)
        .Number(AnsweredAt)
        .Number(Day)
        .Number(Unit)
        .Number(Stage)
        .Number(Questionnaire)
        .Number(Channel)
        .Number(Language)
        .Number(AgeBand)
        .Bytes(Answers)
        .Number(FeedbackKind)
        .Number(ContactRequested ? 1 : 0)
        .Optional(ContactAnsweredAt)
        .Number(HasComment ? 1 : 0)
        .Bytes(Comment)
        .EndRow();
}
