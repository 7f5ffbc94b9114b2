namespace Dashboard.Export.Office;

/// <summary>The texts at the right ends of lines, moved apart where they would cover each other.</summary>
internal static class EndLabels
{
    /// <summary>The least distance between two texts, as a share of the plot's height.</summary>
    private const double Apart = .062;

    /// <summary>How far each series' text is moved downwards, as a share of the chart's height; only series that have one.</summary>
    public static IReadOnlyDictionary<int, double> Of(OfficeChart chart)
    {
        var labels = chart.Series
            .Select((series, i) => (Index: i, series.EndLabel, Value: series.Last is var last and >= 0 ? series.Values[last] : null))
            .Where(label => label.EndLabel is not null && label.Value is not null)
            .Select(label => (label.Index, At: 1 - ((label.Value!.Value - chart.Axis.Min) / (chart.Axis.Max - chart.Axis.Min))))
            .OrderBy(label => label.At)
            .ToList();
        var places = new double[labels.Count];
        var next = double.NegativeInfinity;
        for (var i = 0; i < labels.Count; i++)
        {
            places[i] = Math.Max(labels[i].At, next);
            next = places[i] + Apart;
        }

        // What was pushed over the lower edge goes up again, with those above it.
        var lowest = 1.0;
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], lowest);
            lowest = places[i] - Apart;
        }

        return labels.Select((label, i) => (label.Index, Moved: (places[i] - label.At) * chart.PlotHeight)).ToDictionary(label => label.Index, label => label.Moved);
    }
}
