using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

/// <summary>Why a file cannot be imported.</summary>
internal abstract partial class Words
{
    /// <summary>The words of one fault around its arguments.</summary>
    public abstract string NoFile(FileFaultKind kind, IReadOnlyList<string> a);
}
