namespace Dashboard.Core.Statistics;

/// <summary>One child of a parent in two periods. A period without answers has no value: the child is new or closed.</summary>
/// <param name="Name">The child.</param>
/// <param name="NBefore">Its answers before, from 0.</param>
/// <param name="Before">Its figure before, in the figure's unit; not read where there are no answers.</param>
/// <param name="NAfter">Its answers after, from 0.</param>
/// <param name="After">Its figure after; not read where there are no answers.</param>
public sealed record MixChild(string Name, long NBefore, double Before, long NAfter, double After);

/// <summary>What a child contributes to the change of its parent; of the four contributions those that do not apply are 0.</summary>
/// <param name="Child">The child.</param>
/// <param name="ShareBefore">Its share of the parent's answers before, w₀, 0–1.</param>
/// <param name="ShareAfter">Its share after, w₁, 0–1.</param>
/// <param name="Within">Its own figure changed: ½(w₀ + w₁)(r₁ − r₀).</param>
/// <param name="Mix">Its share changed: (w₁ − w₀)(½(r₀ + r₁) − R̄).</param>
/// <param name="New">It had no answers before: w₁(r₁ − R̄).</param>
/// <param name="Closed">It has no answers after: −w₀(r₀ − R̄).</param>
public sealed record MixPart(
    MixChild Child, double ShareBefore, double ShareAfter, double Within, double Mix, double New, double Closed);

/// <summary>A parent's change, split. The contributions of all parts add up to <see cref="After"/> − <see cref="Before"/>.</summary>
/// <param name="Before">The parent's figure before, R₀.</param>
/// <param name="After">The parent's figure after, R₁.</param>
/// <param name="Parts">The children that have answers, in the order given.</param>
public sealed record MixSplit(double Before, double After, IReadOnlyList<MixPart> Parts)
{
    /// <summary>R₁ − R₀.</summary>
    public double Change => After - Before;

    /// <summary>The change of the children's own figures.</summary>
    public double Within => Parts.Sum(part => part.Within);

    /// <summary>The change of the children's shares of the answers.</summary>
    public double Mix => Parts.Sum(part => part.Mix);

    /// <summary>What children without answers before bring.</summary>
    public double New => Parts.Sum(part => part.New);

    /// <summary>What children without answers after take away.</summary>
    public double Closed => Parts.Sum(part => part.Closed);
}

/// <summary>
/// Splits the change of a figure that is an average over answers (a share, a mean, an NPS) into what changed within the children and what
/// changed because their shares of the answers did. It is arithmetic: it names no cause.
/// Source: Kitagawa EM, Components of a difference between two rates, JASA 1955;50:1168–1194, in its form of midpoints; the reference level of
/// the shares is R̄ = ½(R₀ + R₁), so that a child counts by how far it lies from the parent, and new and closed children have a place.
/// </summary>
public static class ChangeAndMix
{
    /// <summary>
    /// The split. It does not depend on the order of the children, a child alone is all "within", and children whose own figures did not change
    /// have nothing within. Children without any answers are left out.
    /// </summary>
    /// <param name="children">All children; their answers together are the parent's.</param>
    /// <exception cref="ArgumentException">A period has no answers, a number of answers is negative, or a figure is not a number.</exception>
    public static MixSplit Split(IReadOnlyList<MixChild> children)
    {
        foreach (var child in children)
        {
            if (child.NBefore < 0 || child.NAfter < 0 || !IsKnown(child.NBefore, child.Before) || !IsKnown(child.NAfter, child.After))
            {
                throw new ArgumentException(
                    $"{child.Name} has {child.NBefore} and {child.NAfter} answers with the figures {child.Before} and {child.After}; "
                    + "expected answers from 0, and a number where there are any.",
                    nameof(children));
            }
        }

        var (before, after) = (children.Sum(child => child.NBefore), children.Sum(child => child.NAfter));
        if (before == 0 || after == 0)
        {
            throw new ArgumentException($"Both periods need answers; there are {before} before and {after} after.", nameof(children));
        }

        var old = children.Sum(child => child.NBefore == 0 ? 0 : child.Before * child.NBefore) / before;
        var recent = children.Sum(child => child.NAfter == 0 ? 0 : child.After * child.NAfter) / after;
        return new MixSplit(
            old,
            recent,
            [.. children.Where(child => child.NBefore + child.NAfter > 0)
                .Select(child => PartOf(child, (double)child.NBefore / before, (double)child.NAfter / after, (old + recent) / 2))]);
    }

    private static MixPart PartOf(MixChild child, double w0, double w1, double level) => child switch
    {
        { NBefore: 0 } => new MixPart(child, w0, w1, 0, 0, New: w1 * (child.After - level), 0),
        { NAfter: 0 } => new MixPart(child, w0, w1, 0, 0, 0, Closed: -w0 * (child.Before - level)),
        _ => new MixPart(
            child,
            w0,
            w1,
            Within: (w0 + w1) / 2 * (child.After - child.Before),
            Mix: (w1 - w0) * (((child.Before + child.After) / 2) - level),
            0,
            0),
    };

    private static bool IsKnown(long n, double value) => n == 0 || double.IsFinite(value);
}
