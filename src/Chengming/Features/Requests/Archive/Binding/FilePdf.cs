using System.Globalization;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Law.Requests.Decisions;
using Chengming.Pdf.Writing;
using Chengming.Time;

namespace Chengming.Features.Requests.Archive.Binding;

/// <summary>The whole file as one PDF: cover, list, papers with pages numbered through, note page.</summary>
internal static class FilePdf
{
    private static readonly (string Head, double Share)[] Columns =
    [
        ("顺序号", 1.1),
        ("文号", 2.6),
        ("责任者", 2.2),
        ("题名", 4),
        ("日期", 1.9),
        ("页号", 1.3),
        ("备注", 1.9),
    ];

    private static readonly (string Head, double Share)[] OriginalColumns =
    [
        ("顺序号", 1.1),
        ("文件名", 4),
        ("字节", 2),
        ("内容摘要（SHA-256）", 7),
    ];

    public static byte[] Of(BoundFile bound)
    {
        var title = $"{bound.File.Number} {bound.File.Title}";
        var composer = new PdfComposer(new PdfDocumentInfo(title, bound.About.Agency.Name), FileSheet.Setup)
        {
            PageNumbers = new PageNumbers(FileSheet.Typefaces.Table)
            {
                NoneOnFirst = BoundPaper.Alone(title, c => Front(bound, c)).Pages,
                NoneOnLast = BoundPaper.Alone(title, c => Note(bound, c)).Pages,
            },
        };
        Front(bound, composer);
        foreach (var paper in bound.Papers)
        {
            composer.PageBreak();
            paper.Compose(composer);
        }

        composer.PageBreak();
        Note(bound, composer);
        using var file = new MemoryStream();
        composer.Save(file);
        return file.ToArray();
    }

    /// <summary>封面和卷内目录.</summary>
    public static void Front(BoundFile bound, PdfComposer composer)
    {
        var (file, request) = (bound.File, bound.About.Request);
        FileSheet.Facts(
            composer,
            bound.About.Agency.Name,
            "政府信息公开申请案卷",
            ("档号", file.Number),
            ("案卷题名", file.Title),
            ("申请编号", request.Number),
            ("申请人", request.RequesterShown),
            ("申请内容", request.Wanted),
            ("收到申请之日", request.ReceivedOn is { } received ? ChinaTime.DayInWords(received) : "—"),
            ("办结日期", ChinaTime.DayInWords(file.ClosedOn)),
            ("答复类型", request.DecisionCode.Length > 0 ? DecisionKinds.Of(request.DecisionCode).Term : "—"),
            ("归档日期", ChinaTime.DayInWords(file.FiledOn)),
            ("保管期限", FileWords.Retention(file)),
            ("文件和页数", $"{bound.Papers.Count} 件，{bound.Pages} 页{Originals(bound)}"),
            ("立卷人", file.Steps[0].ByName)
        );
        composer.PageBreak();
        FileSheet.Lines(
            composer,
            bound.About.Agency.Name,
            "卷内目录",
            Columns,
            [
                .. bound.Papers.Select(p =>
                    new[]
                    {
                        $"{p.Entry.Serial}",
                        p.Entry.Number,
                        p.Entry.Responsible,
                        p.Entry.Title,
                        ChinaTime.Date(p.Entry.On),
                        p.PagesInWords,
                        FileWords.RemarksOf(p.Entry),
                    }
                ),
            ]
        );
        Originals(bound, composer);
    }

    private static string Originals(BoundFile bound) =>
        bound.Attachments.Count == 0 ? "" : $"，电子原件 {bound.Attachments.Count} 件";

    // 电子原件目录: they are no pages, but they belong to the file.
    private static void Originals(BoundFile bound, PdfComposer composer)
    {
        if (bound.Attachments.Count == 0)
        {
            return;
        }

        composer.PageBreak();
        FileSheet.Lines(
            composer,
            bound.About.Agency.Name,
            "电子原件目录",
            OriginalColumns,
            [
                .. bound.Papers.SelectMany(p =>
                    p.Attachments.Select(a =>
                        new[]
                        {
                            $"{p.Entry.Serial}",
                            a.File is null ? $"{a.Name}（已撤除）" : a.Name,
                            a.Entry.Length.ToString("N0", CultureInfo.InvariantCulture),
                            a.Entry.Digest,
                        }
                    )
                ),
            ]
        );
    }

    /// <summary>备考表.</summary>
    public static void Note(BoundFile bound, PdfComposer composer) =>
        FileSheet.Facts(
            composer,
            bound.About.Agency.Name,
            "备考表",
            [
                ("档号", bound.File.Number),
                ("本卷情况", $"本卷 {bound.Papers.Count} 件，{bound.Pages} 页{Originals(bound)}。"),
                .. bound
                    .File.Steps.OrderBy(s => s.Number)
                    .Select(s =>
                        (
                            FileTerms.TermOf(s.Kind),
                            $"{ChinaTime.DayInWords(s.On)}　{s.ByName}{(s.Words.Length > 0 ? $"\n{s.Words}" : "")}"
                        )
                    ),
                ("立卷人", bound.File.Steps[0].ByName),
                ("检查人", "　"),
                ("检查日期", "　　　　年　　月　　日"),
            ]
        );
}
