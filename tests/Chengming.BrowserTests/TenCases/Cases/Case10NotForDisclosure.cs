namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// 赵示例 again, with five matters: a complaint (N1), what she was told before (N2), a gazette (N3), a confirmation of what she has (N5), and one that
/// she withdraws (O3). This time the office confirms first.
/// </summary>
internal sealed class Case10NotForDisclosure(Play play) : PlayedCase(play)
{
    private FiledCase whole = null!;
    private IReadOnlyList<FiledCase> parts = [];

    private FiledCase Withdrawn => parts[4];

    protected override void Script()
    {
        // Confirmed by both on 16 March: 14 April.
        On(
            "2026-03-16",
            async () =>
            {
                whole = await Play.Zhao.AppliesAsync("投诉、预案、公报、盖章、合同等五件事");
                await Handler.ConfirmAsync(whole, "已确认，等申请人确认");
                await whole.TellsAsync(
                    "待双方确认",
                    "受理机关已经确认收到，等您确认；您确认之日为收到申请之日，答复期限自次日起算。"
                );
                await Play.Zhao.ConfirmsAsync(whole);
                await whole.TellsAsync("办理中", "正在办理，最迟2026年4月14日（星期二）答复。");
                await Handler.ClaimAsync(whole);
            }
        );
        On(
            "2026-03-20",
            async () =>
            {
                parts = await Handler.SplitAsync(
                    whole,
                    "投诉示例烟花厂夜间生产，请公开处理情况",
                    "示例县2025年度防汛应急预案全文",
                    "2025年第4期县政府公报",
                    "请在我手里的通知复印件上重新盖章确认",
                    "应急物资采购合同"
                );
                await parts[2].TellsAsync("办理中", "正在办理，最迟2026年4月14日（星期二）答复。");
                await Play.Zhao.WithdrawsAsync(Withdrawn, "不需要了");
                await Withdrawn.TellsAsync("已办结", "这件申请已于2026年3月20日（星期五）办结。", "撤回申请");
            }
        );
        On(
            "2026-03-26",
            async () =>
            {
                await Handler.SendLetterAsync(
                    Withdrawn,
                    "terminated",
                    "示应急公开终〔2026〕1号",
                    "electronic",
                    ["您于2026年3月20日在网上撤回申请"],
                    ["终止办理告知书", "您于2026年3月20日在网上撤回申请", "可以重新提出申请"]
                );
                await Withdrawn.TellsAsync("已办结", "这件申请已于2026年3月20日（星期五）办结。");
                await Handler.ProposeAsync(parts[0], "N1", "所提事项属于举报。");
                await Leader.ApproveAsync(parts[0]);
                await Handler.SendLetterAsync(
                    parts[0],
                    "not-processed",
                    "示应急公开告〔2026〕6号",
                    "electronic",
                    ["您反映的是企业夜间违规生产。", "请通过12350安全生产举报电话提出。"],
                    [
                        "不予处理告知书",
                        "《中华人民共和国政府信息公开条例》第三十九条第一款",
                        "请通过12350安全生产举报电话提出",
                        Remedy.ReviewOrSuit,
                    ]
                );
                await parts[0]
                    .TellsAsync(
                        "已办结",
                        "这件申请已于2026年3月26日（星期四）办结。",
                        "申请行政复议：按2026-03-26起算，最迟2026年5月25日（星期一）。"
                    );
                await Handler.ProposeAsync(parts[1], "N2", "与3月2日的申请内容相同。");
                await Leader.ApproveAsync(parts[1]);
                await Handler.SendLetterAsync(
                    parts[1],
                    "repeat",
                    "示应急公开告〔2026〕7号",
                    "electronic",
                    ["示应急公开告〔2026〕1号，2026年3月9日"],
                    [
                        "不予重复处理告知书",
                        "《中华人民共和国政府信息公开条例》第三十六条第六项",
                        "示应急公开告〔2026〕1号，2026年3月9日",
                        Remedy.ReviewOrSuit,
                    ]
                );
                await parts[1].TellsAsync("已办结", "这件申请已于2026年3月26日（星期四）办结。", "重复申请");
                await ReplyAsync(parts[2], "N3", "县政府公报可以在县图书馆查阅。", "要求提供公开出版物");
                await ReplyAsync(parts[3], "N5", "通知此前已经提供。", "要求确认或者重新出具已获取信息");
            }
        );
    }

    private async Task ReplyAsync(FiledCase part, string decision, string reasons, string term)
    {
        await Handler.ProposeAsync(part, decision, reasons);
        await Leader.ApproveAsync(part);
        await Handler.RecordReplyAsync(part, "electronic");
        await part.TellsAsync("已办结", "这件申请已于2026年3月26日（星期四）办结。", term);
    }
}
