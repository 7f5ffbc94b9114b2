using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Units;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of targets.</summary>
internal sealed class TargetParser(RowFields fields, References references, UnitTree units) : RowParser(fields)
{
    private readonly HashSet<string> levels = units.All.Select(unit => unit.Level).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly Field metric = fields["metric"];
    private readonly Field unit = fields["unit"];
    private readonly Field level = fields["level"];
    private readonly Field validFrom = fields["valid_from"];
    private readonly Field validTo = fields["valid_to"];
    private readonly Field target = fields["target"];

    public override object? Parse()
    {
        var slug = Fields.Required(metric).ToLowerInvariant();
        var newest = references.Metrics.Newest(slug);
        if (newest is null)
        {
            references.FailUnknown(Fields, metric, slug);
            return null;
        }

        var row = new TargetRow(
            slug, references.OptionalUnit(Fields, unit), Fields.Optional(level), Fields.Date(validFrom), Fields.OptionalDate(validTo), ReadTarget(newest.Kind));
        if (row.Unit is null == row.Level is null)
        {
            Fields.Fail(unit, Wanted.UnitOrLevel);
        }
        else if (row.Level is not null && !levels.Contains(row.Level))
        {
            Fields.Fail(level, Wanted.KnownLevel, string.Join(", ", levels.Order(StringComparer.Ordinal).Take(20)));
        }
        else if (row.ValidTo <= row.ValidFrom)
        {
            Fields.Fail(validTo, Wanted.DayAfterStart);
        }

        return row;
    }

    /// <summary>A target stands in the unit of the metric's default figure.</summary>
    private double ReadTarget(MetricKind kind)
    {
        var (least, most) = MetricLimits.Target(kind);
        var wanted = kind switch
        {
            MetricKind.Nps => Wanted.NpsPoints,
            MetricKind.Count or MetricKind.Stock => Wanted.Number,
            _ => Wanted.ShareFraction,
        };
        return Fields.Number(target, least, most, wanted);
    }
}
