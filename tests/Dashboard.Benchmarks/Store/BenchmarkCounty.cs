using System.Globalization;
using System.Text;

namespace Dashboard.Benchmarks.Store;

/// <summary>
/// A county: a root, 6 divisions, a service line for every five units, and the units that ask, of very different sizes; four paths of five
/// stages, each owned by a unit.
/// </summary>
/// <param name="Leaves">The units that ask: 300 are a county of the size the product is made for. At least 20.</param>
internal sealed record BenchmarkCounty(int Leaves = 300)
{
    public const string Root = "county";
    public const int Divisions = 6;
    public const int Paths = 4;
    public const int Stages = 5;

    private const int LeavesOfALine = 5;

    /// <summary>All of its units.</summary>
    public int Units => 1 + Divisions + Lines + Leaves;

    private int Lines => Leaves / LeavesOfALine;

    /// <summary>A county of about so many units.</summary>
    public static BenchmarkCounty OfUnits(int units) => new((units - 1 - Divisions) * LeavesOfALine / (LeavesOfALine + 1));

    public static string Division(int division) => string.Create(CultureInfo.InvariantCulture, $"division-{division}");

    public static string Line(int line) => string.Create(CultureInfo.InvariantCulture, $"line-{line:00}");

    public static string Leaf(int leaf) => string.Create(CultureInfo.InvariantCulture, $"unit-{leaf:000}");

    public static string Path(int path) => string.Create(CultureInfo.InvariantCulture, $"path-{path}");

    public static string Stage(int stage) => string.Create(CultureInfo.InvariantCulture, $"stage-{stage}");

    private int LineOf(int leaf) => leaf % Lines;

    private static int DivisionOf(int line) => line % Divisions;

    /// <summary>The path and stage that a unit owns, or <c>null</c>.</summary>
    public static (int Path, int Stage)? OwnedStage(int leaf) => leaf < Paths * Stages ? (leaf / Stages, leaf % Stages) : null;

    /// <summary>Writes the units as a file to import.</summary>
    public void WriteUnits(string file)
    {
        var text = new StringBuilder("code,name_fi,level,parent\n");
        text.Append(Root).Append(",Hyvinvointialue,county,\n");
        Rows(Divisions, Division, "division", _ => Root);
        Rows(Lines, Line, "line", line => Division(DivisionOf(line)));
        Rows(Leaves, Leaf, "unit", leaf => Line(LineOf(leaf)));
        File.WriteAllText(file, text.ToString());

        void Rows(int count, Func<int, string> code, string level, Func<int, string> parent)
        {
            for (var i = 0; i < count; i++)
            {
                text.Append(code(i)).Append(',').Append(code(i)).Append(',').Append(level).Append(',').Append(parent(i)).Append('\n');
            }
        }
    }

    /// <summary>Writes the paths as a file to import.</summary>
    public static void WritePaths(string file)
    {
        var text = new StringBuilder("path,path_name_fi,stage,stage_order,stage_name_fi,owner_unit\n");
        for (var leaf = 0; leaf < Paths * Stages; leaf++)
        {
            var (path, stage) = OwnedStage(leaf)!.Value;
            text.Append(CultureInfo.InvariantCulture, $"{Path(path)},{Path(path)},{Stage(stage)},{stage + 1},{Stage(stage)},{Leaf(leaf)}\n");
        }

        File.WriteAllText(file, text.ToString());
    }

    /// <summary>Writes which division each unit belongs to, for the questions in SQL.</summary>
    public void WriteDivisions(string file)
    {
        var text = new StringBuilder("unit,division\n");
        for (var leaf = 0; leaf < Leaves; leaf++)
        {
            text.Append(Leaf(leaf)).Append(',').Append(Division(DivisionOf(LineOf(leaf)))).Append('\n');
        }

        File.WriteAllText(file, text.ToString());
    }
}
