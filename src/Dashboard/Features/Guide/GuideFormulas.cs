using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Layout;

namespace Dashboard.Features.Guide;

/// <summary>The exact formulas of the guide's sections, in signs that are the same in every language.</summary>
internal static class GuideFormulas
{
    /// <summary>The formulas of a section, a line each; none where words say all.</summary>
    public static IReadOnlyList<string> Of(string section, Language language) => section switch
    {
        GuideSections.Figures =>
        [
            "NPS = 100 · (p − d)",
            "NPS ± z · 100 · √((p + d − (p − d)²) / n)",
            "(a + z²/2n ± z · √(a(1 − a)/n + z²/4n²)) / (1 + z²/n)",
            "x̄ ± t · s/√n",
        ],
        GuideSections.TwoWords =>
        [
            "a₁ − a₀ − √((a₁ − l₁)² + (u₀ − a₀)²) … a₁ − a₀ + √((u₁ − a₁)² + (a₀ − l₀)²)",
            "x + φt²/2 ± t · √(φx + φ²t²/4)",
        ],
        GuideSections.ControlChart =>
        [
            $"x̄ ± {NumberText.Fixed(Xmr.LimitFactor, language, 2)} · Σ|xᵢ − xᵢ₋₁| / (m − 1)",
            $"x̄ ± ⅔ · {NumberText.Fixed(Xmr.LimitFactor, language, 2)} · Σ|xᵢ − xᵢ₋₁| / (m − 1)",
        ],
        GuideSections.Funnel => ["p₀ ± z · √(p₀(1 − p₀) / n)", "NPS₀ ± z · 100 · √((p₀ + d₀ − (p₀ − d₀)²) / n)", "φ = Σz² / m"],
        GuideSections.Change =>
        [
            "Σ ½(w₀ + w₁)(r₁ − r₀) + Σ (w₁ − w₀)(½(r₀ + r₁) − R̄)",
            "+ Σ w₁(r₁ − R̄) − Σ w₀(r₀ − R̄)",
        ],
        GuideSections.Seams => [$"p₀ ± {NumberText.Fixed(Intervals.Z95, language, 2)} · √(p₀(1 − p₀) / n)"],
        _ => [],
    };
}
