using Dashboard.Data.Queries;

namespace Dashboard.Data.Tests.Queries;

public sealed class SharedAnswersTests
{
    private readonly SharedAnswers answers = new();
    private int asked;

    [Fact]
    public async Task Question_AskedAgain_HasTheAnswerOfBefore()
    {
        Assert.Equal("1", await AskAsync(("county", 3)));
        Assert.Equal("1", await AskAsync(("county", 3)));
        Assert.Equal("2", await AskAsync(("county", 4)));
    }

    [Fact]
    public async Task Question_ThatFailed_IsAskedAgain()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await answers.OfAsync<string>("q", () => throw new InvalidOperationException()));

        Assert.Equal("1", await AskAsync("q"));
    }

    [Fact]
    public async Task Questions_WithoutEnd_AreNotKeptWithoutEnd()
    {
        for (var i = 0; i < 10_000; i++)
        {
            await AskAsync(i);
        }

        asked = -1;
        for (var i = 0; i < 10_000; i++)
        {
            await AskAsync(i);
        }

        Assert.True(asked > 9_000, $"{asked} of 10,000 were asked again.");
    }

    private ValueTask<string> AskAsync(object question) => answers.OfAsync(question, () => Task.FromResult($"{++asked}"));
}
