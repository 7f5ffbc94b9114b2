using System.Text;

namespace Dashboard.Data.Demo;

/// <summary>Writes open feedback that fits the score, the service and the language.</summary>
internal sealed class DemoComments
{
    private const double OwnTopic = 0.6;

    private static readonly string[] Kinds = ["thanks", "complaint", "idea", "question"];

    // Cumulative, in the order of Kinds.
    private static readonly double[] OfPromoters = [0.80, 0.84, 0.95, 1];
    private static readonly double[] OfPassives = [0.38, 0.60, 0.90, 1];
    private static readonly double[] OfDetractors = [0.03, 0.75, 0.88, 1];

    private readonly IReadOnlyDictionary<string, string[]> finnish = DemoContent.Sections("comments-fi.txt");
    private readonly IReadOnlyDictionary<string, string[]> swedish = DemoContent.Sections("comments-sv.txt");
    private readonly IReadOnlyDictionary<string, string[]> english = DemoContent.Sections("comments-en.txt");

    /// <summary>The kind of feedback of somebody who gave this recommendation, 0–10.</summary>
    public static string Kind(DemoRandom random, int recommendation) =>
        Kinds[random.Pick(recommendation switch { >= 9 => OfPromoters, >= 7 => OfPassives, _ => OfDetractors })];

    public string Write(DemoRandom random, DemoPoint point, string kind, string language)
    {
        var texts = language switch { "sv" => swedish, "en" => english, _ => finnish };
        var general = texts[$"any {kind}"];
        var own = texts.GetValueOrDefault($"{Topic(point)} {kind}") ?? general;
        var first = random.Pick(random.Chance(OwnTopic) ? own : general);
        var second = random.Pick(general);
        if (second == first || random.Chance(0.5))
        {
            return Vary(random, first);
        }

        return random.Chance(0.5)
            ? $"{Vary(random, first)} {Vary(random, second)}"
            : $"{Vary(random, second)} {Vary(random, first)}";
    }

    // "Kiitos {hyvästä|nopeasta} avusta." chooses one of the words.
    private static string Vary(DemoRandom random, string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var varied = new StringBuilder(text.Length);
        var from = 0;
        for (; open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            varied.Append(text, from, open - from).Append(random.Pick(text[(open + 1)..close].Split('|')));
            from = close + 1;
        }

        return varied.Append(text, from, text.Length - from).ToString();
    }

    private static string Topic(DemoPoint point) => (point.Path, point.Stage) switch
    {
        ("lonkan-tekonivel", "leikkaus") => "seam-leaving",
        ("lonkan-tekonivel", "kotikuntoutus") => "seam-arriving",
        _ => point.Line.Area,
    };
}
