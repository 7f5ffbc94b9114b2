using System.Globalization;
using System.Text;

namespace Dashboard.Operations;

/// <summary>Prometheus' text format, version 0.0.4. Names are made as OpenTelemetry makes them: points become underscores, the unit and <c>total</c> follow.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Instruments as text. Those of one name are one family.</summary>
    public static string Of(IEnumerable<MeasuredInstrument> instruments)
    {
        var text = new StringBuilder();
        foreach (var family in instruments.GroupBy(Name).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            var first = family.First();
            text.Append(CultureInfo.InvariantCulture, $"# HELP {family.Key} {Escaped(first.Description, isLabel: false)}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {family.Key} {first.Kind.ToString().ToLowerInvariant()}\n");
            foreach (var (labels, series) in family.SelectMany(instrument => instrument.Series))
            {
                Write(text, family.Key, labels, series, first);
            }
        }

        return text.ToString();
    }

    /// <summary>Tags as labels, in the order of their names; one without a value is none.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tags)
        {
            if (value is not null)
            {
                labels[Legal(name)] = Escaped(value is bool yes ? (yes ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!, isLabel: true);
            }
        }

        return string.Join(',', labels.Select(label => $"{label.Key}=\"{label.Value}\""));
    }

    /// <summary>What an instrument is called.</summary>
    public static string Name(MeasuredInstrument instrument)
    {
        var name = Legal(instrument.Name);
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        name = name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        return instrument.Kind == MeasuredKind.Counter ? name + "_total" : name;
    }

    private static void Write(StringBuilder text, string name, string labels, MeasuredSeries series, MeasuredInstrument instrument)
    {
        var (value, counts) = series.Read();
        if (instrument.Kind != MeasuredKind.Histogram)
        {
            Line(text, name, labels, value);
            return;
        }

        long below = 0;
        for (var bucket = 0; bucket < counts.Count; bucket++)
        {
            below += counts[bucket];
            var end = bucket < instrument.Bounds.Count ? Number(instrument.Bounds[bucket]) : "+Inf";
            Line(text, name + "_bucket", $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{end}\"", below);
        }

        Line(text, name + "_sum", labels, value);
        Line(text, name + "_count", labels, below);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Legal(string name)
    {
        var legal = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return char.IsAsciiDigit(legal[0]) ? "_" + legal : legal;
    }

    private static string Escaped(string text, bool isLabel)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return isLabel ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }
}
