using System.Text;
using Chengming.Features.Publishing.Importing;
using Chengming.Features.Publishing.Items;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Importing;

/// <summary>导入存量: what was public elsewhere becomes drafts, is told what is wrong with it, and goes through review like everything else.</summary>
public sealed class ItemImportTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly ImportDesk desk = new(server);

    [Fact]
    public async Task Spreadsheet_GoodRowsBecomeDrafts_BadOnesAreNamed_NothingBecomesPublic()
    {
        var import = await desk.BroughtAsync(
            "旧站信息.csv",
            Encoding.UTF8.GetBytes(
                """
                标题,栏目,正文,成文日期,先前发布日期,先前发布位置
                二〇二一年检查情况,inspection-results,共检查企业十八家次。,2021-05-06,2021-05-10,旧门户网站
                二〇二一年检查情况,inspection-results,另一篇正文在这里。,2021-05-06,,
                没有栏目的信息,不知道,正文,2021-13-40,,
                """
            )
        );
        Assert.Equal(ItemImportState.Shown, import.State);
        var rows = await desk.RowsAsync(import.Id);
        Assert.Equal(
            [ItemImportRowState.Ready, ItemImportRowState.Same, ItemImportRowState.Faulty],
            rows.Select(r => r.State)
        );
        Assert.Equal(["标题和成文日期与第 2 行相同"], rows[1].SameAs);
        Assert.Equal(
            ["栏目", "成文日期"],
            rows[2].Problems.Select(p => p.Column).Order(StringComparer.Ordinal).Reverse()
        );

        var whole = await desk.DirectAsync(import.Id, ItemImportWish.TakeAll);
        Assert.Contains("没有导入任何一行", Assert.Single(whole.Problems).Message, StringComparison.Ordinal);
        (await desk.DirectAsync(import.Id, ItemImportWish.TakeReady)).OrThrow();
        await desk.WorkAsync();

        var draft = await desk.NewestAsync(rows[0].Id);
        Assert.Equal(ItemState.Drafting, draft.State);
        Assert.Equal(
            (new DateOnly(2021, 5, 10), "旧门户网站"),
            (draft.Content.EarlierPublishedOn!.Value, draft.Content.EarlierPublishedIn)
        );
        Assert.Equal(ItemImportState.Taken, (await desk.ImportAsync(import.Id)).State);

        (await desk.DirectAsync(import.Id, ItemImportWish.Submit)).OrThrow();
        await desk.WorkAsync();

        Assert.Equal(ItemState.UnderReview, (await desk.ItemAsync(rows[0].Id)).State);
        Assert.Equal(ItemImportRowState.Submitted, (await desk.RowsAsync(import.Id))[0].State);
        Assert.Equal(0, await desk.PublicAsync());
    }

    [Fact]
    public async Task BrokenOffAfterADraft_GoesOnWithoutASecondOne()
    {
        var import = await desk.BroughtAsync(
            "中断.csv",
            Encoding.UTF8.GetBytes(
                "标题,栏目,成文日期\n中断的一,inspection-results,2021-01-01\n中断的二,inspection-results,2021-01-02\n"
            )
        );
        var rows = await desk.RowsAsync(import.Id);
        var made = (await desk.TakeAsync(import, rows[0])).OrThrow();

        (await desk.DirectAsync(import.Id, ItemImportWish.TakeAll)).OrThrow();
        await desk.WorkAsync();

        Assert.All(await desk.RowsAsync(import.Id), r => Assert.Equal(ItemImportRowState.Taken, r.State));
        Assert.Equal(made.IndexNumber, (await desk.ItemAsync(rows[0].Id)).IndexNumber);
        Assert.Equal("中断的二", (await desk.ItemAsync(rows[1].Id)).Title);
    }

    [Fact]
    public async Task Stopped_NothingMoreIsTaken_UntilItIsAskedForAgain()
    {
        var import = await desk.BroughtAsync(
            "停下.csv",
            Encoding.UTF8.GetBytes("标题,栏目,成文日期\n停下的一,inspection-results,2021-01-01\n")
        );
        (await desk.DirectAsync(import.Id, ItemImportWish.TakeAll)).OrThrow();

        (await desk.DirectAsync(import.Id, ItemImportWish.Stop)).OrThrow();
        await desk.WorkAsync();
        Assert.Equal(ItemImportRowState.Ready, Assert.Single(await desk.RowsAsync(import.Id)).State);

        (await desk.DirectAsync(import.Id, ItemImportWish.TakeAll)).OrThrow();
        await desk.WorkAsync();
        Assert.Equal(ItemImportRowState.Taken, Assert.Single(await desk.RowsAsync(import.Id)).State);
    }

    [Fact]
    public async Task Submit_WhatReviewWouldRefuse_StaysADraftAndSaysWhy()
    {
        var import = await desk.BroughtAsync(
            "没有日期.csv",
            Encoding.UTF8.GetBytes("标题,栏目,正文\n没有成文日期的信息,inspection-results,正文。\n")
        );
        (await desk.DirectAsync(import.Id, ItemImportWish.TakeAll)).OrThrow();
        await desk.WorkAsync();
        (await desk.DirectAsync(import.Id, ItemImportWish.Submit)).OrThrow();
        await desk.WorkAsync();

        var row = Assert.Single(await desk.RowsAsync(import.Id));
        Assert.Equal(ItemImportRowState.Taken, row.State);
        Assert.Contains("成文日期", row.Reason, StringComparison.Ordinal);
        Assert.Equal(ItemState.Drafting, (await desk.ItemAsync(row.Id)).State);
    }

    [Fact]
    public async Task Zip_PackedByWindows_FoldersAreColumns_WhatWasGuessedIsMended_FilesAreAttached()
    {
        var import = await desk.BroughtAsync(
            "旧文件.zip",
            ImportDesk.Zip(
                ("行政规范性文件/通知.docx", WordFiles.Notice("关于做好防火工作的通知")),
                (
                    "杂项/说明.txt",
                    Encoding.UTF8.GetBytes("关于值班电话的说明\n值班电话全天有人接听，请各单位相互转告。")
                ),
                ("杂项/数据.csv", Encoding.UTF8.GetBytes("甲,乙\n1,2\n"))
            ),
            "旧门户网站"
        );
        var rows = (await desk.RowsAsync(import.Id)).ToDictionary(r => r.Place);
        var (notice, other, table) = (rows["行政规范性文件/通知.docx"], rows["杂项/说明.txt"], rows["杂项/数据.csv"]);
        Assert.Equal(ItemImportRowState.Ready, notice.State);
        Assert.Equal("栏目", Assert.Single(other.Problems).Column);
        Assert.NotEmpty(table.FileProblems);

        await desk.MendAsync(
            import.Id,
            new MendedRow(
                notice.Id,
                true,
                new Dictionary<string, string?>
                {
                    ["Title"] = "关于做好防火工作的通知",
                    ["Column"] = "normative-documents",
                    ["DocumentNumber"] = "示应急发〔2026〕12号",
                    ["MadeOn"] = "2026-02-26",
                    ["EarlierPublishedOn"] = "2026-02-27",
                }
            ),
            new MendedRow(
                other.Id,
                false,
                new Dictionary<string, string?> { ["Column"] = "inspection-results", ["Title"] = "说明" }
            )
        );
        (await desk.DirectAsync(import.Id, ItemImportWish.TakeReady)).OrThrow();
        await desk.WorkAsync();

        var draft = await desk.NewestAsync(notice.Id);
        Assert.Equal("旧门户网站", draft.Content.EarlierPublishedIn);
        Assert.Equal("通知.docx", Assert.Single(draft.Attachments).FileName);
        Assert.Contains("汛期安全生产检查的有关事项", draft.Content.Text, StringComparison.Ordinal);
        Assert.Equal(ItemImportRowState.LeftOut, (await desk.RowsAsync(import.Id)).Single(r => r.Id == other.Id).State);
    }

    [Fact]
    public async Task Begin_WhatIsNeitherTableNorZip_SaysWhatToDo()
    {
        var outcome = await desk.BeginAsync("通知.docx", WordFiles.Notice("单个文件"));

        Assert.Contains("从文件起草", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }
}
