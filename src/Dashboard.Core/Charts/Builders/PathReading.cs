using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A path's readings with its seams judged, and the names of the questions in the reader's language.</summary>
internal sealed class PathReading
{
    private readonly IReadOnlyList<StageReading> stages;

    public PathReading(IReadOnlyList<StageReading> stages, ChartContext context)
    {
        this.stages = stages;
        Context = context;
        Words = Words.In(context.Language);
        Judgement = Seams.Judge([.. stages.Select(StageEnds.Of)]);
        ShowsHandover = Judgement.Seams.Any(seam => seam.ByHandover)
            && Judgement.Arriving.Stages.All(stage => stage.Position == BandPosition.Unknown);
    }

    public ChartContext Context { get; }

    public Words Words { get; }

    public SeamJudgement Judgement { get; }

    /// <summary>Whether the row of arriving is the hand-over question: only where the general one can be compared nowhere.</summary>
    public bool ShowsHandover { get; }

    public PathBand Arriving => ShowsHandover ? Judgement.Handover : Judgement.Arriving;

    public string LeavingTitle => Words.OnLeaving(NameOf(WellKnown.Continue));

    public string ArrivingTitle => ArrivingTitleOf(ShowsHandover);

    public string ArrivingTitleOf(bool handover) => Words.OnArriving(NameOf(handover ? WellKnown.Handover : WellKnown.Help));

    public string NameOf(Stage stage) => stage.Name.In(Context.Language);

    public string OwnerOf(StageReading stage) => stage.Owner?.Name.In(Context.Language) ?? Words.External(stage.Stage.ExternalOwner);

    /// <summary>The figure as people read it, or why there is none.</summary>
    public string ValueText(StageInBand stage, int decimals = 0) => stage.Figure switch
    {
        null => Words.NotAsked,
        { Suppressed: true } => Words.Suppressed(Context.MinimumRespondents),
        { Value: { } share } => NumberText.Percent(share, Context.Language, decimals),
        _ => Words.NoAnswers,
    };

    public static Signal SignalOf(BandPosition position) => position switch
    {
        BandPosition.Above => Signal.Better,
        BandPosition.Below => Signal.Worse,
        _ => Signal.None,
    };

    /// <summary>The finding over all seams: the weakest by name, or that none stands out.</summary>
    public string Finding => Judgement switch
    {
        { Weakest: { } weakest } => $"{NameOf(stages[weakest].Stage)} → {NameOf(stages[weakest + 1].Stage)}: {StrengthText(Judgement.Seams[weakest])}",
        { Seams: var seams } when seams.Any(seam => seam.Strength != SeamStrength.Unknown) => Words.NoSeamStandsOut,
        _ => Words.NothingToSay,
    };

    /// <summary>Both ends of the weakest seam, what stands out besides, and what is not known.</summary>
    public string Detail
    {
        get
        {
            var seams = Judgement.Seams;
            var sentences = new List<string>();
            if (Judgement.Weakest is { } weakest)
            {
                sentences.Add($"{LeavingTitle} {EndText(seams[weakest].Leaving)}.");
                sentences.Add($"{ArrivingTitleOf(seams[weakest].ByHandover)} {EndText(seams[weakest].Arriving)}.");
            }

            var others = seams.Count(seam => seam.Strength is SeamStrength.OneEndWeak or SeamStrength.BothEndsWeak) - 1;
            if (others > 0)
            {
                sentences.Add(Words.OtherWeakSeams(others));
            }

            var unknown = seams.Count(seam => seam.Strength == SeamStrength.Unknown);
            if (unknown > 0 && unknown < seams.Count)
            {
                sentences.Add(Words.UnknownSeams(unknown));
            }

            return sentences.Count == 0 ? $"{Words.Capital(Words.ComparedWithin)}." : string.Join(' ', sentences);
        }
    }

    public string? StrengthText(Seam seam) => seam.Strength switch
    {
        SeamStrength.BothEndsWeak => Words.BothEndsWeak,
        SeamStrength.OneEndWeak => Words.OneEndWeak,
        _ => null,
    };

    public string? Verdict(BandPosition position) => position switch
    {
        BandPosition.Above => Words.AbovePath,
        BandPosition.Below => Words.BelowPath,
        BandPosition.Within => Words.LikePath,
        _ => null,
    };

    /// <summary>"68–76", or null.</summary>
    public string? Interval(StageInBand stage) => stage.Figure is { Low: { } low, High: { } high }
        ? NumberText.Interval(low, high, ValueFormat.Percent, Context.Language, 0)
        : null;

    public string? N(StageInBand stage) => stage.Figure?.N is > 0 and { } n ? NumberText.N(n, Context.Language) : null;

    private string EndText(StageInBand stage)
    {
        var detail = string.Join(", ", new[] { Interval(stage), N(stage) }.OfType<string>());
        var verdict = Verdict(stage.Position) is { } known ? $" – {known}" : "";
        return ValueText(stage) + (detail.Length == 0 ? "" : $" ({detail})") + verdict;
    }

    private string NameOf(string metric) =>
        stages.FirstOrDefault(stage => stage.Metrics.ContainsKey(metric))?.Metrics[metric].Metric.Name.In(Context.Language) ?? Words.NotAsked;
}
