using Dashboard.Core.Charts;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

/// <summary>Heads, labels and notes of charts.</summary>
internal abstract partial class Words
{
    public abstract string ByGrain(Grain grain);

    /// <summary>A table's first column.</summary>
    public abstract string PeriodHead(Grain grain);

    public abstract string ValueHead(ValueFormat format);

    public abstract string LowHead { get; }

    public abstract string HighHead { get; }

    public abstract string Mean { get; }

    public abstract string LowerLimit { get; }

    public abstract string UpperLimit { get; }

    public abstract string Target { get; }

    public abstract string Signal { get; }

    /// <summary>The period is not over yet.</summary>
    public abstract string Running { get; }

    public abstract string RunningNote { get; }

    /// <summary>The same of columns that are drawn filled.</summary>
    public abstract string LastIsRunning { get; }

    public abstract string LimitsNote { get; }

    /// <summary>So many periods are hidden.</summary>
    public abstract string HiddenPeriods(int count, Grain grain, int minimumRespondents);

    /// <summary>What becomes of their answers.</summary>
    public abstract string HiddenWait { get; }

    /// <summary>Of which hidden periods a figure may hold answers.</summary>
    public abstract string Waited(string periods);

    public abstract string QuestionChanged { get; }

    /// <summary>The whole note of a version break.</summary>
    public abstract string BreakNote(string date);

    /// <summary>Beneath an open-feedback chart: what the kinds together are called.</summary>
    public abstract string OpenFeedback { get; }
}
