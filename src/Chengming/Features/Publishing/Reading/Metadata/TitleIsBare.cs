using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Metadata;

/// <summary>R602: the title stands without book-title marks around it, without a mark at its end and without line breaks.</summary>
internal sealed class TitleIsBare : IReadingCheck
{
    private const string Marks = "。，、；：,;:.．";

    public ReadingRule Rule { get; } =
        new(
            "R602",
            ReadingFamily.Metadata,
            "标题外不加书名号，末尾不用点号，中间不断行",
            FindingSeverity.Warning,
            "《党政机关公文格式》（GB/T 9704—2012）；办公惯例：要素核对"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var title = item.Item.Title.Trim();
        if (title.Length == 0)
        {
            return;
        }

        if (title[0] == '《' && title[^1] == '》' && title.IndexOf('》', StringComparison.Ordinal) == title.Length - 1)
        {
            book.Add(Rule, item.Title.Whole, "标题外面有书名号。", title[1..^1]);
        }

        if (Marks.Contains(title[^1], StringComparison.Ordinal))
        {
            var at = item.Item.Title.LastIndexOf(title[^1]);
            book.Add(Rule, item.Title.Words(at, 1), $"标题末尾有“{title[^1]}”。", "删去标题末尾的标点。");
        }

        if (item.Item.Title.AsSpan().ContainsAny("\n\r\t"))
        {
            book.Add(Rule, item.Title.Whole, "标题中间有换行或制表符。", "改为一行。");
        }
    }
}
