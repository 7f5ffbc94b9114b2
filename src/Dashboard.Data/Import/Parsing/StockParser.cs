using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of levels on a date.</summary>
internal sealed class StockParser(RowFields fields, References references) : RowParser(fields)
{
    private readonly Field date = fields["date"];
    private readonly Field unit = fields["unit"];
    private readonly Field metric = fields["metric"];
    private readonly Field value = fields["value"];
    private readonly Field low = fields["low"];
    private readonly Field high = fields["high"];

    public override object? Parse()
    {
        var day = Fields.PastDate(date);
        var unitCode = references.Unit(Fields, unit);
        var version = Fields.Error is null ? references.Metric(Fields, metric, day) : null;
        if (version is null)
        {
            return null;
        }

        if (version.Kind != MetricKind.Stock)
        {
            Fields.Fail(metric, Wanted.StockMetric, version.Slug, version.Kind.ToString().ToLowerInvariant());
        }

        var row = new StockRow(day, unitCode, version, Fields.Number(value), Fields.OptionalNumber(low), Fields.OptionalNumber(high));
        if (row.Low > row.Value)
        {
            Fields.Fail(low, Wanted.NotAboveValue);
        }
        else if (row.High < row.Value)
        {
            Fields.Fail(high, Wanted.NotBelowValue);
        }

        return row;
    }
}
