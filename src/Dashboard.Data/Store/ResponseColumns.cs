namespace Dashboard.Data.Store;

/// <summary>What a response says, in the one order in which all statements read it. A correction replaces all of it and nothing else.</summary>
internal static class ResponseColumns
{
    public const int AnsweredAt = 0;
    public const int Day = 1;
    public const int Unit = 2;
    public const int Stage = 3;
    public const int Questionnaire = 4;
    public const int Channel = 5;
    public const int Language = 6;
    public const int AgeBand = 7;
    public const int Answers = 8;
    public const int FeedbackKind = 9;
    public const int ContactRequested = 10;
    public const int ContactAnsweredAt = 11;
    public const int Comment = 12;

    /// <summary>The columns of a table without the comment, which stands in a table of its own.</summary>
    /// <param name="table">The table.</param>
    /// <param name="answeredAt">What is read as the time of the answer, where it is not the table's own.</param>
    public static string Of(string table, string? answeredAt = null) =>
        string.Join(", ", Names.Select(name => $"{table}.{name}").Append(answeredAt ?? $"{table}.contact_answered_at"));

    /// <summary>When a request was answered by a version of its response: as the version says, else as was said here.</summary>
    /// <param name="table">The versions.</param>
    /// <param name="id">Their column with the response's id.</param>
    public static string AnsweredAtOf(string table, string id) =>
        $"""
        coalesce({table}.contact_answered_at, CASE WHEN {table}.contact_requested = 1 THEN
            (SELECT h.answered_at FROM contact_handling h WHERE h.response_id = {table}.{id}) END)
        """;

    private static readonly string[] Names =
    [
        "answered_at", "day", "unit_id", "stage_id", "questionnaire", "channel_id", "language_id", "age_band_id", "answers",
        "feedback_kind", "contact_requested",
    ];

    /// <summary>Whether two rows say the same.</summary>
    public static bool Same(Statement one, Statement other) =>
        Array.TrueForAll([AnsweredAt, Day, Unit, Stage, Channel, Language, AgeBand, ContactRequested, ContactAnsweredAt],
            column => one.NullableLong(column) == other.NullableLong(column))
        && Array.TrueForAll([Questionnaire, FeedbackKind, Comment], column => one.Text(column) == other.Text(column))
        && SameAnswers(one.Blob(Answers), other.Blob(Answers));

    /// <summary>Copies a row's values into a statement's parameters from <paramref name="first"/> on, the comment apart.</summary>
    public static Statement Copy(Statement row, Statement to, int first) => to
        .Bind(first, row.Long(AnsweredAt)).Bind(first + 1, row.Long(Day)).Bind(first + 2, row.Long(Unit)).Bind(first + 3, row.NullableLong(Stage))
        .Bind(first + 4, row.Text(Questionnaire)).Bind(first + 5, row.Long(Channel)).Bind(first + 6, row.Long(Language)).Bind(first + 7, row.Long(AgeBand))
        .Bind(first + 8, row.Blob(Answers)).Bind(first + 9, row.Text(FeedbackKind)).Bind(first + 10, row.Long(ContactRequested))
        .Bind(first + 11, row.NullableLong(ContactAnsweredAt));

    // The same answers come in another order when a file's columns do.
    private static bool SameAnswers(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one.SequenceEqual(other)
        || (one.Length == other.Length && Read(one).SetEquals(Read(other)));

    private static HashSet<StoredAnswer> Read(ReadOnlySpan<byte> answers)
    {
        var read = new HashSet<StoredAnswer>();
        for (var at = 0; at < answers.Length;)
        {
            read.Add(AnswerCodec.Read(answers, ref at));
        }

        return read;
    }
}
