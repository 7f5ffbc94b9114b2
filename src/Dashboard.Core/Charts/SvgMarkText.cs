namespace Dashboard.Core.Charts;

/// <summary>How texts that belong to a mark are written.</summary>
internal static class SvgMarkText
{
    /// <summary>A value or name in its signal's colour, strong.</summary>
    public static string? Strong(Signal signal, string? plain = "strong") => signal switch
    {
        Signal.Better => "strong btx",
        Signal.Worse => "strong wrx",
        _ => plain,
    };
}
