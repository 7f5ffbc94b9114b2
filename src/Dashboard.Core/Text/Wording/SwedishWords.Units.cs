namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string TodaysStructure => "Siffrorna är räknade enligt den nuvarande strukturen, också för tiden före ändringen.";

    public override string StructureChanged => "Strukturen ändrades";

    public override string Moved(string names, bool several, string day, string? from, string? to) =>
        $"{names} flyttades {day}"
        + (from is null ? "" : $" från enheten {Quote(from)}")
        + (to is null ? " till den högsta nivån." : $" till enheten {Quote(to)}.");

    public override string Merged(string names, bool several, string day, string into) => $"{names} slogs {day} samman med enheten {Quote(into)}.";

    public override string OtherMoves(int count) => Invariant($"Andra flyttar och sammanslagningar: {count}.");
}
