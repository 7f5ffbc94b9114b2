using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

/// <summary>What a control chart has found, for those who do not have it before them.</summary>
public static class AlertText
{
    /// <summary>"Suositteluindeksi (NPS) heikkeni – muutos ei selity satunnaisvaihtelulla", without full stop.</summary>
    public static string Changed(MetricVersion metric, Variation variation, Language language)
    {
        var words = Words.In(language);
        return $"{words.Clause(words.Subject(metric, language), variation)} – {words.NotRandom}";
    }
}
