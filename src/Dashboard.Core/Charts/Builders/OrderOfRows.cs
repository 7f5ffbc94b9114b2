namespace Dashboard.Core.Charts.Builders;

/// <summary>What order units stand in; never that of their figures.</summary>
public enum OrderOfRows
{
    /// <summary>That of the organisation.</summary>
    Tree,

    /// <summary>That of the alphabet.</summary>
    Name,
}
