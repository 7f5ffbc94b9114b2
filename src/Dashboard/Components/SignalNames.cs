using Dashboard.Core.Charts;

namespace Dashboard.Components;

/// <summary>How a signal is called in style sheets.</summary>
public static class SignalNames
{
    public static string CssClass(this Signal signal) => signal switch
    {
        Signal.Better => "better",
        Signal.Worse => "worse",
        Signal.Special => "special",
        _ => "same",
    };
}
