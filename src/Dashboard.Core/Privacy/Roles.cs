namespace Dashboard.Core.Privacy;

/// <summary>The one table of what each role may do.</summary>
public static class Roles
{
    private static readonly IReadOnlySet<Right> None = new HashSet<Right>();

    private static readonly Dictionary<Role, IReadOnlySet<Right>> Table = new()
    {
        [Role.Viewer] = new HashSet<Right> { Right.ReadFigures, Right.Export },
        [Role.Manager] = new HashSet<Right> { Right.ReadFigures, Right.Export, Right.SeePeers, Right.ReadComments, Right.WriteNotes },
        [Role.Analyst] = new HashSet<Right>
        {
            Right.ReadFigures,
            Right.Export,
            Right.SeePeers,
            Right.ReadComments,
            Right.WriteNotes,
            Right.Import,
            Right.Erase,
            Right.EditCatalogue,
        },
        [Role.Administrator] = new HashSet<Right>
        {
            Right.ReadFigures,
            Right.Export,
            Right.Import,
            Right.Erase,
            Right.EditCatalogue,
            Right.Administer,
        },
    };

    /// <summary>All roles, from the least to the most.</summary>
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    /// <summary>What a role may do; of a value that is no role nothing.</summary>
    public static IReadOnlySet<Right> Of(Role role) => Table.GetValueOrDefault(role, None);

    /// <summary>Whether a right reaches beyond any unit: a file, a metric and an account concern the whole organisation.</summary>
    public static bool ConcernsEverybody(Right right) => right is
        Right.Import or Right.Erase or Right.EditCatalogue or Right.Administer;

    /// <summary>The role's word on the command line: <c>viewer</c>, <c>manager</c>, <c>analyst</c> or <c>administrator</c>.</summary>
    public static string Slug(this Role role) => role switch
    {
        Role.Viewer => "viewer",
        Role.Manager => "manager",
        Role.Analyst => "analyst",
        _ => "administrator",
    };

    /// <summary>The role of a word (case-insensitive), or <c>null</c>.</summary>
    public static Role? Parse(string? word)
    {
        foreach (var role in All)
        {
            if (string.Equals(role.Slug(), word, StringComparison.OrdinalIgnoreCase))
            {
                return role;
            }
        }

        return null;
    }
}
