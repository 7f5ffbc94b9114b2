using Dashboard.Core.Metrics;

namespace Dashboard.Data.Demo;

/// <summary>A level that moved on a date. Months are counted back from the running one.</summary>
/// <param name="Unit">The unit, and all below it.</param>
/// <param name="Metric">The metric.</param>
/// <param name="MonthsAgo">When it began.</param>
/// <param name="Shift">By how much: a fraction, for NPS points / 100.</param>
internal sealed record ScoreStory(string Unit, string Metric, int MonthsAgo, double Shift);

/// <summary>A time in which a unit got more or less feedback than usual.</summary>
/// <param name="Unit">The unit, and all below it.</param>
/// <param name="FromMonthsAgo">The first month.</param>
/// <param name="ToMonthsAgo">The last month; 0 is the running one.</param>
/// <param name="Factor">Times the usual.</param>
internal sealed record VolumeStory(string Unit, int FromMonthsAgo, int ToMonthsAgo, double Factor);

/// <summary>What happened in the demo county. Everything else is chance.</summary>
internal static class DemoStories
{
    public const string MergedUnit = "lansirannan-terveysasema";
    public const string MergedInto = "lantinen-terveysasema";
    public const int MergedMonthsAgo = 14;

    public const string NewUnit = "chat-palvelu";
    public const int OpenedMonthsAgo = 19;

    public const string SilentLine = "kuvantaminen-ja-laboratorio";
    public const int SilentFromMonthsAgo = 13;
    public const int SilentToMonthsAgo = 11;

    /// <summary>The county's own metric, whose question was put anew.</summary>
    public const string ChangedMetric = "easy";
    public const int ChangedMonthsAgo = 18;

    /// <summary>The new wording is agreed with less often: not a change of the service, which is why the versions are not compared.</summary>
    public const double ChangedLevel = -0.05;

    public static readonly IReadOnlyList<ScoreStory> Scores =
    [
        // Call-back within two hours and the remote clinic came into use.
        new("vastaanottopalvelut", WellKnown.Nps, 9, 0.08),
        new("vastaanottopalvelut", WellKnown.Help, 9, 0.03),
        // Cancelled appointments are offered by text message.
        new("suun-terveydenhuolto", WellKnown.Nps, 10, 0.075),
        new("suun-terveydenhuolto", WellKnown.Help, 10, 0.025),
        // Goals are set together at the first visit.
        new("mielenterveys-ja-paihdepalvelut", "together", 12, 0.06),
        // The discharge instructions became digital only, after a good winter.
        new("operatiivinen-hoito", WellKnown.Continue, 11, 0.02),
        new("operatiivinen-hoito", WellKnown.Continue, 8, -0.085),
        new("kirurginen-vuodeosasto-2", WellKnown.Continue, 11, 0.025),
        new("kirurginen-vuodeosasto-2", WellKnown.Continue, 8, -0.095),
        new("kotihoito", WellKnown.Continue, 9, -0.04),
        new("kotihoito", WellKnown.Help, 8, -0.035),
        new("tyoikaisten-sosiaalipalvelut", "clear", 9, -0.06),
        new("vammaispalvelut", "clear", 9, -0.05),
        // The letter that calls people in tells what will happen, after an autumn of queues.
        new("kirurgian-poliklinikka", WellKnown.Nps, 14, -0.05),
        new("kirurgian-poliklinikka", WellKnown.Nps, 11, 0.15),
        new("leikkausvalmisteluyksikko", WellKnown.Help, 10, 0.05),
        new("pohjoinen-neuvola", WellKnown.Nps, 8, -0.13),
        new("kiirevastaanotto", WellKnown.Continue, 9, -0.06),
        new("mantykodin-palveluasunnot", "safe", 9, -0.08),
        new("apuvalinekeskus", WellKnown.Nps, 12, 0.12),
    ];

    public static readonly IReadOnlyList<VolumeStory> Volumes =
    [
        new(MergedUnit, MergedMonthsAgo, 0, 0),
        new(MergedInto, MergedMonthsAgo, 0, 1.6),
        new(NewUnit, DemoPlan.WholeMonths, OpenedMonthsAgo + 1, 0),
        new(NewUnit, OpenedMonthsAgo, OpenedMonthsAgo - 2, 0.45),
        // The feedback devices were changed, and nothing was gathered meanwhile.
        new(SilentLine, SilentFromMonthsAgo, SilentToMonthsAgo, 0),
        new("keskustan-hammashoitola", 1, 0, 0),
        new("rantakodin-palveluasunnot", 1, 0, 0),
        new("itainen-neuvola", 1, 0, 0),
        // Text messages after the visit came into use.
        new("kotikuntoutus", 10, 0, 1.5),
        new("kotihoito", 9, 0, 0.8),
        new("ensihoito", 20, 0, 1.4),
    ];
}
