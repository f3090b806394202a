namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// An association asks by fax for five matters. The organ that made a plan together with the bureau is asked and keeps silent for fifteen working days,
/// which is consent (art. 34): disclosed but for the telephone numbers in it (P1). The others: process information (R6), an enforcement file (R7),
/// another organ's (U1b), and figures that nobody has put together (U2).
/// </summary>
internal sealed class Case06JointMakerIsSilent(Play play) : PlayedCase(play)
{
    private FiledCase whole = null!;
    private IReadOnlyList<FiledCase> parts = [];

    private FiledCase Plan => parts[0];

    /// <summary>The part that was refused as process information.</summary>
    public FiledCase Minutes => parts[1];

    protected override void Script()
    {
        On(
            "2026-03-02",
            async () =>
            {
                whole = await Handler.RegisterAsync(
                    new(
                        "fax",
                        "legal.publicWelfare",
                        "示例志愿者协会",
                        "联合预案、讨论记录、案卷、河道、统计等五项信息"
                    )
                );
                await whole.TellsAsync(
                    "待双方确认",
                    "申请已经到达，等双方确认；确认之日为收到申请之日，答复期限自次日起算。"
                );
            }
        );
        On(
            "2026-03-03",
            async () =>
            {
                await Handler.RecordConfirmationAsync(whole, "2026-03-03", "2026-03-31");
                await Handler.ClaimAsync(whole);
                parts = await Handler.SplitAsync(
                    whole,
                    "县应急局和县消防救援大队联合制定的疏散预案",
                    "2026年第1次局务会讨论记录",
                    "示例烟花厂行政处罚案卷",
                    "示例河道采砂许可",
                    "2015年以来各村避险转移人数的对比分析"
                );
                await Minutes.TellsAsync("办理中", "正在办理，最迟2026年3月31日（星期二）答复。");
            }
        );
        // Handed over on 4 March: fifteen working days end on 25 March; the twentieth that counts is 22 April.
        On(
            "2026-03-04",
            async () =>
            {
                await Handler.SendLetterAsync(
                    Plan,
                    "organ-letter",
                    "示应急公开商〔2026〕1号",
                    "in-person",
                    ["除联系电话外予以公开"],
                    [
                        "示例县消防救援大队：",
                        "《中华人民共和国政府信息公开条例》第十一条、第三十四条",
                        "自收到本函之日起15个工作日内",
                        "视为同意公开",
                    ],
                    addressee: "示例县消防救援大队",
                    consultation: "joint-maker"
                );
                await Plan.TellsAsync(
                    "征求其他机关意见中",
                    "正在征求其他机关意见，所需时间不计入答复期限；按目前情况最迟2026年4月22日（星期三）答复，收到意见后重新计算。"
                );
            }
        );
        On(
            "2026-03-16",
            async () =>
            {
                await RefuseAsync(Minutes, "R6", "属于讨论记录。");
                await RefuseAsync(parts[2], "R7", "属于行政执法案卷。");
                await Handler.ProposeAsync(parts[3], "U1b", "采砂许可由水行政主管部门作出。");
                await Leader.ApproveAsync(parts[3]);
                await Handler.SendLetterAsync(
                    parts[3],
                    "not-this-agency",
                    "示应急公开告〔2026〕3号",
                    "post",
                    ["示例县水利局，电话0000-0000700。"],
                    [
                        "政府信息非本机关公开告知书",
                        "《中华人民共和国政府信息公开条例》第十条、第三十六条第五项",
                        "示例县水利局，电话0000-0000700",
                        Remedy.ReviewOrSuit,
                    ]
                );
                await parts[3]
                    .TellsAsync("已办结", "这件申请已于2026年3月16日（星期一）办结。", "不属于本机关负责公开");
                await Handler.ProposeAsync(parts[4], "U2", "没有现成的对比分析，需要另行加工。");
                await Leader.ApproveAsync(parts[4]);
                await Handler.RecordReplyAsync(parts[4], "electronic");
                await parts[4]
                    .TellsAsync(
                        "已办结",
                        "这件申请已于2026年3月16日（星期一）办结。",
                        "直接提起行政诉讼：按2026-03-16起算，最迟2026年9月16日（星期三）。"
                    );
            }
        );
        // Nobody recorded anything: silence ended by itself on 25 March.
        On("2026-03-26", () => Plan.TellsAsync("办理中", "正在办理，最迟2026年4月22日（星期三）答复。"));
        On(
            "2026-04-07",
            async () =>
            {
                await Handler.ProposeAsync(Plan, "P1", "预案可以公开，其中的个人手机号码不予公开。");
                await SecrecyReviewer.FindFitInPartAsync(
                    Plan,
                    "纸质疏散预案一份",
                    "privacy",
                    "附录里有个人手机号码，遮盖后可以公开。"
                );
                await Leader.ApproveAsync(Plan);
                await Handler.SendLetterAsync(
                    Plan,
                    "partly-disclosed",
                    "示应急公开告〔2026〕12号",
                    "in-person",
                    [
                        "疏散预案正文，共18页",
                        "附录中的个人手机号码",
                        "个人手机号码属于个人隐私，依据第十五条不予公开。",
                    ],
                    [
                        "部分公开告知书",
                        "《中华人民共和国政府信息公开条例》第三十七条",
                        "附录中的个人手机号码",
                        Remedy.OfEachPart,
                    ]
                );
                await Plan.TellsAsync(
                    "已办结",
                    "这件申请已于2026年4月7日（星期二）办结。",
                    "部分公开",
                    "对不予公开的部分不服的，应当先自收到",
                    "申请行政复议：按2026-04-07起算，最迟2026年6月8日（星期一）。",
                    "直接提起行政诉讼：按2026-04-07起算，最迟2026年10月8日（星期四）。"
                );
            }
        );
    }

    private async Task RefuseAsync(FiledCase part, string decision, string reasons)
    {
        await Handler.ProposeAsync(part, decision, reasons);
        await Leader.ApproveAsync(part);
        await Handler.RecordReplyAsync(part, "post");
        await part.TellsAsync(
            "已办结",
            "这件申请已于2026年3月16日（星期一）办结。",
            "申请行政复议：按2026-03-16起算，最迟2026年5月15日（星期五）。"
        );
    }
}
