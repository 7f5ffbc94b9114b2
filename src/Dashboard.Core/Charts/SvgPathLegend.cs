using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>The legend of a path chart: marks, bands and the three strengths of a seam.</summary>
internal static class SvgPathLegend
{
    private static readonly string[] Finnish =
        ["alle rajojen", "yli rajojen", "rajoissa", "95 %:n rajat polun keskiarvon ympärillä", "saumakohta", "toinen pää heikko", "molemmat päät heikkoja"];

    private static readonly string[] Swedish =
        ["under gränserna", "över gränserna", "inom gränserna", "95 % gränser kring stigens medelvärde", "övergång", "ena änden svag", "båda ändarna svaga"];

    private static readonly string[] English =
        ["below the limits", "above the limits", "within the limits", "95% limits around the path's mean", "seam", "one end weak", "both ends weak"];

    public static IReadOnlyList<(string Text, Action<SvgPlot> Symbol)> Of(PathChart chart)
    {
        var words = chart.Language switch { Language.Sv => Swedish, Language.En => English, _ => Finnish };
        return
        [
            (words[0], plot => plot.Mark(Signal.Worse, .5, 6, .85)),
            (words[1], plot => plot.Mark(Signal.Better, .5, 6, .85)),
            (words[2], plot => plot.Mark(Signal.None, .5, 6)),
            (words[3], plot => plot.Rectangle("refb", 0, 1, 1, 11)),
            (words[4], Link("lk")),
            (words[5], Link("lk one")),
            (words[6], Link("lk both")),
        ];
    }

    private static Action<SvgPlot> Link(string css) => plot => plot.Line(css, .06, 6, .94, 6);
}
