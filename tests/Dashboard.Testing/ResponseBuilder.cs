using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;

namespace Dashboard.Testing;

/// <summary>Builds a response step by step; what is not said has a plain value.</summary>
public sealed class ResponseBuilder
{
    private ResponseRow row = new(
        "1", LocalTime.At(new DateTime(2026, 5, 4, 10, 0, 0)), "clinic", Path: null, Stage: null, Questionnaire: "general",
        Channel: "sms", Language: "fi", AgeBand: Segment.Unknown, Answers: []);

    /// <summary>Its id in its source.</summary>
    public ResponseBuilder Id(int id) => With(row with { Id = id.ToString(CultureInfo.InvariantCulture) });

    /// <summary>At ten in the morning of a day.</summary>
    public ResponseBuilder On(int year, int month, int day) => On(new DateOnly(year, month, day));

    /// <summary>At ten in the morning of a day.</summary>
    public ResponseBuilder On(DateOnly day) => With(row with { AnsweredAt = LocalTime.At(day.ToDateTime(new TimeOnly(10, 0))) });

    /// <summary>Of a unit.</summary>
    public ResponseBuilder At(string unit) => With(row with { Unit = unit });

    /// <summary>On the sample county's path.</summary>
    public ResponseBuilder OnPath(string? stage) => With(row with { Path = "hip", Stage = stage });

    /// <summary>Of three segments.</summary>
    public ResponseBuilder By(string channel, string language = "fi", string ageBand = Segment.Unknown) =>
        With(row with { Channel = channel, Language = language, AgeBand = ageBand });

    /// <summary>With an answer to a shipped metric.</summary>
    public ResponseBuilder Says(string metric, string answer)
    {
        var version = ShippedCatalogue.Rows.Single(shipped => shipped.Slug == metric);
        return Says(version, answer);
    }

    /// <summary>With an answer to a metric version.</summary>
    public ResponseBuilder Says(MetricVersion version, string answer)
    {
        var number = version.Answers.Count == 0 ? double.Parse(answer, CultureInfo.InvariantCulture) : 0;
        var cell = version.Answers.Count == 0 ? 0 : version.CellOf(answer);
        return With(row with { Answers = [.. row.Answers, new Answer(version, cell, number)] });
    }

    /// <summary>With open feedback.</summary>
    public ResponseBuilder Writes(string kind, string comment) => With(row with { FeedbackKind = kind, Comment = comment });

    /// <summary>Asking to be contacted, answered after some days or not yet.</summary>
    public ResponseBuilder AsksContact(double? answeredAfterDays = null) => With(row with
    {
        ContactRequested = true,
        ContactAnsweredAt = answeredAfterDays is { } days ? row.AnsweredAt.AddDays(days) : null,
    });

    /// <summary>The response.</summary>
    public ResponseRow Build() => row;

    private ResponseBuilder With(ResponseRow next)
    {
        row = next;
        return this;
    }
}
