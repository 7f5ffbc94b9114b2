using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Core.Charts;

namespace Dashboard.Components.Charts;

/// <summary>A chart model as the script reads it: camel case, names of enums, no nulls.</summary>
public static class ChartJson
{
    /// <summary>How charts are written.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The element that carries the model. The serialiser escapes &lt;, &gt; and &amp;, so that no text can end it.</summary>
    public static string Script(ChartModel chart) =>
        $"<script type=\"application/json\">{JsonSerializer.Serialize(chart, Options)}</script>";
}
