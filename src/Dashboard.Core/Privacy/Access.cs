using Dashboard.Core.Metrics;

namespace Dashboard.Core.Privacy;

/// <summary>Who asks, what they may do, and of which part of the organisation.</summary>
public sealed record Access
{
    private readonly IReadOnlySet<Right> rights;

    /// <summary>Somebody with rights of their own, as a key of the API.</summary>
    /// <param name="name">As the audit names them.</param>
    /// <param name="rights">What they may do.</param>
    /// <param name="scope">Of which units. Rights that concern everybody hold only with <see cref="Privacy.Scope.WholeTree"/>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Access(string name, IReadOnlySet<Right> rights, Scope scope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, this.rights, Scope) = (name, rights, scope);
    }

    /// <summary>Somebody with the rights of a role.</summary>
    /// <inheritdoc cref="Access(string, IReadOnlySet{Right}, Scope)"/>
    public Access(string name, Role role, Scope scope)
        : this(name, Roles.Of(role), scope)
    {
    }

    /// <summary>Nobody, who may do nothing.</summary>
    public static Access Nobody { get; } = new("anonymous", new HashSet<Right>(), Scope.Nothing);

    /// <summary>
    /// Everybody who reads without signing in what is published: no unit is theirs, so that <see cref="FiguresOf"/> is of each metric what somebody
    /// has made <see cref="MetricVersion.Public"/>, and nothing else.
    /// </summary>
    public static Access Public { get; } = new("public", new HashSet<Right> { Right.ReadFigures }, Scope.Nothing);

    /// <summary>As the audit names them.</summary>
    public string Name { get; }

    /// <summary>What part of the organisation they may see.</summary>
    public Scope Scope { get; }

    /// <summary>
    /// What two readers share who see the same: their rights and their scope, written out. Not their names. Two that differ in anything a page
    /// may tell them differ here.
    /// </summary>
    public string Sight => $"{string.Join(',', rights.Order())} {Scope.Sight}";

    /// <summary>Where they may read comments: their scope, or nowhere.</summary>
    public Scope Comments => May(Right.ReadComments) ? Scope : Scope.Nothing;

    /// <summary>Where they may write notes: their scope, or nowhere.</summary>
    public Scope Notes => May(Right.WriteNotes) ? Scope : Scope.Nothing;

    /// <summary>Where they may handle contact requests one by one: where they may read comments and write, or nowhere.</summary>
    public Scope Requests => May(Right.WriteNotes) ? Comments : Scope.Nothing;

    /// <summary>
    /// Where they may see one metric's figures: their scope, and what is published of the metric: to managers the whole tree
    /// (<see cref="MetricVersion.PeerVisible"/>), to everybody the whole tree or the units that were chosen (<see cref="MetricVersion.Public"/>).
    /// Never comments.
    /// </summary>
    public Scope FiguresOf(MetricVersion metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return !May(Right.ReadFigures) ? Scope
            : (metric.PeerVisible && May(Right.SeePeers)) || metric is { Public: true, PublicUnits: [] } ? Scope.WholeTree
            : metric.Public ? Scope.And(metric.PublicUnits)
            : Scope;
    }

    /// <summary>Whether they may do something within their scope.</summary>
    public bool May(Right right) =>
        rights.Contains(right) && (Scope.IsWholeTree || !Roles.ConcernsEverybody(right));
}
