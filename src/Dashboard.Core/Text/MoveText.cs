using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Units;

namespace Dashboard.Core.Text;

/// <summary>Says that units moved or were merged while figures are compared: these follow today's tree, also for the past.</summary>
public static class MoveText
{
    private const int MostSentences = 3;
    private const int MostNamed = 3;

    /// <summary>A line for a page: who moved when, and what the figures follow; <c>null</c> when nothing moved.</summary>
    /// <param name="moves">The moves, by day.</param>
    /// <param name="units">The tree that has their names.</param>
    /// <param name="language">The reader's language.</param>
    public static string? Of(IReadOnlyList<UnitMove> moves, UnitTree units, Language language)
    {
        if (moves.Count == 0)
        {
            return null;
        }

        var words = Words.In(language);
        var groups = moves.GroupBy(move => (move.Day, move.From, move.To, move.IsMerger)).ToList();
        var others = groups.Skip(MostSentences).Sum(group => group.Count());
        return string.Join(' ',
        [
            .. groups.Take(MostSentences).Select(group => Sentence([.. group], units, language)),
            .. others > 0 ? [words.OtherMoves(others)] : Array.Empty<string>(),
            words.TodaysStructure,
        ]);
    }

    /// <summary>The same as notes on a chart, one for each day.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<ChartNote> Notes(IReadOnlyList<UnitMove> moves, UnitTree units, Language language) =>
    [
        .. moves.GroupBy(move => move.Day).Select(day => new ChartNote(
            day.Key, AnnotationKind.Move, Words.In(language).StructureChanged, Of([.. day], units, language)!)),
    ];

    /// <summary>Units that went the same way on the same day.</summary>
    private static string Sentence(IReadOnlyList<UnitMove> moves, UnitTree units, Language language)
    {
        var words = Words.In(language);
        var (day, several) = (words.Date(moves[0].Day), moves.Count > 1);
        var named = moves.Count <= MostNamed ? moves.Count : MostNamed - 1;
        var names = words.Join(
        [
            .. moves.Take(named).Select(move => words.Quote(NameOf(move.UnitId)!)),
            .. named < moves.Count ? [words.Others(moves.Count - named)] : Array.Empty<string>(),
        ]);
        return moves[0].IsMerger
            ? words.Merged(names, several, day, NameOf(moves[0].To)!)
            : words.Moved(names, several, day, NameOf(moves[0].From), NameOf(moves[0].To));

        string? NameOf(int? unit) => unit is { } id ? units[id].Name.In(language) : null;
    }
}
