using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Reading.Dates;

/// <summary>R406: the document number is written as the standard says.</summary>
internal sealed class NumberIsWellFormed : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R406",
            ReadingFamily.Dates,
            "发文字号应为“机关代字〔年份〕序号号”",
            FindingSeverity.Warning,
            "《党政机关公文格式》（GB/T 9704—2012）"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var given = item.Item.DocumentNumber?.Trim() ?? "";
        if (given is "" or "无" or "/" || DocumentNumber.TryParse(given, out _))
        {
            return;
        }

        var right = DocumentNumber.TryRead(given, out var number) ? number.ToString() : null;
        book.Add(
            Rule,
            new ReadingPlace(ReadingField.DocumentNumber),
            given,
            right is null ? $"“{given}”不是规范的发文字号。" : $"“{given}”的括号、序号或空格不规范。",
            right ?? "按“机关代字〔年份〕序号号”填写；没有的填“无”。"
        );
    }
}
