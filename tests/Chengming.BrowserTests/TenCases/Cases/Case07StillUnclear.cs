namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>Said at the counter and written down by the office; corrected in writing, and still nobody knows what is meant (U3).</summary>
internal sealed class Case07StillUnclear(Play play) : PlayedCase(play)
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
                    new("oral", "naturalPerson", "孙示例", "那件事的全部材料")
                    {
                        IdNumber = "990101197803200034",
                        SupplyWay = "in-person",
                    }
                );
                await Handler.ClaimAsync(filed);
            }
        );
        On(
            "2026-03-09",
            async () =>
            {
                await Handler.AskForCorrectionAsync(
                    filed,
                    "请写明“那件事”是什么时间、什么地点的什么事。",
                    "2026-03-20"
                );
                await filed.TellsAsync(
                    "待补正",
                    "申请需要补正，请最迟于2026年3月20日（星期五）补正；收到补正之后答复期限重新计算。"
                );
            }
        );
        // Twenty working days after 16 March, without 4 to 6 April: 14 April.
        On(
            "2026-03-16",
            async () =>
            {
                await Handler.TakeCorrectionAsync(filed, "村里那件事的全部材料", "2026-04-14");
                await filed.TellsAsync("办理中", "正在办理，最迟2026年4月14日（星期二）答复。", "村里那件事");
            }
        );
        On(
            "2026-03-20",
            async () =>
            {
                await Handler.ProposeAsync(filed, "U3", "补正后仍没有写明时间、地点和事由。");
                await Leader.ApproveAsync(filed);
                await Handler.SendLetterAsync(
                    filed,
                    "unable",
                    "示应急公开告〔2026〕4号",
                    "in-person",
                    ["本机关于2026年3月9日告知补正，3月16日收到的补正仍不能识别所需信息。"],
                    [
                        "政府信息公开申请内容不明确告知书",
                        "《中华人民共和国政府信息公开条例》第三十条",
                        "2026年3月9日告知补正",
                        Remedy.ReviewOrSuit,
                    ]
                );
                await filed.TellsAsync("已办结", "这件申请已于2026年3月20日（星期五）办结。", "补正后申请内容仍不明确");
            }
        );
    }
}
