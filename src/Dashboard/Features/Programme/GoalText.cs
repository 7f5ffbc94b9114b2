using Dashboard.Core.Programme;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Programme;

/// <summary>Says how goals stand. Of change it uses the control chart's words, of targets the figure with its whole interval.</summary>
public sealed class GoalText(IStringLocalizer<ProgrammeTexts> text, Language language)
{
    /// <summary>"3/5 mittarista tavoitteessa, 1 jää otannan varaan. 1 heikkeni – ei satunnaista."</summary>
    public string Sentence(GoalSummary summary) => string.Join(' ', new[] { Targets(summary) + ".", Changes(summary) is { } changes ? changes + "." : null }.OfType<string>());

    /// <summary>How the metrics stand to their targets, in short: "3/5"; a dash without targets.</summary>
    public static string Fraction(GoalSummary summary) => summary.Targets == 0 ? "–" : FormattableString.Invariant($"{summary.Met}/{summary.Targets}");

    /// <summary>The page's finding.</summary>
    public string Heading(GoalSummary summary) => summary.Targets == 0
        ? text["HeadingOnly"]
        : text["Heading", summary.Met, summary.Targets] + (Change(summary.Worsened, Variation.Concern) is { } worsened ? $", {worsened}" : "");

    private string Targets(GoalSummary summary) => summary switch
    {
        { Metrics: 0 } => text["NotAsked"],
        { Targets: 0 } => text["NoTargets"],
        _ => string.Join(", ", new[]
        {
            text["OnTarget", summary.Met, summary.Targets].Value,
            summary.Open > 0 ? text["Open", summary.Open].Value : null,
            summary.Metrics > summary.Targets ? text["Untold", summary.Metrics - summary.Targets].Value : null,
        }.OfType<string>()),
    };

    private string? Changes(GoalSummary summary) =>
        string.Join(", ", new[] { Change(summary.Worsened, Variation.Concern), Change(summary.Improved, Variation.Improvement) }.OfType<string>()) is { Length: > 0 } said ? said : null;

    /// <summary>"1 heikkeni – ei satunnaista".</summary>
    private string? Change(int count, Variation variation) => count == 0
        ? null
        : VariationText.Of(variation, language) is var word ? FormattableString.Invariant($"{count} {char.ToLowerInvariant(word[0])}{word[1..]}") : null;
}
