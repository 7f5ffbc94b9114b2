namespace Dashboard.Core.Participation;

/// <summary>A floor of the house of customer participation, from the ground up. They are not climbed in order.</summary>
public enum Floor
{
    /// <summary>A customer plans the own care and service.</summary>
    OwnService,

    /// <summary>Feedback is read and answered.</summary>
    Feedback,

    /// <summary>Panels, hearings, discussions.</summary>
    Dialogue,

    /// <summary>Workshops and co-development.</summary>
    DevelopingTogether,

    /// <summary>Experts by experience and peers take part in the service.</summary>
    ProducingTogether,

    /// <summary>The roof: strategy and programme.</summary>
    Strategy,
}

/// <summary>How floors are written in files and addresses.</summary>
public static class Floors
{
    /// <summary>All floors, from the ground up.</summary>
    public static IReadOnlyList<Floor> All { get; } = Enum.GetValues<Floor>();

    /// <summary>The floor's name in files and addresses: <c>developing-together</c>.</summary>
    public static string Slug(this Floor floor) => floor switch
    {
        Floor.OwnService => "own-service",
        Floor.Feedback => "feedback",
        Floor.Dialogue => "dialogue",
        Floor.DevelopingTogether => "developing-together",
        Floor.ProducingTogether => "producing-together",
        _ => "strategy",
    };

    /// <summary>The floor of a slug (case-insensitive), or <c>null</c>.</summary>
    public static Floor? Parse(string? slug)
    {
        foreach (var floor in All)
        {
            if (string.Equals(floor.Slug(), slug, StringComparison.OrdinalIgnoreCase))
            {
                return floor;
            }
        }

        return null;
    }
}
