namespace Dashboard.Core.Feedback.Masking;

/// <summary>What is masked in a comment because it may tell who a person is.</summary>
[Flags]
public enum PersonalData
{
    /// <summary>Nothing was found.</summary>
    None = 0,

    /// <summary>Names of people.</summary>
    Names = 1,

    /// <summary>Phone numbers.</summary>
    PhoneNumbers = 2,

    /// <summary>Personal identity codes, of Finland or of Sweden.</summary>
    IdentityCodes = 4,

    /// <summary>E-mail addresses.</summary>
    EmailAddresses = 8,
}
