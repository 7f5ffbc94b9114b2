using System.Globalization;
using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Metrics;

/// <summary>
/// A form as a row of the catalogue's file: numbers and dates as its reader writes them become those of the file, where shares are fractions.
/// </summary>
/// <param name="Fields">The columns and their text.</param>
/// <param name="Faults">What cannot be read; with any the row is not to be taken.</param>
public sealed record CatalogueRow(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<ColumnReason> Faults)
{
    private const double MostHours = 1_000_000;

    /// <param name="form">What was sent.</param>
    /// <param name="kind">The kind of its metric; <c>null</c> where that is not known.</param>
    /// <param name="today">A day to show how days are written.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="text">The words.</param>
    public static CatalogueRow Of(MetricForm form, MetricKind? kind, DateOnly today, Language language, IStringLocalizer<MetricTexts> text)
    {
        var fields = new Dictionary<string, string>(form.Values, StringComparer.Ordinal);
        var faults = new List<ColumnReason>();
        foreach (var (column, typed) in form.Values)
        {
            if (typed.Length > 0 && Read(column, typed) is { } reading)
            {
                fields[column] = reading.Value ?? "";
                if (reading.Value is null)
                {
                    faults.Add(new(column, reading.Wanted));
                }
            }
        }

        if (fields.ContainsKey("answers"))
        {
            fields["answers"] = AnswerRow.InFile(form.Answers);
            if (AnswerFault(form.Answers, kind, text) is { } fault)
            {
                faults.Add(new("answers", fault));
            }
        }

        return new(fields, faults);

        (string? Value, string Wanted)? Read(string column, string typed) => column switch
        {
            "valid_from" or "valid_to" =>
                (DateReading.Day(typed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text["Wants-day", PeriodText.Date(today, language)]),
            "limit_hours" => (Number(typed, ValueFormat.Hours, (0, MostHours)), text["Wants-limit_hours"]),
            "min_change" when kind is { } known => (Number(typed, MetricWords.Format(known), MetricLimits.MinChange(known)), text["Wants-min_change-" + MetricWords.Format(known)]),
            "target" when kind is { } known => (Number(typed, MetricWords.Format(known), MetricLimits.Target(known)), text["Wants-target-" + MetricWords.Format(known)]),
            "public" when typed == MetricForm.ChosenUnits => (null, text["Wants-public"]),
            _ => null,
        };

        string? Number(string typed, ValueFormat format, (double Least, double Most) limits) =>
            NumberReading.Value(typed, format, language) is { } value && value >= limits.Least && value <= limits.Most
                ? value.ToString("0.##############", CultureInfo.InvariantCulture)
                : null;
    }

    private static string? AnswerFault(IReadOnlyList<AnswerRow> answers, MetricKind? kind, IStringLocalizer<MetricTexts> text)
    {
        var twice = answers.GroupBy(answer => answer.Value, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;
        var marked = answers.FirstOrDefault(answer => answer.Value.Contains(';', StringComparison.Ordinal))?.Value;
        return kind == MetricKind.Categories && answers.Count == 0 ? text["Wants-answers"].Value
            : twice is not null ? text["Wants-answers-once", twice].Value
            : marked is not null ? text["Wants-answers-unmarked", marked].Value
            : null;
    }
}
