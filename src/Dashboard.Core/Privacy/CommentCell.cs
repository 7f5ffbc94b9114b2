using Dashboard.Core.Feedback;

namespace Dashboard.Core.Privacy;

/// <summary>
/// What may be told of a comment. Each trait is a list of what it may be: of one value where that value's group is large enough, of several
/// where small groups stand together, and <c>null</c> where nothing is told.
/// </summary>
/// <param name="Stages">The stages, <c>null</c> in the list for none.</param>
/// <param name="Kinds">The kinds of feedback, <c>null</c> in the list for none.</param>
/// <param name="Contacts">Whether the writer asked to be contacted.</param>
/// <param name="Bands">How the writer scored. Never written beside a comment; it only decides which band's filter finds it.</param>
public sealed record CommentView(
    IReadOnlyList<int?>? Stages, IReadOnlyList<string?>? Kinds, IReadOnlyList<ContactState>? Contacts, IReadOnlyList<ScoreBand>? Bands);

/// <summary>Which comments are asked for. A filter looks at what is told of a comment, never at what is known of it.</summary>
/// <param name="Stages">Only of these stages; <c>null</c> for all comments.</param>
/// <param name="Kind">Only those that may be of this kind; <c>null</c> for all.</param>
/// <param name="Band">Only of this band; <c>null</c> for all.</param>
/// <param name="Contact">Only of those of whom this is told; <c>null</c> for all.</param>
public sealed record CommentFilter(
    IReadOnlyCollection<int>? Stages = null, string? Kind = null, ScoreBand? Band = null, ContactState? Contact = null)
{
    /// <summary>All comments.</summary>
    public static CommentFilter None { get; } = new();

    /// <summary>Whether the filter finds a comment of which this is told.</summary>
    public bool Finds(CommentView view) =>
        (Stages is null || (view.Stages is { } told && told.All(stage => stage is { } id && Stages.Contains(id))))
        && (Kind is null || view.Kinds?.Contains(Kind) == true)
        && (Contact is null || (view.Contacts is [var contact] && contact == Contact))
        && (Band is null || (view.Bands is [var band] && band == Band));
}

/// <summary>The comments of one unit of its own (not of those below it) that are told in one quarter, and what may be told of each.</summary>
/// <remarks>
/// <para>
/// Comments come in blocks, as answers do (<see cref="AnswerBlocks"/>): one of a kind is told with the answers of its kind at its place, in the
/// quarter in which their block ends; one of no kind with a block of all who answered. The writer's score band counts only where blocks of the
/// recommendation end with those of the kind, and the contact request only where those of the requests do too (<see cref="ToldEnds"/>). So each
/// list of comments, by whatever filters, is of whole blocks of every metric that it tells of, and laid beside figures it cuts none.
/// </para>
/// <para>
/// A cell is parted by stage, each part by kind, each of these by contact, each of these by score band, at every step by the rule of
/// <see cref="HiddenGroups"/>: a group of fewer than k writers is not told apart but stands with others, and those that stand together are at
/// least two groups and at least k writers. So every part holds at least k writers, or is the whole cell; comments of one part are told by the
/// same words; and whatever is filtered by is such a word. Each list of comments, its number, and the difference of any two lists are made of
/// whole parts. A search in the words of comments finds some of those that are shown anyway, and counts no other.
/// </para>
/// <para>What is not promised: a comment's own words may tell who wrote it.</para>
/// </remarks>
public sealed class CommentCell
{
    private readonly Dictionary<CommentTraits, CommentView> views = [];

    private CommentCell()
    {
    }

    /// <summary>Parts a cell.</summary>
    /// <param name="writers">Comments of whole blocks by what may be known of them, each at least 1.</param>
    /// <param name="minimum">k, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static CommentCell Of(IReadOnlyDictionary<CommentTraits, long> writers, int minimum)
    {
        ArgumentNullException.ThrowIfNull(writers);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var cell = new CommentCell();
        foreach (var (stages, ofStage) in Part([.. writers], traits => traits.Stage, minimum))
        {
            foreach (var (kinds, ofKind) in Part(ofStage, traits => traits.Kind, minimum))
            {
                foreach (var (contacts, ofContact) in Part(ofKind, traits => traits.Contact, minimum))
                {
                    foreach (var (bands, ofBand) in Part(ofContact, traits => traits.Band, minimum))
                    {
                        ofBand.ForEach(group => cell.views.Add(group.Key, new CommentView(stages, kinds, contacts, bands)));
                    }
                }
            }
        }

        return cell;
    }

    /// <summary>What may be told of a comment.</summary>
    /// <exception cref="KeyNotFoundException">The cell has no such comment.</exception>
    public CommentView ViewOf(CommentTraits traits) => views[traits];

    /// <summary>The groups of one trait: those that may be told apart each for itself, the others together.</summary>
    private static IEnumerable<(IReadOnlyList<TTrait>? Told, List<KeyValuePair<CommentTraits, long>> Members)> Part<TTrait>(
        List<KeyValuePair<CommentTraits, long>> members, Func<CommentTraits, TTrait> trait, int minimum)
    {
        if (members is [var only])
        {
            yield return (only.Value < minimum ? null : [trait(only.Key)], members);
            yield break;
        }

        var groups = members.GroupBy(member => trait(member.Key)).ToList();
        var hidden = HiddenGroups.Of(groups.ConvertAll(group => group.Sum(member => member.Value)), minimum);
        var together = groups.Where((_, i) => hidden[i]).ToList();
        foreach (var group in groups.Except(together))
        {
            yield return ([group.Key], [.. group]);
        }

        if (together.Count > 0)
        {
            // All of them together are the whole again, of which nothing is told.
            yield return (together.Count == groups.Count ? null : [.. together.Select(group => group.Key)], [.. together.SelectMany(group => group)]);
        }
    }
}
