using Dashboard.Data.Store;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Data.Tests.Store;

public sealed class AnswerCodecTests
{
    private static readonly Gen<StoredAnswer> Answers = Gen.OneOf(
        Gen.Choose(1, 5000).SelectMany(_ => Gen.Choose(0, 900), (version, cell) => new StoredAnswer(version, AnswerForm.Cell, cell, 0)),
        Gen.Choose(1, 5000).SelectMany(_ => Gen.Choose(0, int.MaxValue), (version, number) => new StoredAnswer(version, AnswerForm.Number, number, 0)),
        Gen.Choose(1, 5000).SelectMany(_ => Gen.Choose(0, 900_000), (version, hours) => new StoredAnswer(version, AnswerForm.Hours, 0, hours / 7.0)));

    [Fact]
    public void Answers_OfAnyForm_ComeBackInOrder() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Answers.ArrayOf().ToArbitrary(), answers =>
    {
        var bytes = new byte[answers.Length * AnswerCodec.MaxLength];
        var length = answers.Aggregate(0, (at, answer) => at + AnswerCodec.Write(bytes.AsSpan(at), answer));

        var back = new List<StoredAnswer>();
        for (var at = 0; at < length;)
        {
            back.Add(AnswerCodec.Read(bytes, ref at));
        }

        Assert.Equal(answers, back);
    }));

    [Fact]
    public void Answer_OfASmallCatalogue_TakesTwoBytes()
    {
        var bytes = new byte[AnswerCodec.MaxLength];

        Assert.Equal(2, AnswerCodec.Write(bytes, new StoredAnswer(31, AnswerForm.Cell, 10, 0)));
    }
}
