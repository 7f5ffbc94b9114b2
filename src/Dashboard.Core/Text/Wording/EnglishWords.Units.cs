namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string TodaysStructure => "Figures follow today's structure, also for the time before the change.";

    public override string StructureChanged => "Structure changed";

    public override string Moved(string names, bool several, string day, string? from, string? to) =>
        $"{names} moved"
        + (from is null ? "" : $" from {Quote(from)}")
        + (to is null ? " to the top" : $" to {Quote(to)}") + $" on {day}.";

    public override string Merged(string names, bool several, string day, string into) =>
        $"{names} {(several ? "were" : "was")} merged into {Quote(into)} on {day}.";

    public override string OtherMoves(int count) => Invariant($"Other moves and mergers: {count}.");
}
