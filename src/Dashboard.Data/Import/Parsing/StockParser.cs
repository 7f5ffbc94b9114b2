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
            var kind = version.Kind.ToString().ToLowerInvariant();
            Fields.Fail(metric, $"a metric of the kind stock; {version.Slug} is a {kind} and comes as responses or tallies");
        }

        var row = new StockRow(day, unitCode, version, Fields.Number(value), Fields.OptionalNumber(low), Fields.OptionalNumber(high));
        if (row.Low > row.Value)
        {
            Fields.Fail(low, "a number not above value");
        }
        else if (row.High < row.Value)
        {
            Fields.Fail(high, "a number not below value");
        }

        return row;
    }
}
