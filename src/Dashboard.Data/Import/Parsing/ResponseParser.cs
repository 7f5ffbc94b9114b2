using Dashboard.Core.Metrics;
using Dashboard.Core.Time;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of responses.</summary>
internal sealed class ResponseParser : RowParser
{
    /// <summary>Metrics that are counted from the rows themselves; a column of them would count twice.</summary>
    public static readonly IReadOnlyList<string> Derived =
    [
        WellKnown.Responses, WellKnown.Thanks, WellKnown.Complaints, WellKnown.Ideas, WellKnown.Questions, WellKnown.Answered14Days,
        WellKnown.HandlingHours,
    ];

    private static readonly string[] FeedbackKinds = ["thanks", "complaint", "idea", "question"];

    private readonly References references;
    private readonly AnswerReader[] metrics;
    private readonly List<Answer> answers = [];
    private readonly Field id;
    private readonly Field answeredAt;
    private readonly Field unit;
    private readonly Field path;
    private readonly Field stage;
    private readonly Field questionnaire;
    private readonly Field channel;
    private readonly Field language;
    private readonly Field ageBand;
    private readonly Field feedbackKind;
    private readonly Field comment;
    private readonly Field contactRequested;
    private readonly Field contactAnsweredAt;

    public ResponseParser(RowFields fields, References references)
        : base(fields)
    {
        this.references = references;
        id = fields["id"];
        answeredAt = fields["answered_at"];
        unit = fields["unit"];
        path = fields["path"];
        stage = fields["stage"];
        questionnaire = fields["questionnaire"];
        channel = fields["channel"];
        language = fields["language"];
        ageBand = fields["age_band"];
        feedbackKind = fields["feedback_kind"];
        comment = fields["comment"];
        contactRequested = fields["contact_requested"];
        contactAnsweredAt = fields["contact_answered_at"];
        var own = KindColumns.Of(ImportKind.Responses).Names;
        metrics =
        [
            .. fields.Columns.Where(column => !own.Contains(column, StringComparer.Ordinal))
                .Select(column => new AnswerReader(fields, fields[column], references.Metrics, references)),
        ];
    }

    public override object? Parse()
    {
        var row = new ResponseRow(
            Fields.Required(id, 200),
            Fields.PastInstant(answeredAt),
            references.Unit(Fields, unit),
            null,
            null,
            Fields.Questionnaire(questionnaire),
            Fields.SegmentValue(channel),
            Fields.SegmentValue(language),
            Fields.SegmentValue(ageBand),
            [],
            Fields.OneOf(feedbackKind, FeedbackKinds),
            Fields.Optional(comment, RowFields.LongText),
            Fields.Flag(contactRequested),
            Fields.Text(contactAnsweredAt).IsEmpty ? null : Fields.PastInstant(contactAnsweredAt));
        if (Fields.Error is not null)
        {
            return null;
        }

        if (row.ContactAnsweredAt is { } answered && (!row.ContactRequested || answered < row.AnsweredAt))
        {
            Fields.Fail(contactAnsweredAt, row.ContactRequested ? "a moment not before answered_at" : "nothing where contact_requested is not true");
        }

        var (pathCode, stageCode) = references.PathAndStage(Fields, path, stage);
        return row with { Path = pathCode, Stage = stageCode, Answers = ReadAnswers(row) };
    }

    private Answer[] ReadAnswers(ResponseRow row)
    {
        answers.Clear();
        var day = LocalTime.DateOf(row.AnsweredAt);
        foreach (var metric in metrics)
        {
            metric.Read(day, row.Questionnaire, answers);
        }

        return [.. answers];
    }
}
