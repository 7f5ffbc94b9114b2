using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Layout;

namespace Dashboard.Features.Metrics;

/// <summary>What a catalogue form holds: the columns of a row of the catalogue's file, as text.</summary>
/// <param name="Values">The text of each column; a column that is not there is empty.</param>
public sealed record MetricForm(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The columns that a metric's form fills.</summary>
    public static IReadOnlyList<string> MetricColumns { get; } =
    [
        "metric", "version", "valid_from", "kind", "questionnaire", "name_fi", "name_sv", "name_en", "question_fi", "question_sv", "question_en",
        "answers", "direction", "min_change", "limit_hours", "peer_visible", "public", "source",
    ];

    /// <summary>The columns that a target's form fills.</summary>
    public static IReadOnlyList<string> TargetColumns { get; } = ["metric", "unit", "level", "valid_from", "valid_to", "target"];

    /// <summary>An empty form.</summary>
    public static MetricForm Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>Why the row was not taken: the column, or <c>null</c> for the whole row, and the words.</summary>
    public (string? Column, string Reason)? Fault { get; init; }

    public string this[string column] => Values.GetValueOrDefault(column, "");

    /// <summary>The form of a version as the catalogue has it.</summary>
    public static MetricForm Of(MetricVersion metric) => new(new Dictionary<string, string>
    {
        ["metric"] = metric.Slug,
        ["version"] = Number(metric.Version),
        ["valid_from"] = metric.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["kind"] = metric.Kind.ToString().ToLowerInvariant(),
        ["questionnaire"] = metric.Questionnaire,
        ["name_fi"] = metric.Name.Fi,
        ["name_sv"] = metric.Name.Sv ?? "",
        ["name_en"] = metric.Name.En ?? "",
        ["question_fi"] = metric.Question?.Fi ?? "",
        ["question_sv"] = metric.Question?.Sv ?? "",
        ["question_en"] = metric.Question?.En ?? "",
        ["answers"] = metric.Kind == MetricKind.Categories ? string.Join(';', metric.Answers.Select(answer => $"{answer.Value}:{RoleOf(answer)}")) : "",
        ["direction"] = metric.Direction.ToString().ToLowerInvariant(),
        ["min_change"] = Number(metric.MinChange),
        ["limit_hours"] = metric.LimitHours is { } hours ? Number(hours) : "",
        ["peer_visible"] = Flag(metric.PeerVisible),
        ["public"] = Flag(metric.Public),
        ["source"] = metric.Source ?? "",
    });

    /// <summary>What was sent, in the given columns.</summary>
    public static MetricForm Read(IFormCollection sent, IReadOnlyList<string> columns) =>
        new(columns.ToDictionary(column => column, column => sent[column].ToString().Trim(), StringComparer.Ordinal));

    public MetricForm With(RowError error) => this with { Fault = (error.Column, ExpectationText.Of(error.Expected, ViewContexts.CurrentLanguage)) };

    private static string RoleOf(AnswerOption answer) => answer.Role == AnswerRole.LeftOut ? "left_out" : answer.Role.ToString().ToLowerInvariant();

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
