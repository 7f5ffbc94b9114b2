using Dashboard.Core.Text;

namespace Dashboard.Core.Open;

/// <summary>What goes with open data: who gives them, how they may be used, and how small numbers are kept.</summary>
/// <param name="Language">The language of names.</param>
/// <param name="Title">What the data are.</param>
/// <param name="Publisher">Who publishes them; <c>null</c> where no unit is shown that holds all others.</param>
/// <param name="Licence">The licence, by name.</param>
/// <param name="Made">The day on which the figures were read.</param>
/// <param name="Notes">What their reader must know, a sentence each.</param>
/// <param name="Statuses">What the marks of empty cells mean.</param>
public sealed record OpenSource(
    Language Language, string Title, string? Publisher, string Licence, DateOnly Made, IReadOnlyList<string> Notes, IReadOnlyDictionary<string, string> Statuses);
