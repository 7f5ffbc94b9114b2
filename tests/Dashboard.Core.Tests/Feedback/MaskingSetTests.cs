using Dashboard.Core.Feedback.Masking;
using Xunit.Abstractions;

namespace Dashboard.Core.Tests.Feedback;

/// <summary>The masking on comments written for it, of which it was never tuned to the held-out half.</summary>
public class MaskingSetTests(ITestOutputHelper output)
{
    private const string HeldOut = "held-out";

    private static readonly (PersonalData Kind, string Name)[] Kinds =
    [
        (PersonalData.EmailAddresses, "e-mail addresses"),
        (PersonalData.IdentityCodes, "personal identity codes"),
        (PersonalData.PhoneNumbers, "phone numbers"),
        (PersonalData.Names, "names"),
    ];

    [Theory]
    [InlineData("development")]
    [InlineData(HeldOut)]
    public void Set_OfBothLanguages_IsHalfWithoutAnythingToMask(string set)
    {
        var comments = MarkedComment.Of(set);

        Assert.True(comments.Count(comment => comment.Language == "fi") >= 100);
        Assert.True(comments.Count(comment => comment.Language == "sv") >= 40);
        Assert.InRange((double)comments.Count(comment => comment.Spans.Count == 0) / comments.Count, 0.45, 0.55);
    }

    [Theory]
    [InlineData(PersonalData.EmailAddresses, 0.95, 0.95)]
    [InlineData(PersonalData.IdentityCodes, 0.95, 0.95)]
    [InlineData(PersonalData.PhoneNumbers, 0.95, 0.95)]
    [InlineData(PersonalData.Names, 0.9, 0.85)]
    public void HeldOutComments_OfKind_AreMaskedWellEnough(PersonalData kind, double precision, double recall)
    {
        var score = MaskingScore.Of(MarkedComment.Of(HeldOut), kind);

        Assert.True(score.Precision >= precision && score.Recall >= recall, score.Row($"{kind}"));
    }

    [Fact]
    public void Page_OfTheRule_ShowsThisTable()
    {
        var table = Table();
        output.WriteLine(table);

        Assert.Contains(table, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "masking.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("development")]
    [InlineData(HeldOut)]
    public void Errors_OfASet_AreListed(string set)
    {
        var wrong = MarkedComment.Of(set).Where(comment => !(CommentMask.Find(comment.Text) ?? []).SequenceEqual(comment.Spans)).ToList();
        foreach (var comment in wrong)
        {
            output.WriteLine($"{comment.Text} -> {CommentMask.Of(comment.Text).Text}");
        }

        Assert.True(wrong.Count * 10 < MarkedComment.Of(set).Count, $"{wrong.Count} comments of {set} are masked otherwise than marked.");
    }

    private static string Table()
    {
        var comments = MarkedComment.Of(HeldOut);
        return string.Join('\n',
        [
            $"| of {comments.Count} comments | marked | precision | recall |",
            "|---|---:|---:|---:|",
            .. Kinds.Select(kind => MaskingScore.Of(comments, kind.Kind).Row(kind.Name)),
            .. new[] { ("fi", "names in Finnish"), ("sv", "names in Swedish") }
                .Select(part => MaskingScore.Of(comments.Where(comment => comment.Language == part.Item1), PersonalData.Names).Row(part.Item2)),
        ]);
    }
}
