using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Core.Reports;

/// <summary>A report as it is kept: all it shows, and nothing that is read anew. What was written by an earlier program is read as it was.</summary>
public static class ReportJson
{
    /// <summary>The format that is written; a reader must know all that were.</summary>
    public const int Format = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The report as JSON. The same report gives the same text.</summary>
    public static string Write(Report report) => JsonSerializer.Serialize(new Kept(Format, report), Options);

    /// <summary>The report of a text that <see cref="Write"/> gave; its charts draw and its tables say what they did.</summary>
    /// <exception cref="JsonException">It is no such text, or one of a later program.</exception>
    public static Report Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json, Options) ?? throw new JsonException("A report is expected; got nothing.");
        return kept.Format > Format ? throw new JsonException($"This program reads reports of format {Format}; got {kept.Format}: a later program wrote it.")
            : kept.Report ?? throw new JsonException("A report is expected; there is none.");
    }

    private sealed record Kept(int Format, Report? Report);
}
