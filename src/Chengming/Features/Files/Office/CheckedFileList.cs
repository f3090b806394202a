using Chengming.Features.Files.Releasing;
using Chengming.Features.Office.Lists;
using Chengming.Time;

namespace Chengming.Features.Files.Office;

/// <summary>The list of the files that were checked before release, newest first.</summary>
internal static class CheckedFileList
{
    public static OfficeList<CheckedFile> List { get; } =
        new("checked-files", "发布前检查的文件", ListKey.By((CheckedFile f) => f.Id))
        {
            FirstOrder = "-at",
            Empty = "这里列出本机关检查过的文件和它们的清洁副本；在上面选择文件并开始检查后就会出现。",
            PageLength = 20,
            Columns =
            [
                new("name", "文件", f => f.Name)
                {
                    Sort = ListKey.ByText((CheckedFile f) => f.Name),
                    Address = f => FileLinks.Result(f.Id),
                    Width = 50,
                },
                new("result", "检查结果", f => FileWords.Tally(f.Errors, f.Warnings, f.Questions, f.IsWhole))
                {
                    Sort = ListKey.By((CheckedFile f) => f.Errors),
                    Width = 30,
                },
                new("kind", "类别", f => new[] { new ListTerm(f.IsCopy ? "清洁副本" : "原件") }) { Width = 10 },
                new("by", "检查人", f => f.CheckedByName)
                {
                    Sort = ListKey.ByText((CheckedFile f) => f.CheckedByName),
                    Width = 14,
                },
                new("at", "检查时间", f => f.CheckedAt) { Sort = ListKey.By((CheckedFile f) => f.CheckedAt) },
                new("agency", "机关", f => f.Agency)
                {
                    Sort = ListKey.ByText((CheckedFile f) => f.Agency),
                    IsShownAtFirst = false,
                    Width = 30,
                },
            ],
            Filters =
            [
                new WordsFilter<CheckedFile>("q", "文件", (files, word) => files.Where(f => f.Name.Contains(word))),
                new ChoiceFilter<CheckedFile>(
                    "result",
                    "检查结果",
                    [
                        new("errors", "错误"),
                        new("warnings", "提醒"),
                        new("questions", "疑问"),
                        new("unseen", "没有查完"),
                        new("clean", "没有发现问题"),
                    ],
                    WithResult
                ),
                new ChoiceFilter<CheckedFile>(
                    "kind",
                    "类别",
                    [new("original", "原件"), new("copy", "清洁副本")],
                    (files, value) =>
                        value switch
                        {
                            "original" => files.Where(f => !f.IsCopy),
                            "copy" => files.Where(f => f.IsCopy),
                            _ => null,
                        }
                ),
                new WordsFilter<CheckedFile>(
                    "by",
                    "检查人",
                    (files, word) => files.Where(f => f.CheckedByName.Contains(word))
                ),
                new DayFilter<CheckedFile>("from", "起始日期", From),
                new DayFilter<CheckedFile>("to", "截止日期", To),
            ],
        };

    private static IQueryable<CheckedFile>? WithResult(IQueryable<CheckedFile> files, string value) =>
        value switch
        {
            "errors" => files.Where(f => f.Errors > 0),
            "warnings" => files.Where(f => f.Warnings > 0),
            "questions" => files.Where(f => f.Questions > 0),
            "unseen" => files.Where(f => !f.IsWhole),
            "clean" => files.Where(f => f.IsWhole && f.Errors + f.Warnings + f.Questions == 0),
            _ => null,
        };

    private static IQueryable<CheckedFile> From(IQueryable<CheckedFile> files, DateOnly day)
    {
        var begins = ChinaTime.BeginningOf(day);
        return files.Where(f => f.CheckedAt >= begins);
    }

    private static IQueryable<CheckedFile> To(IQueryable<CheckedFile> files, DateOnly day)
    {
        var ends = ChinaTime.BeginningOf(day.AddDays(1));
        return files.Where(f => f.CheckedAt < ends);
    }
}
