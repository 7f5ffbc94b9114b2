using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of counts that another system has made.</summary>
internal sealed class TallyParser(RowFields fields, References references, bool segmentsAddUp) : RowParser(fields)
{
    private const int LongestPeriod = 366 * 10;

    private static readonly string[] SegmentKinds = [.. Enum.GetValues<SegmentKind>().Select(Core.Metrics.Segment.Slug)];

    private readonly Field periodStart = fields["period_start"];
    private readonly Field periodEnd = fields["period_end"];
    private readonly Field unit = fields["unit"];
    private readonly Field path = fields["path"];
    private readonly Field stage = fields["stage"];
    private readonly Field metric = fields["metric"];
    private readonly Field answer = fields["answer"];
    private readonly Field count = fields["count"];
    private readonly Field segmentKind = fields["segment_kind"];
    private readonly Field segmentValue = fields["segment_value"];

    public override object? Parse()
    {
        var period = ReadPeriod();
        var (pathCode, stageCode) = references.PathAndStage(Fields, path, stage);
        var unitCode = references.Unit(Fields, unit);
        var version = Fields.Error is null ? references.Metric(Fields, metric, period.Start) : null;
        if (version is null)
        {
            return null;
        }

        var segment = ReadSegment();
        var number = Fields.WholeNumber(count, int.MaxValue);
        return new TallyRow(
            period, unitCode, pathCode, stageCode, version, ReadCell(version), number, segment, InTotal: segmentsAddUp && segment is not null);
    }

    private Period ReadPeriod()
    {
        var start = Fields.PastDate(periodStart);
        var end = Fields.Date(periodEnd);
        if (end <= start || end.DayNumber - start.DayNumber > LongestPeriod)
        {
            Fields.Fail(periodEnd, Wanted.PeriodEnd);
            return default;
        }

        return new Period(start, end);
    }

    private int ReadCell(MetricVersion version)
    {
        var text = Fields.Text(answer);
        switch (version.Kind)
        {
            case MetricKind.Count:
                if (!text.IsEmpty)
                {
                    Fields.Fail(answer, Wanted.NoAnswerOfCount, version.Slug);
                }

                return 0;
            case MetricKind.Stock or MetricKind.Duration:
                var comesAs = version.Kind == MetricKind.Stock ? "stocks" : "responses";
                Fields.Fail(metric, Wanted.CountedMetric, version.Slug, version.Kind.ToString().ToLowerInvariant(), comesAs);
                return 0;
            default:
                var cell = version.CellOf(text.ToString());
                if (cell < 0)
                {
                    Fields.Fail(answer, Wanted.OneOfAnswers, AnswerReader.Allowed(version));
                }

                return cell;
        }
    }

    private Segment? ReadSegment()
    {
        var kind = Fields.OneOf(segmentKind, SegmentKinds);
        if (kind is null)
        {
            if (!Fields.Text(segmentValue).IsEmpty)
            {
                Fields.Fail(segmentValue, Wanted.NoSegmentValue);
            }

            return null;
        }

        return Core.Metrics.Segment.Parse($"{kind}={Fields.SegmentValue(segmentValue)}");
    }
}
