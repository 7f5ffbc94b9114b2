namespace Dashboard.Core.Text;

internal abstract partial class Words
{
    /// <summary>The label beside a flag.</summary>
    public abstract string NewBaseline { get; }

    /// <summary>Who wrote a note and when.</summary>
    public abstract string WrittenBy(string by, string date);

    /// <summary>The words before an action's title on a chart.</summary>
    public abstract string Action { get; }

    /// <summary>The words before the title of what a team tries.</summary>
    public abstract string Trial { get; }

    /// <summary>A comparison has a new baseline between its sides.</summary>
    public abstract string Straddles(string date, string subject);

    /// <summary>How many more baselines a comparison straddles.</summary>
    public abstract string OtherBaselines(int count);

    /// <summary>What such a comparison is worth.</summary>
    public abstract string StraddlingChange { get; }
}
