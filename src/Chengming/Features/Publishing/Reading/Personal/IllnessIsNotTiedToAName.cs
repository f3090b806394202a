using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Personal;

/// <summary>R110: no illness or disability stands in one sentence with somebody's name. The words are in <c>illness-words.json</c>.</summary>
internal sealed class IllnessIsNotTiedToAName : IReadingCheck
{
    internal const string File = "Personal/illness-words.json";
    private static readonly WordFinder Illness = Read(ReadingFile.Open(File));

    public ReadingRule Rule { get; } =
        new(
            "R110",
            ReadingFamily.Personal,
            "不得把疾病、残疾等健康信息同自然人的姓名一起公开",
            FindingSeverity.Error,
            "《个人信息保护法》第二十八条"
        );

    public void Run(ItemText item, FindingBook book)
    {
        // Who is named once with words that show it is meant wherever the name stands.
        string[] names = [.. item.Passages.SelectMany(PersonNames.In).Select(n => n.Words.Value).Distinct()];
        if (names.Length == 0)
        {
            return;
        }

        var finder = new WordFinder(names);
        foreach (var passage in item.Passages)
        {
            foreach (var (start, name) in finder.In(passage.Text))
            {
                var words = passage.Words(start, name.Length);
                var sentence = passage.SentenceWith(words.Start, words.End);
                if (Illness.In(sentence).Select(w => w.Word).FirstOrDefault() is { } word)
                {
                    book.AddMasked(
                        Rule,
                        words,
                        Masking.Name(name),
                        $"同一句里既有姓名又有健康信息“{word}”。",
                        "删去姓名或健康信息；确需公开的，姓名只留姓氏。"
                    );
                }
            }
        }
    }

    internal static WordFinder Read(ReadingFile file) =>
        new(
            file.Rows<string>(
                w => w,
                w => w.Length < 2 ? ["the word is shorter than two characters: write a longer one"] : [],
                isUnique: true
            )
        );
}
