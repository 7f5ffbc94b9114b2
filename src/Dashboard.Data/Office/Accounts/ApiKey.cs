using Dashboard.Core.Privacy;

namespace Dashboard.Data.Office.Accounts;

/// <summary>A key with which a program asks the API. Of the key itself only a hash is kept.</summary>
public sealed class ApiKey
{
    /// <summary>The verb that brings files in. It opens no figure, and is for keys of the whole tree only: a file concerns all units.</summary>
    public const string Import = "import";

    public int Id { get; set; }

    /// <summary>What it is for; unique, as the audit names it.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key, in hexadecimal: a key of 256 random bits needs no slower hash.</summary>
    public required string Hash { get; set; }

    /// <summary>The verbs it opens, separated by spaces.</summary>
    public required string Verbs { get; set; }

    public bool WholeTree { get; set; }

    /// <summary>The units it is bound to, each with those below it.</summary>
    public List<ApiKeyUnit> Units { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public required string CreatedBy { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whether it opens a verb of the API.</summary>
    public bool Opens(string verb) => Verbs.Split(' ').Contains(verb, StringComparer.Ordinal);

    /// <summary>Whether it is good at a moment.</summary>
    public bool IsGood(DateTimeOffset at) => RevokedAt is null && at < ExpiresAt;

    /// <summary>What it may see and do: figures of its units, imports where it opens them, never comments.</summary>
    public Access Access => new(
        $"key {Name}",
        Opens(Import) ? new HashSet<Right> { Right.ReadFigures, Right.Import } : new HashSet<Right> { Right.ReadFigures },
        WholeTree ? Scope.WholeTree : Scope.Of([.. Units.Select(unit => unit.UnitCode)]));
}

/// <summary>A unit that a key is bound to.</summary>
public sealed class ApiKeyUnit
{
    public int ApiKeyId { get; set; }

    public required string UnitCode { get; set; }
}
