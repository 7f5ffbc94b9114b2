using Dashboard.Data.Import;
using Dashboard.Data.Import.Parsing;

namespace Dashboard.Doors.Imports;

/// <summary>Names of <see cref="ImportKind"/> in forms and resources.</summary>
public static class ImportKinds
{
    /// <summary>All kinds; responses first, as they are what is brought every week.</summary>
    public static IReadOnlyList<ImportKind> All { get; } =
        [ImportKind.Responses, .. Enum.GetValues<ImportKind>().Where(kind => kind != ImportKind.Responses)];

    /// <summary>The kind of a name; <c>null</c> when it is none of ours.</summary>
    public static ImportKind? Parse(string? name) =>
        All.Cast<ImportKind?>().FirstOrDefault(kind => string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The columns of a kind's file, as the product's own format has them.</summary>
    public static string Columns(ImportKind kind)
    {
        var names = KindColumns.Of(kind).Names;
        return string.Join(", ", kind == ImportKind.Responses ? names.SelectMany(WithMetrics) : names);

        static string[] WithMetrics(string name) => name == "age_band" ? [name, "<metric> …"] : [name];
    }
}
