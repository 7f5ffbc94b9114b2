namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string Stage => "Vaihe";

    public override string Owner => "Omistaja";

    public override string Seam => "Saumakohta";

    public override string Owners => "Omistajat";

    public override string Coordinator => "Koordinoi";

    public override string BothEndsWeak => "molemmat päät heikkoja";

    public override string OneEndWeak => "toinen pää heikko";

    public override string BelowPath => "alle polun tason";

    public override string AbovePath => "yli polun tason";

    public override string LikePath => "ei poikkea polun tasosta";

    public override string ComparedWithin => "kumpaakin kysymystä verrataan vain samaan kysymykseen polun vaiheissa";

    public override string TwoQuestions => "Kaksi eri kysymystä ja eri vastaajat: lukuja ei vähennetä toisistaan.";

    public override string InBrackets => "Suluissa 95\u00a0%:n luottamusväli.";

    public override string NoSeamStandsOut => "Mikään saumakohta ei erotu muista";

    public override string NothingToSay => "Saumakohdista ei voi sanoa mitään: tietoa on liian vähän";

    public override string OnArriving(string question) => $"Saapuessa: {Small(question)}";

    public override string OnLeaving(string question) => $"Lähtiessä: {Small(question)}";

    public override string PathMean(string value) => $"polun keskiarvo {value}";

    public override string External(string? owner) => owner is null ? "alueen ulkopuolinen" : $"{owner}, alueen ulkopuolinen";

    public override string WeakSeams(int both, int one) => Join([.. new[]
    {
        both == 0 ? null : $"{InSeams(both)} molemmat päät ovat heikkoja",
        one == 0 ? null : $"{InSeams(one)} toinen pää on heikko",
    }.OfType<string>()]);

    public override string UnknownSeams(int count) =>
        count == 1 ? "Tietoa puuttuu yhdestä saumakohdasta." : Invariant($"Tietoa puuttuu {count} saumakohdasta.");

    public override string OtherWeakSeams(int count) =>
        count == 1 ? "Myös yksi muu saumakohta on heikko." : Invariant($"Myös {count} muuta saumakohtaa on heikkoja.");

    private static string InSeams(int count) => count == 1 ? "yhdessä saumakohdassa" : Invariant($"{count} saumakohdassa");
}
