using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Queries;

/// <summary>By which versions of metrics a comment is told.</summary>
/// <param name="Kind">Of the metric that counts feedback of its kind.</param>
/// <param name="Score">Of the recommendation.</param>
/// <param name="Contact">Of the contact requests.</param>
internal readonly record struct CommentVersions(int Kind, int Score, int Contact);

/// <summary>The versions of metrics by which comments are told, numbered from 1; 0 stands for all that is told in blocks: they all end where those of all who answered do.</summary>
internal sealed class CommentSlots
{
    private const string Anything = "";

    private readonly List<(string Slug, int From, int To)> slots = [(Anything, 0, int.MaxValue)];
    private readonly Dictionary<int, int> slotOf = [];
    private readonly HashSet<int> covered;
    private readonly MetricRuns responses;

    public CommentSlots(StoreView view)
    {
        covered = [.. view.VersionIds.Where(version => Protection.Covers(view.Snapshot.Metrics.Versions(version.Key.Slug).First(one => one.Version == version.Key.Version)))
            .Select(version => version.Value)];
        responses = new MetricRuns(view, [WellKnown.Responses]);
        foreach (var slug in FeedbackKinds.All.Select(FeedbackKinds.MetricOf).Append(WellKnown.Nps).Append(WellKnown.Answered14Days))
        {
            var versions = view.Snapshot.Metrics.Versions(slug);
            for (var i = 0; i < versions.Count; i++)
            {
                slotOf.Add(view.VersionIds[(slug, versions[i].Version)], slots.Count);
                slots.Add((slug, versions[i].ValidFrom.DayNumber, i + 1 < versions.Count ? versions[i + 1].ValidFrom.DayNumber : int.MaxValue));
            }
        }
    }

    public int Count => slots.Count;

    /// <summary>The slot of a stored version; 0 of one without.</summary>
    public int Of(int version) => slotOf.GetValueOrDefault(version);

    /// <summary>Whether a stored version is told in blocks.</summary>
    public bool IsCovered(int version) => covered.Contains(version);

    /// <summary>Whether a stored version counts all who answered.</summary>
    public bool IsResponses(int version) => responses.SlotOf(version) >= 0;

    /// <summary>From which day a slot's version holds.</summary>
    public int From(int slot) => slots[slot].From;

    /// <summary>Until before which day it holds.</summary>
    public int To(int slot) => slots[slot].To;

    /// <summary>By which versions of the metrics a comment of a kind and day is told.</summary>
    public CommentVersions VersionsOf(string? kind, int day) =>
        new(SlotOf(kind is null ? Anything : FeedbackKinds.MetricOf(kind), day), SlotOf(WellKnown.Nps, day), SlotOf(WellKnown.Answered14Days, day));

    private int SlotOf(string slug, int day) => slots.FindIndex(slot => slot.Slug == slug && day >= slot.From && day < slot.To);
}
