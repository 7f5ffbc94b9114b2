using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Import.Parsing;

public sealed class ResponseParserTests
{
    private const string Header = "id,answered_at,unit,path,stage,questionnaire,channel,language,age_band,nps,help,happy,fft,visits,wait-hours,"
        + "feedback_kind,comment,contact_requested,contact_answered_at";

    [Fact]
    public void Parse_FullRow_GivesEveryField()
    {
        var row = One("7,2025-05-04T10:00,CLINIC,Hip,Surgery,General,sms,fi,65-79,9,4,,poor,3,36.5,Thanks,\"Kiitos, \"\"hyvä\"\" hoito\",yes,2025-05-06");
        Assert.Equal(
            ("7", "clinic", "hip", "surgery", "general", "sms", "fi", "65-79"),
            (row.Id, row.Unit, row.Path, row.Stage, row.Questionnaire, row.Channel, row.Language, row.AgeBand));
        Assert.Equal(new DateTimeOffset(2025, 5, 4, 10, 0, 0, TimeSpan.FromHours(3)), row.AnsweredAt);
        Assert.Equal(
            [("nps", 9, 0), ("help", 3, 0), ("fft", 1, 0), ("visits", 0, 3), ("wait-hours", 0, 36.5)],
            row.Answers.Select(answer => (answer.Metric.Slug, answer.Cell, answer.Number)));
        Assert.Equal(("thanks", "Kiitos, \"hyvä\" hoito", true), (row.FeedbackKind, row.Comment, row.ContactRequested));
        Assert.Equal(new DateTimeOffset(2025, 5, 6, 0, 0, 0, TimeSpan.FromHours(3)), row.ContactAnsweredAt);
    }

    [Fact]
    public void Parse_EmptyFields_AreUnknownOrNothing()
    {
        var row = One("7,2025-05-04,ward,,,,,,,,,,,,,,,,");
        Assert.Equal(("Ward", null, null, "general"), (row.Unit, row.Path, row.Stage, row.Questionnaire));
        Assert.Equal((Segment.Unknown, Segment.Unknown, Segment.Unknown), (row.Channel, row.Language, row.AgeBand));
        Assert.Empty(row.Answers);
        Assert.Equal((null, null, false, null), (row.FeedbackKind, row.Comment, row.ContactRequested, row.ContactAnsweredAt));
    }

    [Fact]
    public void Parse_AnswerOfADay_BelongsToTheVersionInForce()
    {
        Assert.Equal((1, 1), (Fft("2025-12-31", "poor").Version, 1));
        Assert.Equal(2, Fft("2026-01-01", "great").Version);
        Assert.Contains("great, poor", Error("1,2026-01-01,ward,,,,,,,,,,good,,,,,,").Expected.ToString(), StringComparison.Ordinal);

        static MetricVersion Fft(string day, string answer) => One($"1,{day},ward,,,,,,,,,,{answer},,,,,,").Answers.Single().Metric;
    }

