using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Personal;

/// <summary>R109: nobody under eighteen is named.</summary>
internal sealed class MinorsAreNotNamed : IReadingCheck
{
    private const int OfAge = 18;
    private static readonly string[] Young =
    [
        "孤儿",
        "学生",
        "儿童",
        "幼儿",
        "男孩",
        "女孩",
        "男童",
        "女童",
        "小学生",
        "中学生",
        "未成年人",
    ];

    public ReadingRule Rule { get; } =
        new(
            "R109",
            ReadingFamily.Personal,
            "不得公开未成年人的姓名",
            FindingSeverity.Error,
            "《未成年人保护法》第四条；《个人信息保护法》第二十八条"
        );

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var name in item.Passages.SelectMany(PersonNames.In))
        {
            if ((name.Age < OfAge || (name.Age is null && Young.Contains(name.Cue))))
            {
                book.AddMasked(
                    Rule,
                    name.Words,
                    Masking.Name(name.Words.Value),
                    "此处写出了未成年人的姓名。",
                    "改为“某同学”“张某”等，或删除。"
                );
            }
        }
    }
}
