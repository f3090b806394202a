namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// 赵示例 applies at the portal for a plan that is public already. Both sides confirm, a handler takes the case, and the reply says where the plan
/// stands (D1). Weeks later a record of her own is amended (art. 41).
/// </summary>
internal sealed class Case01AppliedOnline(Play play) : PlayedCase(play)
{
    private FiledCase filed = null!;

    protected override void Script()
    {
        On(
            "2026-03-02",
            async () =>
            {
                filed = await Play.Zhao.AppliesAsync("示例县2025年度防汛应急预案全文");
                await filed.TellsAsync(
                    "待双方确认",
                    "申请已经到达，等双方确认；确认之日为收到申请之日，答复期限自次日起算。"
                );
                await Play.Zhao.ConfirmsAsync(filed);
                await filed.TellsAsync(
                    "待双方确认",
                    "您已经确认，等受理机关确认；确认之日为收到申请之日，答复期限自次日起算。"
                );
            }
        );
        // Received on 3 March; the twentieth working day after it is 31 March.
        On(
            "2026-03-03",
            async () =>
            {
                await Handler.ConfirmAsync(filed, "双方已确认，答复期限 2026-03-31。");
                await Handler.ClaimAsync(filed);
                await Handler.SendLetterAsync(
                    filed,
                    "receipt",
                    "示应急公开受〔2026〕1号",
                    "electronic",
                    places: [],
                    says:
                    [
                        "赵示例：",
                        "收到申请之日为2026年3月3日（《政府信息公开条例》第三十一条第三项）",
                        $"查询码：{filed.QueryCode}",
                        "本机关最迟于2026年3月31日答复",
                    ]
                );
                await filed.TellsAsync("办理中", "正在办理，最迟2026年3月31日（星期二）答复。");
            }
        );
        On(
            "2026-03-09",
            async () =>
            {
                await Handler.ProposeAsync(filed, "D1", "所申请的预案已经在门户网站应急预案栏目公开。");
                await Leader.ApproveAsync(filed);
                await filed.TellsAsync("办理中", "正在办理，最迟2026年3月31日（星期二）答复。");
                await Handler.SendLetterAsync(
                    filed,
                    "already-published",
                    "示应急公开告〔2026〕1号",
                    "electronic",
                    ["门户网站“应急预案”栏目，https://www.example.invalid/yuan"],
                    [
                        "政府信息已主动公开告知书",
                        "《中华人民共和国政府信息公开条例》第三十六条第一项",
                        "https://www.example.invalid/yuan",
                        Remedy.ReviewOrSuit,
                    ]
                );
                // Sixty days after 9 March is Friday 8 May; six months after it is Wednesday 9 September.
                await filed.TellsAsync(
                    "已办结",
                    "这件申请已于2026年3月9日（星期一）办结。",
                    "告知已主动公开",
                    "申请行政复议：按2026-03-09起算，最迟2026年5月8日（星期五）。",
                    "直接提起行政诉讼：按2026-03-09起算，最迟2026年9月9日（星期三）。"
                );
            }
        );
        On(
            "2026-04-15",
            async () =>
            {
                await Handler.SendLetterAsync(
                    filed,
                    "record-amendment",
                    "示应急公开更〔2026〕1号",
                    "post",
                    ["2026年4月8日", "经审核属实，登记表中的住址由文昌路1号更正为文昌路11号"],
                    [
                        "赵示例：",
                        "《中华人民共和国政府信息公开条例》第四十一条",
                        "更正为文昌路11号",
                        Remedy.ReviewOrSuit,
                    ],
                    addressee: "赵示例"
                );
                await filed.TellsAsync("已办结", "这件申请已于2026年3月9日（星期一）办结。");
            }
        );
    }
}
