namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// An application at the counter that says neither what exactly nor who asks. The notice of the fifth working day lists everything; the corrected
/// application begins the period anew (art. 30), and the information is handed over (D2).
/// </summary>
internal sealed class Case02Incomplete(Play play) : PlayedCase(play)
{
    private FiledCase filed = null!;

    protected override void Script()
    {
        On(
            "2026-03-02",
            async () =>
            {
                filed = await Handler.RegisterAsync(
                    new("in-person", "naturalPerson", "钱示例", "关于某某厂的材料") { SupplyForm = "", SupplyWay = "" }
                );
                await filed.TellsAsync("办理中", "正在办理，最迟2026年3月30日（星期一）答复。", "没有说明");
                await Head.AssignAsync(filed, "林小禾");
            }
        );
        On(
            "2026-03-09",
            async () =>
            {
                await Handler.SendLetterAsync(
                    filed,
                    "correction-notice",
                    "示应急公开补〔2026〕1号",
                    "in-person",
                    ["2026年3月23日"],
                    [
                        "《中华人民共和国政府信息公开条例》第二十九条、第三十条",
                        "请补充",
                        "请最迟于2026年3月23日将补正材料提交本机关",
                        "视为放弃申请",
                        "答复期限自本机关收到补正材料之日起计算",
                    ]
                );
                await filed.TellsAsync(
                    "待补正",
                    "申请需要补正，请最迟于2026年3月23日（星期一）补正；收到补正之后答复期限重新计算。",
                    "请补充"
                );
            }
        );
        // Corrected on 20 March; 4 to 6 April are off, so the twentieth working day is 20 April.
        On(
            "2026-03-20",
            async () =>
            {
                await filed.Applicant.CorrectsAsync(
                    filed,
                    "示例县某某水泥厂2025年的安全生产检查记录，纸质，当面领取。"
                );
                await filed.TellsAsync(
                    "办理中",
                    "正在办理，最迟2026年4月20日（星期一）答复。",
                    "示例县某某水泥厂2025年的安全生产检查记录"
                );
            }
        );
        On(
            "2026-04-07",
            async () =>
            {
                await Handler.ProposeAsync(filed, "D2", "检查记录四份，可以公开。");
                await SecrecyReviewer.FindFitForReleaseAsync(filed, "纸质检查记录四份");
                await Leader.ApproveAsync(filed);
                await Handler.SendLetterAsync(
                    filed,
                    "provided",
                    "示应急公开告〔2026〕8号",
                    "in-person",
                    ["附件：某某水泥厂2025年安全生产检查记录，共4份12页。"],
                    [
                        "予以公开告知书",
                        "《中华人民共和国政府信息公开条例》第三十六条第二项",
                        "共4份12页",
                        Remedy.ReviewOrSuit,
                    ]
                );
                // Sixty days after 7 April is Saturday 6 June, so Monday 8 June; six months after it lies in the holiday, so Thursday 8 October.
                await filed.TellsAsync(
                    "已办结",
                    "这件申请已于2026年4月7日（星期二）办结。",
                    "申请行政复议：按2026-04-07起算，最迟2026年6月8日（星期一）。",
                    "直接提起行政诉讼：按2026-04-07起算，最迟2026年10月8日（星期四）。"
                );
            }
        );
    }
}
