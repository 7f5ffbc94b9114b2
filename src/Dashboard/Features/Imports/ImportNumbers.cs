using Dashboard.Core.Text;
using Dashboard.Layout;

namespace Dashboard.Features.Imports;

/// <summary>Counts in the reader's language.</summary>
internal static class ImportNumbers
{
    private static Language Language => ViewContexts.CurrentLanguage;

    public static string Count(long count) => NumberText.Count(count, Language);

    public static string Seconds(double seconds) => NumberText.Fixed(seconds, Language, seconds < 10 ? 1 : 0);
}
