namespace Dashboard.Core.Charts.Builders;

/// <summary>Groups that are hidden: a picture that gave each a row of its own would be one of nothing.</summary>
public static class HiddenRows
{
    /// <summary>Rows with a value as they stand, and after them those without: one keeps its row, several share one.</summary>
    /// <param name="rows">Rows in their order; one without a value is hidden.</param>
    /// <param name="name">What several hidden ones are called together, by their number, 2 or more: "4 ryhmää".</param>
    public static IReadOnlyList<IntervalRow> Gathered(IReadOnlyList<IntervalRow> rows, Func<int, string> name)
    {
        var hidden = rows.Where(row => row.Value is null).ToList();
        return hidden.Count < 2 ? rows : [.. rows.Where(row => row.Value is not null), hidden[0] with { Name = name(hidden.Count) }];
    }
}
