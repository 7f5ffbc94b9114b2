namespace Dashboard.Layout;

/// <summary>The sections of the guide, by the ids that links lead to.</summary>
public static class GuideSections
{
    public const string Figures = "figures";
    public const string Intervals = "intervals";
    public const string TwoWords = "two-words";
    public const string ControlChart = "control-chart";
    public const string Baselines = "baselines";
    public const string Funnel = "funnel";
    public const string Change = "change";
    public const string Actions = "actions";
    public const string Seams = "seams";
    public const string Participation = "participation";
    public const string Masking = "masking";
    public const string Glossary = "glossary";
    public const string References = "references";

    /// <summary>All of them in their order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "sources", Figures, Intervals, "small-numbers", TwoWords, ControlChart, Baselines, Funnel, Change, "attention", Actions, Seams, Participation,
        "handling", Masking, "residents", "targets", Glossary, References,
    ];
}
