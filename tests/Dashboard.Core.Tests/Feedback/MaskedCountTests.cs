using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Core.Tests.Feedback;

public class MaskedCountTests
{
    [Fact]
    public void With_CommentOfTwoKinds_CountsInBothAndOnceInAll()
    {
        var count = MaskedCount.None.With(PersonalData.Names | PersonalData.EmailAddresses).With(PersonalData.None).With(PersonalData.Names);

        Assert.Equal(new MaskedCount(2, 2, 0, 0, 1), count);
        Assert.Equal([2L, 0L, 0L, 1L], MaskMarks.Kinds.Select(count.Of));
    }
}
