using Dashboard.Core.Privacy;
using Dashboard.Data.Demo;

namespace Dashboard.Data.Office.Accounts;

/// <summary>A made-up person of the demo county.</summary>
/// <param name="Name">The account's name, which says who they are.</param>
/// <param name="Binding">What they may see.</param>
public sealed record DemoPerson(string Name, Binding Binding);

/// <summary>Somebody of every kind who uses the program.</summary>
public static class DemoPeople
{
    /// <summary>A division with units below it.</summary>
    private const string Division = "sairaalapalvelut";

    /// <summary>A unit at the tree's end.</summary>
    private const string Unit = "ortopedian-poliklinikka";

    /// <summary>In the order they are offered.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("demo-leader", new Binding(Role.Viewer, WholeTree: false, [DemoCounty.RootCode])),
        new("demo-division", new Binding(Role.Manager, WholeTree: false, [Division])),
        new("demo-unit", new Binding(Role.Manager, WholeTree: false, [Unit])),
        new("demo-analyst", new Binding(Role.Analyst, WholeTree: true, [])),
        new("demo-admin", new Binding(Role.Administrator, WholeTree: true, [])),
    ];
}
