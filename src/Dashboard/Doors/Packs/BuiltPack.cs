using Dashboard.Core.Packs;
using Dashboard.Core.Reports;

namespace Dashboard.Doors.Packs;

/// <summary>Why an item cannot be shown.</summary>
public enum PackItemProblem
{
    /// <summary>No page has a chart of that address.</summary>
    NoChart,

    /// <summary>Its unit is not within the pack's unit.</summary>
    OtherUnit,

    /// <summary>Nothing is asked or told there in the period.</summary>
    NoFigures,

    /// <summary>It names a unit that a public pack may not name.</summary>
    NamesUnit,
}

/// <summary>An item that cannot be shown, and why.</summary>
/// <param name="Item">The item, from 0; <c>null</c> of the pack itself: its title, unit, or what was decided before.</param>
/// <param name="Problem">Why.</param>
/// <param name="Name">The unit's name or code, where it is about one.</param>
public sealed record PackItemFault(int? Item, PackItemProblem Problem, string? Name = null);

/// <summary>A pack with its figures.</summary>
/// <param name="Items">One for each item of the pack; <c>null</c> where it cannot be read.</param>
/// <param name="Report">The items that can, with what belongs to all of them.</param>
/// <param name="Faults">What cannot be shown; a pack with any is not published.</param>
public sealed record BuiltPack(IReadOnlyList<ReportItem?> Items, Report Report, IReadOnlyList<PackItemFault> Faults)
{
    /// <summary>The report without the items that name what they may not: what a draft may be handed out as.</summary>
    /// <exception cref="PackFaultyException">The pack's own title, unit or earlier decisions name it.</exception>
    public Report Fit()
    {
        var faulty = Faults.Select(fault => fault.Item).ToHashSet();
        return faulty.Contains(null)
            ? throw new PackFaultyException([.. Faults.Where(fault => fault.Item is null)])
            : Report with { Items = [.. Items.Where((_, at) => !faulty.Contains(at)).OfType<ReportItem>()] };
    }
}

/// <summary>A pack cannot be made as it is.</summary>
public sealed class PackFaultyException(IReadOnlyList<PackItemFault> faults) : Exception(string.Join(Environment.NewLine, faults.Select(Spell)))
{
    /// <summary>What is in the way; never empty.</summary>
    public IReadOnlyList<PackItemFault> Faults { get; } = faults;

    private static string Spell(PackItemFault fault)
    {
        var where = fault.Item is { } item ? FormattableString.Invariant($"Item {item + 1}") : "The pack's title, unit or earlier decisions";
        return fault.Problem switch
        {
            PackItemProblem.NoChart => $"{where}: no page has such a chart.",
            PackItemProblem.OtherUnit => $"{where}: '{fault.Name}' is not within the pack's unit.",
            PackItemProblem.NoFigures => $"{where}: nothing is asked or told there in the period.",
            _ => $"{where}: names '{fault.Name}', which a public pack may not name (Packs:PublicLevels); leave it out, reword it, or make the pack internal.",
        };
    }
}
