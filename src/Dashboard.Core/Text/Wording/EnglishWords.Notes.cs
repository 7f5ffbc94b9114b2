namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string NewBaseline => "New baseline";

    public override string WrittenBy(string by, string date) => $"Recorded by {by} on {date}.";

    public override string Action => "Action";

    public override string Trial => "Trial";

    public override string Straddles(string date, string subject) => $"The comparison straddles the new baseline of {date} ({subject}).";

    public override string OtherBaselines(int count) => Invariant($"Other new baselines: {count}.");

    public override string StraddlingChange => "The change includes the effect of the new baseline; the control chart's verdict rests on the current one.";
}
