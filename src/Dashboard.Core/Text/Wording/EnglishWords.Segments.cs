namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string NotShown => "not shown";

    public override string Groups(int count) => Invariant($"{count} groups");

    public override string HiddenGroups(int count, int minimumRespondents) =>
        Invariant($"{count} {(count == 1 ? "group is" : "groups are")} not shown: fewer than {minimumRespondents} respondents, or a group that would give such a one away.");

    public override string GroupsOutside(string name, int count) =>
        Invariant($"{name}: {count} groups differ from the common level by more than chance explains");

    public override string NoGroupOutside(string name) => $"{name}: no group of respondents differs from the common level by more than chance explains";

    public override string GroupsBetween(string name, string range) => $"{name}: values of the groups of respondents are {range}";

    public override string NoGroupShown(string name) => $"{name}: no group of respondents can be shown";

    public override string GroupsNote => "The order of the groups is no ranking.";

    public override string Everybody(string value) => $"All respondents {value}";
}
