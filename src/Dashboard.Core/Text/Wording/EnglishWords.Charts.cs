using Dashboard.Core.Charts;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string LowHead => "Lower end of the interval";

    public override string HighHead => "Upper end of the interval";

    public override string Mean => "Mean";

    public override string LowerLimit => "Lower limit";

    public override string UpperLimit => "Upper limit";

    public override string Target => "Target";

    public override string Signal => "Signal";

    public override string Running => "period still running";

    public override string RunningNote => "Hollow mark: the period is still running, and nothing is concluded from it.";

    public override string LastIsRunning => "Last column: the period is still running.";

    public override string LimitsNote => "Limits: mean ± 2.66 × mean moving range.";

    public override string QuestionChanged => "Question changed";

    public override string OpenFeedback => "Open feedback";

    public override string ByGrain(Grain grain) => grain switch
    {
        Grain.Day => "by day",
        Grain.Week => "by week",
        Grain.Month => "by month",
        Grain.Quarter => "by quarter",
        Grain.Tertial => "by tertial",
        _ => "by year",
    };

    public override string PeriodHead(Grain grain) => grain switch
    {
        Grain.Day => "Day",
        Grain.Week => "Week",
        Grain.Month => "Month",
        Grain.Quarter => "Quarter",
        Grain.Tertial => "Tertial",
        _ => "Year",
    };

    public override string ValueHead(ValueFormat format) => format switch
    {
        ValueFormat.Percent => "Share, %",
        ValueFormat.Points => "Points",
        ValueFormat.Count => "Number",
        ValueFormat.Hours => "Hours",
        _ => "Value",
    };

    public override string HiddenPeriods(int count, Grain grain, int minimumRespondents) =>
        $"{Periods(count, grain)}: {Suppressed(minimumRespondents)}.";

    public override string HiddenWait => "Their answers wait until there are enough, and are part of a later figure.";

    public override string Waited(string periods) => $"may also include {periods}";

    public override string BreakNote(string date) => $"{date}: the question changed. Values before and after are not compared.";
}
