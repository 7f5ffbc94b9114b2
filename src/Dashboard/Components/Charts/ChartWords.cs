using System.Resources;
using System.Text.Json;
using Dashboard.Core.Text;

namespace Dashboard.Components.Charts;

/// <summary>The words around a chart, in the chart's own language (a file may be in another language than the page).</summary>
public sealed class ChartWords
{
    private static readonly ResourceManager Resources = new(typeof(ChartWords));
    private static readonly ChartWords[] All = [.. Languages.All.Select(language => new ChartWords(language))];
    private readonly Language language;

    private ChartWords(Language language)
    {
        this.language = language;
        ForScript = JsonSerializer.Serialize(new { interval = this["Interval"], points = this["Points"], running = this["Running"] }, ChartJson.Options);
    }

    /// <summary>The words that the script speaks and shows, as JSON.</summary>
    public string ForScript { get; }

    /// <summary>A word by its key.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such word.</exception>
    public string this[string key] => Resources.GetString(key, language.Culture())
        ?? throw new MissingManifestResourceException($"ChartWords.resx has no '{key}'.");

    /// <summary>The words of a language.</summary>
    public static ChartWords In(Language language) => All[Languages.All.ToList().IndexOf(language)];
}
