namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// Asked to correct, and never heard of again: after the last day the office stops processing (O1, art. 30). For a day it was worked on together with
/// another that nobody understands; each keeps its own period, and neither applicant hears of the other.
/// </summary>
internal sealed class Case08NeverCorrected(Play play, Case07StillUnclear alike) : PlayedCase(play)
{
    private FiledCase filed = null!;

    /// <summary>The case.</summary>
    public FiledCase Filed => filed;

    protected override void Script()
    {
        On(
            "2026-03-02",
            async () =>
            {
                filed = await Handler.RegisterAsync(
                    new("signed-post", "naturalPerson", "李示例", "有关文件") { IdNumber = "990101198507120026" }
                );
                await Handler.ClaimAsync(filed);
                await Handler.JoinAsync(filed, alike.Filed);
            }
        );
        // Ten working days by the setting of the house: 23 March.
        On(
            "2026-03-09",
            async () =>
            {
                await Handler.PartAsync(filed);
                await Handler.AskForCorrectionAsync(filed, "请写明文件的名称、文号或者内容。");
                await filed.TellsAsync(
                    "待补正",
                    "申请需要补正，请最迟于2026年3月23日（星期一）补正；收到补正之后答复期限重新计算。"
                );
            }
        );
        On(
            "2026-03-26",
            async () =>
            {
                await filed.TellsAsync(
                    "待补正",
                    "补正期限已于2026年3月23日（星期一）届满，还没有收到补正；无正当理由逾期不补正的，视为放弃申请。"
                );
                await Handler.ProposeAsync(filed, "O1", "3月23日届满，没有收到补正，也没有说明理由。");
                await Leader.ApproveAsync(filed);
                await Handler.SendLetterAsync(
                    filed,
                    "lapsed",
                    "示应急公开告〔2026〕5号",
                    "post",
                    ["2026年3月9日（书面补正告知）", "2026年3月23日"],
                    [
                        "不再处理告知书",
                        "《中华人民共和国政府信息公开条例》第三十条",
                        "告知您补正申请内容",
                        "2026年3月23日届满",
                        Remedy.ReviewOrSuit,
                    ]
                );
                // Sixty days after 26 March is Monday 25 May.
                await filed.TellsAsync(
                    "已办结",
                    "这件申请已于2026年3月26日（星期四）办结。",
                    "不再处理",
                    "申请行政复议：按2026-03-26起算，最迟2026年5月25日（星期一）。"
                );
            }
        );
    }
}
