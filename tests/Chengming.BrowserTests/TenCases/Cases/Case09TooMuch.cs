namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// A club asks for much, again and again. Split in four: reasons that are none (N4), sound reasons and a deferred reply (D3, art. 35), a fee that is paid
/// and begins the period anew (D2), and one that is not (O2).
/// </summary>
internal sealed class Case09TooMuch(Play play) : PlayedCase(play)
{
    private FiledCase whole = null!;
    private IReadOnlyList<FiledCase> parts = [];

    private FiledCase Groundless => parts[0];

    private FiledCase Deferred => parts[1];

    private FiledCase Paid => parts[2];

    private FiledCase Unpaid => parts[3];

    protected override void Script()
    {
        On(
            "2026-03-02",
            async () =>
            {
                whole = await Handler.RegisterAsync(
                    new("in-person", "legal.other", "示例摄影俱乐部", "2016年以来的全部演练照片、方案、通知和台账")
                );
                parts = await Handler.SplitAsync(
                    whole,
                    "2016年以来的全部演练照片",
                    "2016年以来的全部演练方案",
                    "2025年的演练通知",
                    "2016年以来的演练台账"
                );
                foreach (var part in parts)
                {
                    await Handler.ClaimAsync(part);
                }

                await Paid.TellsAsync("办理中", "正在办理，最迟2026年3月30日（星期一）答复。");
            }
        );
        On(
            "2026-03-09",
            async () =>
            {
                await Handler.SendLetterAsync(
                    Groundless,
                    "reasons-request",
                    "示应急公开由〔2026〕1号",
                    "in-person",
                    ["2026年3月1日至3月9日，4件，均为历年演练材料", "2026年3月16日"],
                    [
                        "说明理由告知书",
                        "《中华人民共和国政府信息公开条例》第三十五条",
                        "请最迟于2026年3月16日提交书面说明",
                        "不予处理",
                    ]
                );
                await HasBeenAskedAsync(Groundless);
                await Handler.AskForReasonsAsync(Deferred, "3月1日至3月9日提出4件，均为历年演练材料。", "2026-03-16");
                await HasBeenAskedAsync(Deferred);
                // 40 pages: ten above the thirty free ones, 10 yuan each. Twenty working days after 9 March: 7 April.
                await Handler.SendLetterAsync(
                    Paid,
                    "fee-notice",
                    "示应急公开费〔2026〕1号",
                    "in-person",
                    [
                        "按量计收，40页，其中30页免费，10页每页10元",
                        "壹佰元（100元）",
                        "示例县非税收入专户，缴款识别码000001",
                    ],
                    [
                        "收费通知书",
                        "《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》",
                        "壹佰元（100元）",
                        "次日起20个工作日内缴费",
                        "答复期限自你单位完成缴费次日起重新计算",
                    ],
                    pages: 40
                );
                await Paid.TellsAsync(
                    "待缴费",
                    "等待缴纳信息处理费，请最迟于2026年4月7日（星期二）缴费，缴费之后继续办理。",
                    "100 元"
                );
                // 120 pages: 70 at 10 yuan and 20 at 20. Nobody knows yet when the notice arrives.
                await Handler.AskForFeeAsync(Unpaid, 120, 1100);
                await Unpaid.TellsAsync(
                    "待缴费",
                    "等待缴纳信息处理费，请最迟于2026年4月7日（星期二）缴费，缴费之后继续办理。",
                    "1100 元"
                );
            }
        );
        On(
            "2026-03-16",
            async () =>
            {
                await Handler.TakeReasonsAsync(Groundless, "随便看看");
                await Groundless.TellsAsync("办理中", "正在办理，最迟2026年3月30日（星期一）答复。", "申请人说明理由");
                await Deferred.Applicant.StatesReasonsAsync(Deferred, "用于出版演练图集");
                await Handler.DeferAsync(
                    Deferred,
                    "用于出版演练图集，理由合理；方案分散在各乡镇，需要汇总。",
                    "2026-04-15",
                    "2026年4月15日（星期三）"
                );
                await Deferred.TellsAsync("办理中", "正在办理，最迟2026年4月15日（星期三）答复。", "延迟答复");
                // It arrived on 11 March: twenty working days end on 9 April.
                await Handler.NoteFeeNoticeAsync(Unpaid, "2026-03-11");
                await Unpaid.TellsAsync(
                    "待缴费",
                    "等待缴纳信息处理费，请最迟于2026年4月9日（星期四）缴费，缴费之后继续办理。"
                );
            }
        );
        On(
            "2026-03-20",
            async () =>
            {
                await Handler.ProposeAsync(Groundless, "N4", "所述理由“随便看看”不合理。");
                await Leader.ApproveAsync(Groundless);
                await Handler.RecordReplyAsync(Groundless, "in-person");
                await Groundless.TellsAsync(
                    "已办结",
                    "这件申请已于2026年3月20日（星期五）办结。",
                    "无正当理由大量反复申请"
                );
                // Paid on 20 March: twenty working days after it, 20 April.
                await Handler.TakePaymentAsync(Paid);
                await Paid.TellsAsync("办理中", "正在办理，最迟2026年4月20日（星期一）答复。", "缴费完成");
            }
        );
        On(
            "2026-04-07",
            async () =>
            {
                await Handler.ProposeAsync(Deferred, "D3", "演练方案可以到本机关三楼306室查阅、复制。");
                await SecrecyReviewer.FindFitForReleaseAsync(Deferred, "纸质演练方案一套");
                await Leader.ApproveAsync(Deferred);
                await Handler.RecordReplyAsync(Deferred, "electronic");
                await Deferred.TellsAsync(
                    "已办结",
                    "这件申请已于2026年4月7日（星期二）办结。",
                    "予以公开（告知获取方式）"
                );
                await Handler.ProposeAsync(Paid, "D2", "演练通知40页。");
                await SecrecyReviewer.FindFitForReleaseAsync(Paid, "演练通知40页");
                await Leader.ApproveAsync(Paid);
                await Handler.RecordReplyAsync(Paid, "in-person");
                await Paid.TellsAsync("已办结", "这件申请已于2026年4月7日（星期二）办结。", "予以公开（提供信息）");
            }
        );
        On(
            "2026-04-15",
            async () =>
            {
                await Unpaid.TellsAsync(
                    "待缴费",
                    "缴费期限已于2026年4月9日（星期四）届满，还没有登记缴费；逾期不缴费的，视为放弃申请。"
                );
                await Handler.ProposeAsync(Unpaid, "O2", "4月9日届满，没有缴费。");
                await Leader.ApproveAsync(Unpaid);
                await Handler.RecordReplyAsync(Unpaid, "post");
                // Sixty days after 15 April is Sunday 14 June, so Monday 15 June.
                await Unpaid.TellsAsync(
                    "已办结",
                    "这件申请已于2026年4月15日（星期三）办结。",
                    "不再处理",
                    "申请行政复议：按2026-04-15起算，最迟2026年6月15日（星期一）。"
                );
            }
        );
    }

    private static Task HasBeenAskedAsync(FiledCase part) =>
        part.TellsAsync("办理中", "正在办理，最迟2026年3月30日（星期一）答复。", "要求说明理由", "期限：2026-03-16");
}
