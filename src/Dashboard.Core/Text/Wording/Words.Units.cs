namespace Dashboard.Core.Text;

/// <summary>What changes in the organisation's tree.</summary>
internal abstract partial class Words
{
    /// <summary>As a sentence: units hang elsewhere from a day on; a unit above is <c>null</c> at the top.</summary>
    public abstract string Moved(string names, bool several, string day, string? from, string? to);

    /// <summary>As a sentence: units ended and another took them over.</summary>
    public abstract string Merged(string names, bool several, string day, string into);

    /// <summary>As a sentence: so many moves and mergers that are not named.</summary>
    public abstract string OtherMoves(int count);

    /// <summary>As a sentence: figures follow today's tree, also for the past.</summary>
    public abstract string TodaysStructure { get; }

    /// <summary>A few words beside a flag.</summary>
    public abstract string StructureChanged { get; }
}
