namespace Dashboard.Core.Text;

/// <summary>A page's first lines: what is the case.</summary>
/// <param name="Heading">The finding in one sentence, without a full stop.</param>
/// <param name="Lede">What it rests on, in a sentence or two.</param>
public sealed record Finding(string Heading, string Lede);
