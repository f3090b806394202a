using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Reading;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>A word that is right as it is, and why (白名单词语).</summary>
[Term("白名单词语")]
public sealed record AcceptedWordFacts : ListFacts
{
    internal const int Longest = 30;
    internal const int LongestReason = 200;
    private const int Shortest = 2;

    /// <summary>The word as it is written in texts.</summary>
    public string Word { get; init; } = "";

    /// <summary>理由.</summary>
    public string Reason { get; init; } = "";

    internal override string Words => Word;

    internal override IReadOnlyList<string> Cells => [Word, Reason];

    internal override IEnumerable<Problem> Faults() =>
        new FieldCheck()
            .Needed(nameof(Word), "词语", Word, Longest)
            .Holds(
                Word.Length is 0 or >= Shortest,
                nameof(Word),
                "只有一个字的会放过许多真错误，请连同前后的字一起写。"
            )
            .Holds(
                !TouchesWhatStaysInside(),
                nameof(Word),
                "这里面有个人信息或者涉密、内部标志。白名单只管文字和名称，这些发现要逐条处理。"
            )
            .Needed(nameof(Reason), "理由", Reason, LongestReason)
            .Problems;

    internal override Problem? Clash(ListFacts other) =>
        other is AcceptedWordFacts that && that.Word == Word
            ? new Problem(nameof(Word), $"名单里已有“{Word}”（{that.Reason}）。")
            : null;

    private bool TouchesWhatStaysInside()
    {
        var item = new ItemToRead
        {
            Title = "",
            Today = DateOnly.MaxValue,
            Paragraphs = [Word],
        };
        return MachineReader
            .Read(item, new ReadingLists())
            .Findings.Any(f =>
                f.Where.Field is ReadingField.Text
                && MachineReader.FamilyOf(f.Rule) is ReadingFamily.Personal or ReadingFamily.Secrecy
            );
    }
}