    [Theory]
    [InlineData(",2025-05-04,ward,,,,,,,,,,,,,,,,", "id", "must not be empty")]
    [InlineData("1,,ward,,,,,,,,,,,,,,,,", "answered_at", "a date as 2026-01-31")]
    [InlineData("1,4.5.2025,ward,,,,,,,,,,,,,,,,", "answered_at", "a date as 2026-01-31")]
    [InlineData("1,2025-02-29,ward,,,,,,,,,,,,,,,,", "answered_at", "that exist")]
    [InlineData("1,2026-11-20T12:01,ward,,,,,,,,,,,,,,,,", "answered_at", "to now, 2026-11-20T12:00+02:00")]
    [InlineData("1,1989-12-31,ward,,,,,,,,,,,,,,,,", "answered_at", "from 1990-01-01")]
    [InlineData("1,2025-05-04,nowhere,,,,,,,,,,,,,,,,", "unit", "a unit that the store knows")]
    [InlineData("1,2025-05-04,,,,,,,,,,,,,,,,,", "unit", "must not be empty")]
    [InlineData("1,2025-05-04,ward,knee,,,,,,,,,,,,,,,", "path", "a service path that the store knows")]
    [InlineData("1,2025-05-04,ward,hip,rehab,,,,,,,,,,,,,,", "stage", "a stage of hip: referral, surgery")]
    [InlineData("1,2025-05-04,ward,,surgery,,,,,,,,,,,,,,", "stage", "named together with its path")]
    [InlineData("1,2025-05-04,ward,,,other,,,,,,,,,,,,,", "questionnaire", "general, child, relative, local")]
    [InlineData("1,2025-05-04,ward,,,,,,,11,,,,,,,,,", "nps", "one of the answers 0–10")]
    [InlineData("1,2025-05-04,ward,,,,,,,-1,,,,,,,,,", "nps", "one of the answers 0–10")]
    [InlineData("1,2025-05-04,ward,,,,,,,,6,,,,,,,,", "help", "one of the answers 1–5")]
    [InlineData("1,2025-05-04,ward,,,,,,,,,,maybe,,,,,,", "fft", "one of the answers good, poor, don't know")]
    [InlineData("1,2019-12-31,ward,,,,,,,9,,,,,,,,,", "nps", "nps began on 2020-01-01")]
    [InlineData("1,2025-05-04,ward,,,child,,,,9,,,,,,,,,", "nps", "never pooled")]
    [InlineData("1,2025-05-04,ward,,,,,,,,,yes,,,,,,,", "happy", "never pooled")]
    [InlineData("1,2025-05-04,ward,,,,,,,,,,,1.5,,,,,", "visits", "a whole number from 0")]
    [InlineData("1,2025-05-04,ward,,,,,,,,,,,,-2,,,,", "wait-hours", "a number of hours from 0")]
    [InlineData("1,2025-05-04,ward,,,,,,,,,,,,,praise,,,", "feedback_kind", "thanks, complaint, idea, question")]
    [InlineData("1,2025-05-04,ward,,,,,,,,,,,,,,,maybe,", "contact_requested", "true or false")]
    [InlineData("1,2025-05-04,ward,,,,,,,,,,,,,,,yes,2025-05-03", "contact_answered_at", "not before answered_at")]
    [InlineData("1,2025-05-04,ward,,,,,,,,,,,,,,,,2025-05-06", "contact_answered_at", "contact_requested is not true")]
    public void Parse_BadValue_NamesColumnValueAndWhatWasExpected(string line, string column, string expected)
    {
        var error = Error(line);
        Assert.Equal((2, column), (error.Line, error.Column));
        Assert.Equal(line.Split(',')[Header.Split(',').ToList().IndexOf(column)], error.Value);
        Assert.Contains(expected, error.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_CommentTooLong_IsCutInTheErrorOnly()
    {
        var error = Error($"1,2025-05-04,ward,,,,,,,,,,,,,,{new string('x', 10_001)},,");
        Assert.Equal(("comment", 200), (error.Column, error.Value!.Length));
        Assert.Contains("at most 10000 characters", error.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ChildQuestionnaire_TakesItsOwnMetrics()
    {
        Assert.Equal("happy", One("1,2025-05-04,ward,,,child,,,,,,YES,,,,,,,").Answers.Single().Metric.Slug);
    }

    [Theory]
    [InlineData("id,answered_at,unit,nsp\n", "no columns that the header names: 'nsp' (did you mean 'nps'?)")]
    [InlineData("id,answered_at,unit,pool\n", "a stock comes as stocks")]
    [InlineData("id,answered_at,unit,responses\n", "counted from the rows themselves")]
    [InlineData("id,answered_at,unit,nps,NPS\n", "'nps' twice")]
    [InlineData("id,answerd-at,units\n", "'answered_at' (did you mean 'answerd-at'?), 'unit' (did you mean 'units'?)")]
    [InlineData("x;y;z\n", "need columns that the header lacks: 'id', 'answered_at', 'unit'")]
    public void Header_ThatDoesNotFit_IsRefusedWithNames(string header, string expected)
    {
        Assert.Contains(expected, ParsedFile.Refusal(ImportKind.Responses, header), StringComparison.Ordinal);
    }

    [Fact]
    public void Header_ColumnsOfARejectedFile_AreReadPast()
    {
        var row = ParsedFile.One<ResponseRow>(
            ImportKind.Responses,
            "rejected_line,rejected_column,rejected_value,rejected_expected,id,answered_at,unit\n2,unit,x,a unit,5,2025-05-04,ward\n");
        Assert.Equal("5", row.Id);
    }

    private static ResponseRow One(string line) => ParsedFile.One<ResponseRow>(ImportKind.Responses, $"{Header}\n{line}\n");

    private static RowError Error(string line) => ParsedFile.Error(ImportKind.Responses, $"{Header}\n{line}\n");
}
