namespace Dashboard.Core.Imports;

/// <summary>How often people expect a source to deliver.</summary>
public enum SourceRhythm
{
    /// <summary>Every day.</summary>
    Day,

    /// <summary>Every week.</summary>
    Week,

    /// <summary>Every month.</summary>
    Month,

    /// <summary>Never by itself: files that were brought once, or now and then.</summary>
    Irregular,
}
