namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string TodaysStructure => "Luvut on laskettu nykyisen rakenteen mukaan, myös ajalta ennen muutosta.";

    public override string StructureChanged => "Rakenne muuttui";

    public override string Moved(string names, bool several, string day, string? from, string? to) =>
        $"{names} {(several ? "siirtyivät" : "siirtyi")} {day}"
        + (from is null ? "" : $" yksiköstä {Quote(from)}")
        + (to is null ? " ylimmälle tasolle." : $" yksikköön {Quote(to)}.");

    public override string Merged(string names, bool several, string day, string into) => $"{names} yhdistettiin {day} yksikköön {Quote(into)}.";

    public override string OtherMoves(int count) => Invariant($"Muita siirtoja ja yhdistämisiä: {count}.");
}
