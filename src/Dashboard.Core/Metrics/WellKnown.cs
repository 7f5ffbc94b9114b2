namespace Dashboard.Core.Metrics;

/// <summary>Slugs of the shipped metrics that code must know by name: those it derives from rows rather than reads from a column.</summary>
public static class WellKnown
{
    /// <summary>Number of responses.</summary>
    public const string Responses = "responses";

    /// <summary>Open feedback: thanks.</summary>
    public const string Thanks = "thanks";

    /// <summary>Open feedback: complaints.</summary>
    public const string Complaints = "complaints";

    /// <summary>Open feedback: ideas.</summary>
    public const string Ideas = "ideas";

    /// <summary>Open feedback: questions.</summary>
    public const string Questions = "questions";

    /// <summary>Visits, the widest denominator of the response rate.</summary>
    public const string Visits = "visits";

    /// <summary>People asked, the nearer denominator of the response rate.</summary>
    public const string Asked = "asked";

    /// <summary>Members of the resident pool, a level.</summary>
    public const string Pool = "pool";

    /// <summary>Members of the pool invited at least once in 12 months, a level.</summary>
    public const string PoolInvited = "pool-invited";

    /// <summary>Experts by experience, a level.</summary>
    public const string Experts = "experts";

    /// <summary>Those who joined the pool.</summary>
    public const string PoolJoined = "pool-joined";

    /// <summary>Those who left the pool.</summary>
    public const string PoolLeft = "pool-left";

    /// <summary>Staff coached for participation.</summary>
    public const string CoachedStaff = "coached-staff";

    /// <summary>Meetings of the participation network.</summary>
    public const string NetworkMeetings = "network-meetings";

    /// <summary>The statement: decisions were made together with me.</summary>
    public const string Together = "together";

    /// <summary>Participation events held.</summary>
    public const string Events = "events";

    /// <summary>Occasions of taking part.</summary>
    public const string Participants = "participants";

    /// <summary>Share of events whose use was planned before.</summary>
    public const string PlannedUse = "planned-use";

    /// <summary>Share of events that led to a decision.</summary>
    public const string Decided = "decided";

    /// <summary>Share of events whose result was told back.</summary>
    public const string Told = "told";

    /// <summary>Share of participants who felt heard.</summary>
    public const string Heard = "heard";

    /// <summary>Contact requests answered within 14 days, by request date.</summary>
    public const string Answered14Days = "answered-14d";

    /// <summary>Within so many days a contact request is answered in time; younger ones are not yet counted.</summary>
    public const int AnswerDays = 14;

    /// <summary>Hours from a contact request to its answer.</summary>
    public const string HandlingHours = "handling-hours";

    /// <summary>The statement asked on arriving at a stage: I got help when I needed it.</summary>
    public const string Help = "help";

    /// <summary>The statement asked on leaving a stage: I know how it continues.</summary>
    public const string Continue = "continue";

    /// <summary>The recommendation question.</summary>
    public const string Nps = "nps";

    /// <summary>Local metric asked on arrival about the hand-over itself; used first where a path asks it.</summary>
    public const string Handover = "handover";

    /// <summary>The metric that counts open feedback of a kind (thanks, complaint, idea, question), or <c>null</c>.</summary>
    public static string? FeedbackMetric(string kind) => kind switch
    {
        "thanks" => Thanks,
        "complaint" => Complaints,
        "idea" => Ideas,
        "question" => Questions,
        _ => null,
    };
}
