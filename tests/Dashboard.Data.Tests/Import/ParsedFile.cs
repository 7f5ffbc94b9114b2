using System.Text;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Mappings;
using Dashboard.Data.Import.Parsing;
using Dashboard.Data.Import.Reading;
using Dashboard.Data.Queries;

namespace Dashboard.Data.Tests.Import;

/// <summary>Parses small files against a store that is only a snapshot: 20 November 2026, noon.</summary>
internal static class ParsedFile
{
    /// <summary>The moment of all these imports.</summary>
    public static DateTimeOffset Now { get; } = LocalTime.At(new DateTime(2026, 11, 20, 12, 0, 0));

    /// <summary>A county with a clinic and a ward, a path over both and a metric of each kind.</summary>
    public static StoreSnapshot Store { get; } = new(
        1,
        new UnitTree([new Unit(1, "county", new("Alue"), "county", null), new Unit(2, "clinic", new("Klinikka"), "unit", 1), new Unit(3, "Ward", new("Osasto"), "unit", 1)]),
        [new ServicePath(1, "hip", new("Lonkka"), [new Stage(1, "referral", 1, new("Lähete"), 2, null, null), new Stage(2, "surgery", 2, new("Leikkaus"), 3, null, null)])],
        new MetricCatalogue(
        [
            Metric("nps", MetricKind.Nps),
            Metric("help", MetricKind.Scale),
            Metric("happy", MetricKind.Share) with { Questionnaire = "child" },
            Metric("fft", MetricKind.Categories) with { Answers = [new("good", AnswerRole.Positive), new("poor", AnswerRole.Negative), new("don't know", AnswerRole.LeftOut)] },
            Metric("fft", MetricKind.Categories) with { Version = 2, ValidFrom = new(2026, 1, 1), Answers = [new("great", AnswerRole.Positive), new("poor", AnswerRole.Negative)] },
            Metric("visits", MetricKind.Count),
            Metric("pool", MetricKind.Stock),
            Metric("wait-hours", MetricKind.Duration),
            Metric("responses", MetricKind.Count),
        ]),
        TargetSet.Empty,
        [],
        DataOrigin.Empty,
        null);

    /// <summary>The rows of a file given as text.</summary>
    public static List<ParsedRow> Parse(ImportKind kind, string csv, string? mapping = null, StoreSnapshot? store = null) =>
        Parse(kind, Encoding.UTF8.GetBytes(csv), mapping, store);

    /// <summary>The rows of a file given as bytes.</summary>
    public static List<ParsedRow> Parse(ImportKind kind, byte[] file, string? mapping = null, StoreSnapshot? store = null)
    {
        var map = mapping is null ? null : MappingFile.Parse(Encoding.UTF8.GetBytes(mapping));
        using var parser = new FileParser(TableFile.Open(new MemoryStream(file), map?.SkipRows ?? 0), kind, store ?? Store, new Noon(), map);
        return [.. parser.Rows()];
    }

    /// <summary>The one row of a file, which must be taken.</summary>
    public static T One<T>(ImportKind kind, string csv, string? mapping = null)
    {
        var row = Assert.Single(Parse(kind, csv, mapping));
        Assert.Null(row.Error);
        return Assert.IsType<T>(row.Row);
    }

    /// <summary>The error of a file's one row.</summary>
    public static RowError Error(ImportKind kind, string csv, string? mapping = null)
    {
        var row = Assert.Single(Parse(kind, csv, mapping));
        Assert.NotNull(row.Error);
        Assert.Equal(csv.Split('\n')[1], row.Raw);
        return row.Error;
    }

    /// <summary>Why a file as a whole is refused.</summary>
    public static string Refusal(ImportKind kind, string csv, string? mapping = null) =>
        Assert.Throws<ImportFileException>(() => Parse(kind, csv, mapping)).Message;

    private static MetricVersion Metric(string slug, MetricKind kind) => new()
    {
        Slug = slug,
        Version = 1,
        ValidFrom = new DateOnly(2020, 1, 1),
        Kind = kind,
        Name = new LocalizedText(slug),
        Answers = MetricVersion.DefaultAnswers(kind),
    };

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
