using System.CommandLine;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;

namespace Dashboard.Cli;

/// <summary>The options that say what an account or a key is bound to.</summary>
internal sealed class BindingOptions
{
    private readonly Option<string[]> units = new("--unit") { Description = "A unit's code, with all below it; may be given more than once.", AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> wholeTree = new("--whole-tree") { Description = "Everything, units that are still to come included." };

    public void AddTo(Command command)
    {
        command.Options.Add(units);
        command.Options.Add(wholeTree);
        command.Validators.Add(line =>
        {
            if ((line.GetValue(units) ?? []).Length > 0 == line.GetValue(wholeTree))
            {
                line.AddError("Give --unit U, as often as there are units, or --whole-tree.");
            }
        });
    }

    public IReadOnlyList<string> Units(ParseResult line) => line.GetValue(units) ?? [];

    public bool WholeTree(ParseResult line) => line.GetValue(wholeTree);

    /// <summary>The binding of an account.</summary>
    public Binding Binding(ParseResult line, Option<string> role) => new(RoleOf(line.GetValue(role)!), WholeTree(line), Units(line));

    private static Role RoleOf(string word) => Roles.Parse(word)
        ?? throw new UsageException($"--role is '{word}'; expected {string.Join(", ", Roles.All.Select(role => role.Slug()))}.");
}
