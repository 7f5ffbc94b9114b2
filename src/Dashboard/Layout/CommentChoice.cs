using System.Globalization;
using Dashboard.Core.Feedback;

namespace Dashboard.Layout;

/// <summary>Which comments the feedback page lists, as its address tells it.</summary>
/// <param name="Kind">Only those of this kind of feedback, or <c>null</c>.</param>
/// <param name="Band">Only of those who scored in this band, or <c>null</c>.</param>
/// <param name="Page">Which page of the list, from 1.</param>
public sealed record CommentChoice(string? Kind, ScoreBand? Band, int Page)
{
    /// <summary>Only those whose writers asked to be contacted and wait, or were answered; <c>null</c> for all.</summary>
    public ContactState? Contact { get; init; }

    /// <summary>Slug of the theme that they are about; <c>null</c> for all.</summary>
    public string? Theme { get; init; }

    /// <summary>Whether comments of every kind, score, theme and state of contact are shown.</summary>
    public bool IsOfAll => this is { Kind: null, Band: null, Contact: null, Theme: null };

    public static string? ParseTheme(string? text) => text is not null && Core.Feedback.Themes.Theme.IsSlug(text) ? text : null;

    /// <summary>What comments may be filtered by.</summary>
    public static IReadOnlyList<ContactState> Contacts { get; } = [ContactState.Waiting, ContactState.Answered];

    public static ContactState? ParseContact(string? text) =>
        Contacts.Where(state => Slug(state) == text).Select(state => (ContactState?)state).FirstOrDefault();

    /// <summary>The state in addresses.</summary>
    public static string Slug(ContactState state) => state == ContactState.Waiting ? "waiting" : "answered";

    public static CommentChoice Default { get; } = new(null, null, 1);

    public static ScoreBand? ParseBand(string? text) =>
        ScoreBands.All.Where(band => Slug(band) == text).Select(band => (ScoreBand?)band).FirstOrDefault();

    public static int? ParsePage(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 ? page : null;

    /// <summary>The band in addresses.</summary>
    public static string Slug(ScoreBand band) => band switch
    {
        ScoreBand.Promoter => "promoters",
        ScoreBand.Passive => "passives",
        _ => "detractors",
    };
}
