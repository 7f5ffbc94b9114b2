using System.Resources;
using Dashboard.Data.Import;
using Dashboard.Features.Imports;

namespace Dashboard.Tests.Features.Imports;

/// <summary>Texts that are named by the values of an enumeration.</summary>
public sealed class ImportTextsTests
{
    private static readonly ResourceManager Texts = new(typeof(ImportTexts));

    public static TheoryData<string> Keys =>
    [
        .. Enum.GetNames<ImportKind>().Select(name => "Kind" + name),
        .. Enum.GetNames<ImportJobState>().Select(name => "State" + name),
        .. Enum.GetNames<ImportFailure>().Select(name => "FailedWhatToDo" + name),
        .. Enum.GetNames<UploadFault>().Select(name => "Fault" + name),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Text_OfEveryValue_Exists(string key) => Assert.False(string.IsNullOrWhiteSpace(Texts.GetString(key, null)));
}
