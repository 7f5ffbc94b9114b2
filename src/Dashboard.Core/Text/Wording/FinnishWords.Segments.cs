namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string NotShown => "ei näytetä";

    public override string Groups(int count) => Invariant($"{count} ryhmää");

    public override string HiddenGroups(int count, int minimumRespondents) =>
        Invariant($"{count} ryhmää ei näytetä: alle {minimumRespondents} vastaajaa, tai ryhmä, joka paljastaisi sellaisen.");

    public override string GroupsOutside(string name, int count) =>
        Invariant($"{name}: {count} ryhmää poikkeaa yhteisestä tasosta enemmän kuin sattuma selittää");

    public override string NoGroupOutside(string name) => $"{name}: mikään vastaajaryhmä ei poikkea yhteisestä tasosta enempää kuin sattuma selittää";

    public override string GroupsBetween(string name, string range) => $"{name}: vastaajaryhmien arvot ovat {range}";

    public override string NoGroupShown(string name) => $"{name}: minkään vastaajaryhmän arvoa ei voi näyttää";

    public override string GroupsNote => "Ryhmät eivät ole paremmuusjärjestyksessä.";

    public override string Everybody(string value) => $"Kaikki vastaajat {value}";
}
