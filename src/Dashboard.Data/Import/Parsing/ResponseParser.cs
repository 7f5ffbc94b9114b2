using Dashboard.Core.Feedback;
using Dashboard.Core.Imports;
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
        var externalId = Fields.Required(id, 200);
        var moment = Fields.PastInstant(answeredAt);
        var unitCode = references.Unit(Fields, unit);
        var (pathCode, stageCode) = references.PathAndStage(Fields, path, stage);
        var form = Fields.Questionnaire(questionnaire);
        return new ResponseRow(
            externalId,
            moment,
            unitCode,
            pathCode,
            stageCode,
            form,
            Fields.SegmentValue(channel),
            Fields.SegmentValue(language),
            Fields.SegmentValue(ageBand),
            Fields.Error is null ? ReadAnswers(LocalTime.DateOf(moment), form) : [],
            Fields.OneOf(feedbackKind, FeedbackKinds.All),
            Fields.Optional(comment, RowFields.LongText),
            Fields.Flag(contactRequested),
            ReadContactAnsweredAt(moment));
    }

    private Answer[] ReadAnswers(DateOnly day, string form)
    {
        answers.Clear();
        foreach (var metric in metrics)
        {
            metric.Read(day, form, answers);
        }

        return [.. answers];
    }

    private DateTimeOffset? ReadContactAnsweredAt(DateTimeOffset askedAt)
    {
        if (Fields.Text(contactAnsweredAt).IsEmpty)
        {
            return null;
        }

        var answered = Fields.PastInstant(contactAnsweredAt);
        if (!Fields.Flag(contactRequested))
        {
            Fields.Fail(contactAnsweredAt, Wanted.NothingUnasked);
        }
        else if (answered < askedAt)
        {
            Fields.Fail(contactAnsweredAt, Wanted.NotBeforeAnswer);
        }

        return answered;
    }
}
