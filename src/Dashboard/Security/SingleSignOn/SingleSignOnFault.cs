namespace Dashboard.Security.SingleSignOn;

/// <summary>Why single sign-on let nobody in. The names are the ends of the texts' keys.</summary>
internal enum SingleSignOnFault
{
    /// <summary>The answer belongs to no question of this browser, or comes too late.</summary>
    State,

    /// <summary>The person turned back at the provider.</summary>
    Cancelled,

    /// <summary>The provider does not answer, or not as one.</summary>
    Provider,

    /// <summary>The provider says no.</summary>
    Declined,

    /// <summary>What the provider vouches for is not what was asked: signature, issuer, audience, nonce.</summary>
    Token,

    /// <summary>It vouches for another time.</summary>
    Clock,

    /// <summary>No group of the person is known here, or none that is bound to a unit there is.</summary>
    Group,

    /// <summary>The account was disabled here.</summary>
    Disabled,
}

/// <summary>Single sign-on cannot go on.</summary>
/// <param name="fault">Why, for the person.</param>
/// <param name="reason">Why, for the program's log.</param>
/// <param name="inner">What was found.</param>
internal sealed class SingleSignOnException(SingleSignOnFault fault, string reason, Exception? inner = null) : Exception(reason, inner)
{
    public SingleSignOnFault Fault { get; } = fault;
}
