using Dashboard.Core.Charts.Builders;

namespace Dashboard.Core.Text;

/// <summary>Units that somebody has put side by side.</summary>
internal abstract partial class Words
{
    private const int MostNamed = 5;

    /// <summary>A table's column: where a unit lies in the funnel.</summary>
    public abstract string AgainstChance { get; }

    /// <summary>A table's column: the difference from an earlier period, which follows.</summary>
    public abstract string Change { get; }

    /// <summary>A table's column: what may be said of that difference.</summary>
    public abstract string ChangeVerdictHead { get; }

    public abstract string TooFewToCompare { get; }

    /// <summary>As a sentence: why complete counts are not compared with chance.</summary>
    public abstract string CountsFollowSize { get; }

    /// <summary>Beyond the 95 % limits, but within the outer ones.</summary>
    public abstract string OutsideInner(bool high);

    /// <summary>As a sentence: a unit is part of another one, so that there is no funnel.</summary>
    public abstract string Overlap(string inner, string outer);

    /// <summary>A title that judges nothing.</summary>
    public abstract string ValuesByUnit(string name);

    /// <summary>In how many units the change stands out from sampling variation.</summary>
    public abstract string ChangeStandsOut(string name, int count);

    /// <summary>How many of so many changes would stand out though nothing changed; <paramref name="expected"/> is rounded.</summary>
    public abstract string FalseChanges(int count, int expected);

    public string Order(OrderOfRows order) => order == OrderOfRows.Name ? OrderOfNames : OrderOfOrganisation;

    /// <summary>As sentences: which units lie outside the outer limits; not both lists are empty. Long lists end with how many more there are.</summary>
    public string StandOut(string subject, IReadOnlyList<string> above, IReadOnlyList<string> below) =>
        string.Join(' ', new[] { StandOut(subject), Placed(Higher, above), Placed(Lower, below) }.OfType<string>());

    protected abstract string OrderOfNames { get; }

    protected abstract string StandOut(string subject);

    protected abstract string Higher { get; }

    protected abstract string Lower { get; }

    private string? Placed(string where, IReadOnlyList<string> units) => units.Count switch
    {
        0 => null,
        <= MostNamed => $"{where}: {Join(units)}.",
        _ => $"{where}: {Join([.. units.Take(MostNamed - 1), Others(units.Count - MostNamed + 1)])}.",
    };
}
