using Dashboard.Core.Charts;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

/// <summary>The control chart's words.</summary>
public static class VariationText
{
    /// <summary>As a tile says it: "Parani – ei satunnaista", "Tavanomaista vaihtelua".</summary>
    public static string Of(Variation variation, Language language) => Words.In(language).Variation(variation);

    /// <summary>The signal that carries it.</summary>
    public static Signal Signal(Variation? variation) => variation switch
    {
        Statistics.Variation.Improvement => Charts.Signal.Better,
        Statistics.Variation.Concern => Charts.Signal.Worse,
        Statistics.Variation.Neutral => Charts.Signal.Special,
        _ => Charts.Signal.None,
    };
}

/// <summary>Whether a process meets its target, in words.</summary>
public static class AssuranceText
{
    /// <summary>"Tavoite täyttyy aina", "Tavoite täyttyy ajoittain", "Tavoite jää täyttymättä".</summary>
    public static string Of(Assurance assurance, Language language) => Words.In(language).Assurance(assurance);
}
