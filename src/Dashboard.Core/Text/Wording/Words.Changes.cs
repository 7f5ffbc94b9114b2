using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

/// <summary>A change and its parts in steps of the resolution shown; the parts add up to the change.</summary>
/// <param name="Change">The whole change.</param>
/// <param name="Within">Within the units.</param>
/// <param name="Mix">From the units' shares of the answers.</param>
/// <param name="Turnover">From units that are new or closed.</param>
/// <param name="HasTurnover">Whether there are such units.</param>
/// <param name="Write">Writes a number of steps with sign and unit.</param>
internal sealed record SplitParts(long Change, long Within, long Mix, long Turnover, bool HasTurnover, Func<long, string> Write)
{
    /// <summary>All that does not lie within the units.</summary>
    public long Between => Mix + Turnover;

    /// <summary>
    /// Whether the two parts pull in opposite directions, neither of them a trifle beside the other. Units that go against the whole are worth
    /// saying sooner than a mix that does.
    /// </summary>
    public bool IsOpposed => Math.Sign(Within) * Math.Sign(Between) < 0
        && (Math.Abs(Within) < Math.Abs(Between) ? 10 * Math.Abs(Within) >= Math.Abs(Between) : 3 * Math.Abs(Between) >= Math.Abs(Within));
}

/// <summary>Changes and what they are made of. The split is arithmetic: no word names a cause.</summary>
internal abstract partial class Words
{
    /// <summary>Of a count: whether its change stands out from how its months vary.</summary>
    public abstract string OfMonths(ChangeVerdict verdict);

    public abstract string OwnAnswers(string unit);

    /// <summary>Hidden units and those pooled with them, so many.</summary>
    public abstract string OtherUnits(int count);

    public abstract string OtherUnitsNote(int minimumRespondents);

    public abstract string AllTogether(string change);

    public abstract string AnswersBefore { get; }

    public abstract string AnswersAfter { get; }

    public abstract string ShareBefore { get; }

    public abstract string ShareAfter { get; }

    public abstract string FigureBefore { get; }

    public abstract string FigureAfter { get; }

    public abstract string WithinUnits { get; }

    public abstract string MixOfUnits { get; }

    public abstract string NewAndClosed { get; }

    public abstract string NoSplit(string name);

    public abstract string SplitWouldTell(int minimumRespondents);

    public abstract string SplitNote { get; }

    public abstract string SplitRounding { get; }

    /// <summary>All parts, as a sentence.</summary>
    public abstract string SplitSentence(SplitParts parts);

    /// <summary>Whether the whole change stands out, as a sentence.</summary>
    public abstract string ChangeSampling(ChangeVerdict verdict);

    /// <summary>Ends a sentence; an abbreviation's full stop is enough.</summary>
    protected static string Stop(string text) => text.EndsWith('.') ? text : text + ".";

    /// <summary>A change of so much as the subject of a clause.</summary>
    protected abstract string ChangeOf(string change);

    protected abstract string MostlyWithin(string change);

    protected abstract string MostlyBetween(string change);

    protected abstract string PartlyBoth(string change);

    protected abstract string Opposed(string within, string between, string change);

    protected abstract string NeitherChanged { get; }

    /// <summary>The finding: where the change lies, if there is one beyond sampling. <paramref name="verdict"/> is that of the whole change, where known.</summary>
    public string SplitTitle(string name, SplitParts parts, ChangeVerdict? verdict)
    {
        var change = parts.Write(parts.Change);
        return $"{name}: " + parts switch
        {
            { Within: 0, Between: 0 } => NeitherChanged,
            _ when verdict == ChangeVerdict.NotDistinct => $"{ChangeOf(change)} {Sampling(ChangeVerdict.NotDistinct)}",
            { IsOpposed: true } => Opposed(parts.Write(parts.Within), parts.Write(parts.Between), change),
            _ when Math.Abs(parts.Within) >= 2 * Math.Abs(parts.Between) => MostlyWithin(change),
            _ when Math.Abs(parts.Between) >= 2 * Math.Abs(parts.Within) => MostlyBetween(change),
            _ => PartlyBoth(change),
        };
    }
}
