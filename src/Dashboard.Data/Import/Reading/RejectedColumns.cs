namespace Dashboard.Data.Import.Reading;

/// <summary>The columns that the file of rejected rows has before the file's own. They are read past, so that a mended file can be imported.</summary>
internal static class RejectedColumns
{
    /// <summary>The first of them: a file that starts with it has no other lines before its header.</summary>
    public const string FirstColumn = "rejected_line";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names { get; } = [FirstColumn, "rejected_column", "rejected_value", "rejected_expected"];
}
