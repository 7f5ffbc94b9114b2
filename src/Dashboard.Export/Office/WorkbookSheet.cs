namespace Dashboard.Export.Office;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name, unique in the workbook; see <see cref="SheetNames"/>.</param>
/// <param name="Rows">Its rows from the top; a row may be shorter than others.</param>
/// <param name="Widths">The columns' widths in characters.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<IReadOnlyList<SheetCell>> Rows, IReadOnlyList<double> Widths)
{
    /// <summary>The row of the heads from 1, which stays in sight with those above it; 0 for none.</summary>
    public int HeadRow { get; init; }

    /// <summary>Its chart, or <c>null</c>.</summary>
    public PlacedChart? Chart { get; init; }
}

/// <summary>A native chart in a sheet.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Cells">The cells it is drawn from.</param>
/// <param name="Description">The chart in words, for those who do not see it.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Row">The row of its upper edge, from 0.</param>
/// <param name="Column">The column of its left edge, from 0.</param>
internal sealed record PlacedChart(OfficeChart Chart, ChartSheet Cells, string Description, Core.Text.Language Language, int Row, int Column)
{
    /// <summary>How many columns it covers.</summary>
    public const int Columns = 10;

    /// <summary>How many rows it covers: more where many bars stand above each other.</summary>
    public int Rows => Chart.Shape == OfficeShape.Bars ? Math.Max(22, 4 + (Chart.Labels.Count * 2)) : 22;
}
