using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

/// <summary>What an import expected of a row, in words.</summary>
public static class ExpectationText
{
    /// <summary>The expectation as what follows a colon, without a full stop. Names of columns, codes and dates stay as files write them.</summary>
    public static string Of(Expectation expectation, Language language) => Words.In(language).Expected(expectation);
}
