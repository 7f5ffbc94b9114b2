using Dashboard.Core.Reports;

namespace Dashboard.Core.Packs;

/// <summary>Who did something to a pack, and when.</summary>
/// <param name="By">The account.</param>
/// <param name="At">The moment.</param>
public sealed record PackStamp(string By, DateTimeOffset At);

/// <summary>A pack: a draft that its authors change, or one that is published and never changes again.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Revision">Rises with every change; a change names the one it was made on.</param>
/// <param name="Content">What it is made of.</param>
/// <param name="Created">Who began it.</param>
/// <param name="Changed">Who changed it last.</param>
public sealed record Pack(int Id, int Revision, PackContent Content, PackStamp Created, PackStamp Changed)
{
    /// <summary>What was published; <c>null</c> of a draft.</summary>
    public PackEdition? Edition { get; init; }

    /// <summary>What the meeting decided on it, in the order in which it was written, without what was withdrawn.</summary>
    public IReadOnlyList<PackDecision> Decisions { get; init; } = [];

    /// <summary>Whether it is published.</summary>
    public bool IsFrozen => Edition is not null;
}

/// <summary>A pack as it was published: figures, definitions, rule sets and protection stand in the report.</summary>
/// <param name="Published">Who published it.</param>
/// <param name="DataVersion">The last import whose rows are in its figures, with its day.</param>
/// <param name="Report">The report.</param>
public sealed record PackEdition(PackStamp Published, string DataVersion, Report Report);

/// <summary>Something a meeting decided.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Decision">What is done, by whom and when.</param>
/// <param name="Written">Who wrote it down.</param>
public sealed record PackDecision(int Id, ReportAction Decision, PackStamp Written);
