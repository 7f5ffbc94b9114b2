namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string NotShown => "visas inte";

    public override string Groups(int count) => Invariant($"{count} grupper");

    public override string HiddenGroups(int count, int minimumRespondents) =>
        Invariant($"{count} {(count == 1 ? "grupp" : "grupper")} visas inte: färre än {minimumRespondents} svar, eller en grupp som skulle avslöja en sådan.");

    public override string GroupsOutside(string name, int count) =>
        Invariant($"{name}: {count} grupper avviker från den gemensamma nivån mer än slumpen förklarar");

    public override string NoGroupOutside(string name) => $"{name}: ingen grupp av svarande avviker från den gemensamma nivån mer än slumpen förklarar";

    public override string GroupsBetween(string name, string range) => $"{name}: värdena för grupperna av svarande är {range}";

    public override string NoGroupShown(string name) => $"{name}: värdet för ingen grupp av svarande kan visas";

    public override string GroupsNote => "Gruppernas ordning är ingen rangordning.";

    public override string Everybody(string value) => $"Alla svarande {value}";
}
