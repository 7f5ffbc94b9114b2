using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Components;
using Dashboard.Core.Participation;
using Dashboard.Core.Programme;
using Dashboard.Core.Text;

namespace Dashboard.Features.Programme;

/// <summary>What the form of a goal holds: the columns of a row of the programme's file, as its reader writes them.</summary>
/// <param name="Values">The text of each column; a column that is not there is empty.</param>
public sealed record GoalForm(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The column of the metrics, which the form sends one by one.</summary>
    public const string MetricsColumn = "metrics";

    /// <summary>Whether the goal is a new one: its name must be free.</summary>
    public const string IsNewField = "new";

    /// <summary>The columns that are written in one field each.</summary>
    private static readonly string[] Columns =
        ["goal", "order", "title_fi", "title_sv", "title_en", "words_fi", "words_sv", "words_en", "floor", "valid_from", "valid_to"];

    private static readonly string[] Days = ["valid_from", "valid_to"];

    /// <summary>The field that says which goal, in which state, the writer has seen.</summary>
    public const string SeenField = "seen";

    /// <summary>The <see cref="Print"/> of the goal as the writer has seen it; empty of a new one.</summary>
    public string Seen { get; init; } = "";

    /// <summary>The slugs of the chosen metrics.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Whether the goal is a new one.</summary>
    public bool IsNew { get; init; }

    /// <summary>Why it was not taken; empty while nothing was wrong.</summary>
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    public string this[string column] => Values.GetValueOrDefault(column, "");

    /// <summary>The form of a new goal, after the last one.</summary>
    public static GoalForm New(GoalBook programme, DateOnly today, Language language) => new(new Dictionary<string, string>
    {
        ["order"] = ((programme.All is [.., var last] ? last.Order : 0) + 1).ToString(CultureInfo.InvariantCulture),
        ["valid_from"] = PeriodText.Date(today, language),
    })
    {
        IsNew = true,
    };

    /// <summary>The form of a goal as it stands.</summary>
    public static GoalForm Of(Goal goal, Language language) => new(new Dictionary<string, string>
    {
        ["goal"] = goal.Slug,
        ["order"] = goal.Order.ToString(CultureInfo.InvariantCulture),
        ["title_fi"] = goal.Title.Fi,
        ["title_sv"] = goal.Title.Sv ?? "",
        ["title_en"] = goal.Title.En ?? "",
        ["words_fi"] = goal.Words?.Fi ?? "",
        ["words_sv"] = goal.Words?.Sv ?? "",
        ["words_en"] = goal.Words?.En ?? "",
        ["floor"] = goal.Floor?.Slug() ?? "",
        ["valid_from"] = PeriodText.Date(goal.ValidFrom, language),
        ["valid_to"] = goal.ValidTo is { } end ? PeriodText.Date(end, language) : "",
    })
    {
        Metrics = goal.Metrics,
    };

    /// <summary>The form of a goal for somebody who sees it as it stands.</summary>
    public static GoalForm Seeing(Goal goal, Language language) => Of(goal, language) is var form ? form with { Seen = form.Print } : form;

    /// <summary>What was sent.</summary>
    public static GoalForm Read(IFormCollection sent) => new(Columns.ToDictionary(column => column, column => sent[column].ToString().Trim(), StringComparer.Ordinal))
    {
        Metrics = [.. sent[MetricsColumn].OfType<string>().Where(slug => slug.Length > 0)],
        IsNew = sent.ContainsKey(IsNewField),
        Seen = sent[SeenField].ToString(),
    };

    /// <summary>Names the goal's state in few characters: two forms of the same row have the same.</summary>
    public string Print => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Row().OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")))))[..16];

    /// <summary>The row of the file that it stands for: days as its reader writes them become those of the file.</summary>
    public IReadOnlyDictionary<string, string> Row() => new Dictionary<string, string>(
        Values.Select(pair => Days.Contains(pair.Key) && DateReading.Day(pair.Value) is { } day
            ? KeyValuePair.Create(pair.Key, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : pair)
            .Append(KeyValuePair.Create(MetricsColumn, string.Join(';', Metrics))),
        StringComparer.Ordinal);

    /// <summary>The columns whose days cannot be read.</summary>
    public IEnumerable<string> NoDays => Days.Where(column => this[column].Length > 0 && DateReading.Day(this[column]) is null);
}
