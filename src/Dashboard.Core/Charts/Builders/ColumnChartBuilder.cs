using Dashboard.Core.Metrics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A count over time as columns from zero, with the signals of its control chart.</summary>
public static class ColumnChartBuilder
{
    /// <summary>Builds the chart.</summary>
    public static ColumnChart Build(MetricReading reading, ChartContext context)
    {
        var control = ControlChartBuilder.Build(reading, context);
        return new ColumnChart
        {
            Id = context.Id ?? control.Id + "-columns",
            Language = control.Language,
            Title = control.Title,
            Subtitle = control.Subtitle,
            Sentence = control.Sentence,
            Table = control.Table,
            Source = control.Source,
            Notes = control.Notes,
            Axis = AxisScale.For(
                control.Points.Select(point => point.Point.Value).OfType<double>().Append(0), new ReadingText(reading, context).Format),
            Columns = [.. control.Points.Select(point => new Column(
                point.Point.Label, point.Point.Value, point.Point.ValueText, point.Signal, point.Point.Hollow))],
        };
    }
}
