namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string NewBaseline => "Uusi perustaso";

    public override string WrittenBy(string by, string date) => $"Kirjasi {by} {date}.";

    public override string Action => "Toimenpide";

    public override string Trial => "Kokeilu";

    public override string Straddles(string date, string subject) => $"Vertailujakso ylittää perustason vaihdon {date} ({subject}).";

    public override string OtherBaselines(int count) => Invariant($"Muita perustason vaihtoja: {count}.");

    public override string StraddlingChange => "Muutosluku sisältää myös vaihdon vaikutuksen; ohjauskortin päätelmä nojaa nykyiseen perustasoon.";
}
