using Dashboard.Core.Notes;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Packs;

/// <summary>One thing that is wrong with a pack.</summary>
/// <param name="Item">The item, from 0; <c>null</c> of the pack itself.</param>
/// <param name="Field">The field: <c>title</c>, <c>chart</c>, <c>finding</c>, <c>text</c>, <c>explanation</c>, <c>action</c>, <c>items</c>.</param>
/// <param name="Fault">What.</param>
/// <param name="Most">The most characters (or items) allowed; 0 where it is not about length.</param>
public sealed record PackFault(int? Item, string Field, NoteFault Fault, int Most = 0)
{
    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{(Item is { } item ? $"item {item + 1}, " : "")}{Field}: {Fault}{(Most > 0 ? $"; expected at most {Most}" : "")}");
}

/// <summary>What a pack is made of, as its authors wrote it; its figures are read when it is shown.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Unit">The code of the unit that it is about: its readers are those who may see that unit, and it shows no more than they see.</param>
/// <param name="Period">The period that its items follow.</param>
/// <param name="Language">The language of all its texts.</param>
/// <param name="Audience">Who it is for.</param>
/// <param name="Items">Its items in order.</param>
public sealed record PackContent(string Title, string Unit, Period Period, Language Language, ReportAudience Audience, IReadOnlyList<PackItem> Items)
{
    /// <summary>Most characters of a title or a finding.</summary>
    public const int MostOfTitle = 200;

    /// <summary>Most characters of a text.</summary>
    public const int MostOfText = 4000;

    /// <summary>Most characters of what is done, by whom, or when.</summary>
    public const int MostOfAction = 200;

    /// <summary>Most actions of an item: so many stand beside a chart.</summary>
    public const int MostActions = 6;

    /// <summary>Most items.</summary>
    public const int MostItems = 100;

    /// <summary>The day of the meeting, or <c>null</c>.</summary>
    public DateOnly? Meeting { get; init; }

    /// <summary>All that is wrong with it; empty when nothing is.</summary>
    public IReadOnlyList<PackFault> Faults() =>
    [
        .. Of(null, "title", Title, MostOfTitle),
        .. Items.Count > MostItems ? [new PackFault(null, "items", NoteFault.TooLong, MostItems)] : Array.Empty<PackFault>(),
        .. Items.SelectMany(FaultsOf),
    ];

    /// <summary>The same with an item at another place.</summary>
    /// <param name="from">Where it stands, from 0.</param>
    /// <param name="to">Where it shall stand, from 0; beyond the last is last.</param>
    public PackContent Move(int from, int to)
    {
        var items = Items.ToList();
        var item = items[from];
        items.RemoveAt(from);
        items.Insert(Math.Clamp(to, 0, items.Count), item);
        return this with { Items = items };
    }

    /// <summary>All that is wrong with something that is done, or was decided.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="item">The item it belongs to, or <c>null</c>.</param>
    public static IReadOnlyList<PackFault> FaultsOf(ReportAction action, int? item = null) =>
    [
        .. Of(item, "action", action.What, MostOfAction), .. Optional(item, "action", action.Who, MostOfAction), .. Optional(item, "action", action.When, MostOfAction),
    ];

    private static IEnumerable<PackFault> FaultsOf(PackItem item, int at) =>
    [
        .. item.Kind == PackItemKind.Text
            ? [.. Of(at, "finding", item.Finding ?? "", MostOfTitle), .. Of(at, "text", item.Text ?? "", MostOfText, lines: true)]
            : ChartAddress.Parse(item.Chart) is null ? [new PackFault(at, "chart", NoteFault.Missing)] : Optional(at, "finding", item.Finding, MostOfTitle),
        .. Optional(at, "explanation", item.Explanation, NoteRules.MostOfExplanation, lines: true),
        .. item.Actions.Count > MostActions ? [new PackFault(at, "action", NoteFault.TooLong, MostActions)] : Array.Empty<PackFault>(),
        .. item.Actions.SelectMany(action => FaultsOf(action, at)),
    ];

    private static IEnumerable<PackFault> Optional(int? item, string field, string? text, int most, bool lines = false) =>
        text is null ? [] : Of(item, field, text, most, lines);

    private static IEnumerable<PackFault> Of(int? item, string field, string text, int most, bool lines = false) =>
        NoteRules.FaultOf(text, most, lines) is { } fault ? [new PackFault(item, field, fault, most)] : [];
}
