namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// An institute asks by e-mail; both sides confirm by telephone. Other units help to search, the head of the disclosure office agrees to ten more
/// working days (art. 33), and nothing is found (U1a).
/// </summary>
internal sealed class Case04SearchedInVain(Play play) : PlayedCase(play)
{
    /// <summary>The case.</summary>
    public FiledCase Filed { get; private set; } = null!;

    protected override void Script()
    {
        On(
            "2026-03-02",
            async () =>
            {
                Filed = await Handler.RegisterAsync(
                    new("email", "legal.research", "示例大学公共管理研究所", "2012年至2014年示例县应急物资储备的盘点表")
                );
                await Handler.ClaimAsync(Filed);
                await Filed.TellsAsync(
                    "待双方确认",
                    "申请已经到达，等双方确认；确认之日为收到申请之日，答复期限自次日起算。"
                );
            }
        );
        // Confirmed on 3 March, so 31 March.
        On(
            "2026-03-04",
            async () =>
            {
                await Handler.RecordConfirmationAsync(Filed, "2026-03-03", "2026-03-31");
                await Handler.SendLetterAsync(
                    Filed,
                    "internal-assignment",
                    "示应急公开协〔2026〕1号",
                    "in-person",
                    ["2026年3月16日"],
                    [
                        "救灾和物资保障科：",
                        "请最迟于2026年3月16日回复",
                        "本机关的法定答复期限为2026年3月31日",
                        "没有找到的，也应当书面回复",
                    ],
                    addressee: "救灾和物资保障科"
                );
                await Filed.TellsAsync("办理中", "正在办理，最迟2026年3月31日（星期二）答复。");
            }
        );
        On(
            "2026-03-16",
            async () =>
            {
                await Handler.RecordSearchAsync(Filed, "盘点表、储备、2012、2013、2014", "没有找到盘点表。");
                await Filed.TellsAsync("办理中", "正在办理，最迟2026年3月31日（星期二）答复。");
            }
        );
        // Ten working days after 31 March, without 4 to 6 April: 15 April.
        On(
            "2026-03-20",
            async () =>
            {
                await Handler.ProposeExtensionAsync(Filed, 10, "还要到县档案馆核对移交目录。");
                await Head.ApproveAsync(Filed);
                await Filed.TellsAsync("办理中", "正在办理，最迟2026年3月31日（星期二）答复。");
                await Handler.SendLetterAsync(
                    Filed,
                    "extension-notice",
                    "示应急公开延〔2026〕1号",
                    "electronic",
                    ["需要到县档案馆核对移交目录"],
                    [
                        "该申请的答复期限为2026年3月31日",
                        "《中华人民共和国政府信息公开条例》第三十三条第二款",
                        "延长答复期限10个工作日",
                        "延长后的答复期限为2026年4月15日",
                    ]
                );
                await Filed.TellsAsync("办理中", "正在办理，最迟2026年4月15日（星期三）答复。", "告知延期 10 个工作日");
            }
        );
        On(
            "2026-04-07",
            async () =>
            {
                await Handler.ProposeAsync(Filed, "U1a", "当年没有制作盘点表，档案移交目录里也没有。");
                await Leader.ApproveAsync(Filed);
                await Handler.SendLetterAsync(
                    Filed,
                    "does-not-exist",
                    "示应急公开告〔2026〕11号",
                    "electronic",
                    ["2026年3月16日以“盘点表、储备”为关键词检索公文系统和档案室"],
                    [
                        "政府信息不存在告知书",
                        "《中华人民共和国政府信息公开条例》第三十六条第四项",
                        "进行了检索",
                        Remedy.ReviewOrSuit,
                    ]
                );
                await Filed.TellsAsync(
                    "已办结",
                    "这件申请已于2026年4月7日（星期二）办结。",
                    "政府信息不存在",
                    "直接提起行政诉讼：按2026-04-07起算，最迟2026年10月8日（星期四）。"
                );
            }
        );
    }
}
