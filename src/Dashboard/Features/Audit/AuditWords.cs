using System.Globalization;
using System.Text.Json;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Audit;

/// <summary>Tells lines of the audit in the reader's words. What has none, as an action of a later version, is told as it stands.</summary>
public sealed class AuditWords(IStringLocalizer<AuditTexts> text, StoreSnapshot store, Language language)
{
    private const int MostNamed = 100;

    /// <summary>Actions whose subject is the code of a unit.</summary>
    private static readonly string[] OfUnits =
    [
        AuditActions.ReadComments, AuditActions.ReadRequests, "request take", "request answer", "request reopen",
        "comment take", "comment answer", "comment reopen", "comment themes", "note", "withdraw",
        "action", "action status", "action source", "action publish", "action unpublish",
        "pack add", "pack change", "pack remove", "pack publish", "pack decide", "pack withdraw", "pack schedule add",
        "pack schedule remove", "alert follow", "alert unfollow",
    ];

    /// <summary>Details whose values are codes of ours and have words.</summary>
    private static readonly string[] InWords = ["why", "kind", "role", "score", "contact", "form", "by", "status"];

    /// <summary>What was done.</summary>
    public string Action(string action) => AuditActions.All.Contains(action) ? text["Action-" + action.Replace(' ', '-')] : action;

    /// <summary>Of what.</summary>
    public string Subject(AuditEntry line) => line.Action switch
    {
        "catalogue" or "series" => string.Join(' ', line.Subject.Split(' ').Select(Metric)),
        var action when OfUnits.Contains(action) => Unit(line.Subject),
        _ => line.Subject,
    };

    /// <summary>Local date and time.</summary>
    public string Time(DateTimeOffset at)
    {
        var clock = TimeZoneInfo.ConvertTime(at, LocalTime.Zone).ToString(language == Language.Fi ? "H.mm.ss" : "HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{PeriodText.Date(LocalTime.DateOf(at), language)} {clock}";
    }

    /// <summary>Where from: an address, or what is none in words.</summary>
    public string Origin(string origin) => origin switch
    {
        "command line" => text["CommandLine"],
        "schedule" => text["Schedule"],
        "unknown" => text["UnknownAddress"],
        _ => origin,
    };

    /// <summary>Counts and codes, each with its name.</summary>
    public IEnumerable<string> Details(AuditEntry line)
    {
        if (line.Details is null)
        {
            yield break;
        }

        using var details = JsonDocument.Parse(line.Details);
        foreach (var detail in details.RootElement.EnumerateObject())
        {
            if (Value(detail) is { Length: > 0 } value)
            {
                yield return $"{Name(detail.Name)}: {value}";
            }
        }
    }

    /// <summary>The question, with the actions and units that the typed text names in the reader's language.</summary>
    public AuditQuestion Question(AuditFilter filter) => filter.Search is not { } search ? filter.Question : filter.Question with
    {
        NamedActions = [.. AuditActions.All.Where(action => Holds(Action(action), search))],
        NamedSubjects = [.. store.Units.All.Where(unit => Holds(unit.Name.In(language), search)).Take(MostNamed).Select(unit => unit.Code)],
    };

    private string Days(string range) =>
        range.Split("..") is [var first, var last]
        && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
        && DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) && end >= start
            ? PeriodText.Name(new Period(start, end.AddDays(1)), language)
            : range;

    private static bool Holds(string words, string search) => words.Contains(search, StringComparison.CurrentCultureIgnoreCase);

    private string Unit(string code) => store.Units.Find(code) is { } unit ? unit.Name.In(language) : code;

    private string Metric(string slug) => store.Metrics.Newest(slug) is { } metric ? metric.Name.In(language) : Name(slug);

    private string Name(string key) => text["Detail-" + key] is { ResourceNotFound: false } known ? known : key;

    private string Value(JsonProperty detail) => detail.Value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => text["Yes"],
        JsonValueKind.False => text["No"],
        JsonValueKind.Array => string.Join(", ", detail.Value.EnumerateArray().Select(part => detail.Name == "units" ? Unit(part.ToString()) : part.ToString())),
        JsonValueKind.Number when detail.Name is not ("batch" or "pack" or "schedule" or "action") && detail.Value.TryGetInt64(out var number) => NumberText.Count(number, language),
        JsonValueKind.String when detail.Name == "unit" => Unit(detail.Value.GetString()!),
        JsonValueKind.String when detail.Name == "metric" => Metric(detail.Value.GetString()!),
        JsonValueKind.String when detail.Name == "period" => Days(detail.Value.GetString()!),
        JsonValueKind.String when detail.Name == "page" && text["Page-" + detail.Value] is { ResourceNotFound: false } known => known,
        JsonValueKind.String when InWords.Contains(detail.Name) && text["Value-" + detail.Value] is { ResourceNotFound: false } known => known,
        _ => detail.Value.ToString(),
    };
}
