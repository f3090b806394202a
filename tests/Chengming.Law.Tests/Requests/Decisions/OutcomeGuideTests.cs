using Chengming.Law.Requests.Decisions;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Law.Tests.Requests.Decisions;

public class OutcomeGuideTests
{
    private static readonly OutcomeGuide Guide = OutcomeGuide.OfTheRegulation;

    [Theory]
    [InlineData("petition", "N1")]
    [InlineData("repeat", "N2")]
    [InlineData("own held handed-over", "D2")]
    [InlineData("own held", "D3")]
    [InlineData("own", "U1a")]
    [InlineData("", "U1b")]
    [InlineData("own held withheld separable", "P1")]
    [InlineData("own held withheld secret", "R1")]
    [InlineData("own held withheld third-party", "R4")]
    [InlineData("own held withheld third-party public-interest", "D4")]
    [InlineData("own held withheld", "D3")] // no ground holds in the end: it is disclosed
    public void Follow_TheAnswers_LeadsToTheKind(string yes, string kind) =>
        Assert.Equal(kind, Walk(q => yes.Split(' ').Contains(q.Code)).Kind!.Code);

    [Fact]
    public void EveryPath_EndsWithExactlyOneKind_AndGoesThroughTheStatuteInOrder() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var yes = random.NextDouble();

                    var end = Walk(_ => random.NextDouble() < yes);

                    var order = end.Answered.Select(a => Guide.Questions.ToList().IndexOf(a.Question)).ToList();
                    Assert.NotNull(end.Kind);
                    Assert.Null(end.Next);
                    Assert.Equal(order.Order(), order);
                    Assert.Throws<ArgumentException>(() => Guide.Follow([.. end.Answered.Select(a => a.Answer), true]));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void EveryKind_CanBeReached() =>
        Assert.Equal(
            DecisionKinds.All.Select(k => k.Code).Order(StringComparer.Ordinal),
            Guide
                .Questions.SelectMany(q => new[] { q.Yes.KindCode, q.No.KindCode })
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private static OutcomeProgress Walk(Func<OutcomeQuestion, bool> answer)
    {
        var answers = new List<bool>();
        var progress = Guide.Follow(answers);
        while (progress.Next is { } question)
        {
            answers.Add(answer(question));
            progress = Guide.Follow(answers);
        }

        return progress;
    }
}
