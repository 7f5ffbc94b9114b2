namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string Stage => "Skede";

    public override string Owner => "Ägare";

    public override string Seam => "Övergång";

    public override string Owners => "Ägare";

    public override string Coordinator => "Samordnar";

    public override string BothEndsWeak => "båda ändarna svaga";

    public override string OneEndWeak => "ena änden svag";

    public override string BelowPath => "under stigens nivå";

    public override string AbovePath => "över stigens nivå";

    public override string LikePath => "avviker inte från stigens nivå";

    public override string ComparedWithin => "vardera frågan jämförs bara med samma fråga i stigens skeden";

    public override string TwoQuestions => "Två olika frågor och olika svarande: siffrorna subtraheras inte från varandra.";

    public override string InBrackets => "Inom parentes 95\u00a0% konfidensintervall.";

    public override string NoSeamStandsOut => "Ingen övergång skiljer sig från de andra";

    public override string NothingToSay => "Om övergångarna kan inget sägas: uppgifterna är för få";

    public override string OnArriving(string question) => $"Vid ankomst: {Small(question)}";

    public override string OnLeaving(string question) => $"Vid avfärd: {Small(question)}";

    public override string PathMean(string value) => $"stigens medelvärde {value}";

    public override string External(string? owner) => owner is null ? "utanför välfärdsområdet" : $"{owner}, utanför välfärdsområdet";

    public override string WeakSeams(int both, int one) => Join([.. new[]
    {
        both == 0 ? null : $"{InSeams(both)} är båda ändarna svaga",
        one == 0 ? null : $"{InSeams(one)} är ena änden svag",
    }.OfType<string>()]);

    public override string UnknownSeams(int count) =>
        count == 1 ? "Uppgifter saknas om en övergång." : Invariant($"Uppgifter saknas om {count} övergångar.");

    public override string OtherWeakSeams(int count) =>
        count == 1 ? "Även en annan övergång är svag." : Invariant($"Även {count} andra övergångar är svaga.");

    private static string InSeams(int count) => count == 1 ? "i en övergång" : Invariant($"i {count} övergångar");
}
