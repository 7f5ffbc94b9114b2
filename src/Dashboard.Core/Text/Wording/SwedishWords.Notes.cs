namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string NewBaseline => "Ny basnivå";

    public override string WrittenBy(string by, string date) => $"Antecknat av {by} {date}.";

    public override string Action => "Åtgärd";

    public override string Trial => "Försök";

    public override string Straddles(string date, string subject) => $"Jämförelsen går över bytet av basnivå {date} ({subject}).";

    public override string OtherBaselines(int count) => Invariant($"Andra byten av basnivå: {count}.");

    public override string StraddlingChange => "Förändringen innehåller också effekten av bytet; styrdiagrammets slutsats vilar på den nuvarande basnivån.";
}
