using System.Globalization;
using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Layout;

namespace Dashboard.Features.Metrics;

/// <summary>Why a column of a form was not taken.</summary>
/// <param name="Column">The column, or <c>null</c> for the whole row.</param>
/// <param name="Reason">The words.</param>
public sealed record ColumnReason(string? Column, string Reason);

/// <summary>What a catalogue form holds: the columns of a row of the catalogue's file, as its reader writes them.</summary>
/// <param name="Values">The text of each column; a column that is not there is empty.</param>
public sealed record MetricForm(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What the form sends as <c>public</c> when only chosen units are; those stand in <see cref="PublicUnitsField"/>.</summary>
    public const string ChosenUnits = ";";

    public const string PublicUnitsField = "public_units";

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

    /// <summary>Why the row was not taken; empty while nothing was wrong.</summary>
    public IReadOnlyList<ColumnReason> Faults { get; init; } = [];

    /// <summary>The answers, where they do not follow from the kind.</summary>
    public IReadOnlyList<AnswerRow> Answers { get; init; } = [];

    public string this[string column] => Values.GetValueOrDefault(column, "");

    /// <summary>Whether what stands in the column was not taken.</summary>
    public bool IsAtFault(string column) => Faults.Any(fault => fault.Column == column);

    /// <summary>The form of a version as the catalogue has it.</summary>
    public static MetricForm Of(MetricVersion metric, Language language) => new(new Dictionary<string, string>
    {
        ["metric"] = metric.Slug,
        ["version"] = metric.Version.ToString(CultureInfo.InvariantCulture),
        ["valid_from"] = PeriodText.Date(metric.ValidFrom, language),
        ["kind"] = metric.Kind.ToString().ToLowerInvariant(),
        ["questionnaire"] = metric.Questionnaire,
        ["name_fi"] = metric.Name.Fi,
        ["name_sv"] = metric.Name.Sv ?? "",
        ["name_en"] = metric.Name.En ?? "",
        ["question_fi"] = metric.Question?.Fi ?? "",
        ["question_sv"] = metric.Question?.Sv ?? "",
        ["question_en"] = metric.Question?.En ?? "",
        ["direction"] = metric.Direction.ToString().ToLowerInvariant(),
        ["min_change"] = NumberReading.Typed(metric.MinChange, MetricWords.Format(metric.Kind), language),
        ["limit_hours"] = metric.LimitHours is { } hours ? NumberReading.Typed(hours, ValueFormat.Hours, language) : "",
        ["peer_visible"] = Flag(metric.PeerVisible),
        ["public"] = metric.PublicUnits.Count > 0 ? InFile(metric.PublicUnits) : Flag(metric.Public),
        ["source"] = metric.Source ?? "",
    })
    {
        Answers = AnswerRow.Of(metric),
    };

    /// <summary>What was sent, in the given columns.</summary>
    public static MetricForm Read(IFormCollection sent, IReadOnlyList<string> columns) => new(columns.ToDictionary(
        column => column,
        column => sent[column].ToString().Trim() is var typed && column == "public" && typed == ChosenUnits ? InFile(sent[PublicUnitsField]!) : typed,
        StringComparer.Ordinal))
    {
        Answers = AnswerRow.Read(sent),
    };

    /// <summary>The units of which the metric is public; <c>null</c> where it is public of all or of none.</summary>
    public IReadOnlyList<string>? PublicUnits =>
        Values.GetValueOrDefault("public") is { } value && value.EndsWith(';') ? value.Split(';', StringSplitOptions.RemoveEmptyEntries) : null;

    public MetricForm With(RowError error) => this with { Faults = [new(error.Column, ExpectationText.Of(error.Expected, ViewContexts.CurrentLanguage))] };

    // Each code is ended, not parted: a unit whose code is 1 is not the word for true.
    private static string InFile(IReadOnlyList<string> units) => units.Count == 0 ? ChosenUnits : string.Concat(units.Select(unit => unit + ";"));

    private static string Flag(bool value) => value ? "true" : "false";
}
