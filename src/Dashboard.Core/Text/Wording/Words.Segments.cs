namespace Dashboard.Core.Text;

/// <summary>The words of groups of respondents side by side.</summary>
internal abstract partial class Words
{
    /// <summary>A group is hidden, be it for its own small number or for that of another.</summary>
    public abstract string NotShown { get; }

    /// <summary>Several groups.</summary>
    public abstract string Groups(int count);

    /// <summary>Why groups are hidden.</summary>
    public abstract string HiddenGroups(int count, int minimumRespondents);

    /// <summary>Several groups lie outside the outer limits of chance.</summary>
    public abstract string GroupsOutside(string name, int count);

    public abstract string NoGroupOutside(string name);

    /// <summary>Between which values the groups lie, where they are not compared with chance.</summary>
    public abstract string GroupsBetween(string name, string range);

    public abstract string NoGroupShown(string name);

    public abstract string GroupsNote { get; }

    /// <summary>The value of all respondents together.</summary>
    public abstract string Everybody(string value);
}
