namespace Dashboard.Core.Feedback.Masking;

/// <summary>In how many comments something was masked; one with two kinds counts in both.</summary>
/// <param name="Comments">Comments in which anything was masked.</param>
/// <param name="Names">With names.</param>
/// <param name="PhoneNumbers">With phone numbers.</param>
/// <param name="IdentityCodes">With personal identity codes.</param>
/// <param name="EmailAddresses">With e-mail addresses.</param>
public sealed record MaskedCount(long Comments, long Names, long PhoneNumbers, long IdentityCodes, long EmailAddresses)
{
    /// <summary>No comment at all.</summary>
    public static MaskedCount None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>The count with one comment more.</summary>
    /// <param name="found">What was masked in it; nothing adds nothing.</param>
    public MaskedCount With(PersonalData found) => found == PersonalData.None ? this : new(
        Comments + 1,
        Names + One(found, PersonalData.Names),
        PhoneNumbers + One(found, PersonalData.PhoneNumbers),
        IdentityCodes + One(found, PersonalData.IdentityCodes),
        EmailAddresses + One(found, PersonalData.EmailAddresses));

    /// <summary>How many comments had one kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None or several kinds.</exception>
    public long Of(PersonalData kind) => kind switch
    {
        PersonalData.Names => Names,
        PersonalData.PhoneNumbers => PhoneNumbers,
        PersonalData.IdentityCodes => IdentityCodes,
        PersonalData.EmailAddresses => EmailAddresses,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "One kind was expected."),
    };

    private static int One(PersonalData found, PersonalData kind) => found.HasFlag(kind) ? 1 : 0;
}
