namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// A firm asks for the price list and the test report of another one, which is asked and objects (art. 32). The time until its answer does not count
/// (art. 33). Split in two: the prices are refused (R4), the report is disclosed for the public interest (D4), and the other firm is told.
/// </summary>
internal sealed class Case03ThirdPartyObjects(Play play) : PlayedCase(play)
{
    /// <summary>Whom the office asks.</summary>
    public const string ThirdParty = "示例化工有限公司";

    private FiledCase whole = null!;
    private FiledCase report = null!;

    /// <summary>The part that was refused.</summary>
    public FiledCase Prices { get; private set; } = null!;

    protected override void Script()
    {
        On(
            "2026-03-02",
            async () =>
            {
                whole = await Handler.RegisterAsync(
                    new(
                        "signed-post",
                        "legal.commercial",
                        "示例商贸有限公司",
                        "2025年应急物资采购的供货报价单，以及供货的检测报告"
                    )
                );
                await Handler.ClaimAsync(whole);
                await whole.TellsAsync("办理中", "正在办理，最迟2026年3月30日（星期一）答复。");
            }
        );
        // Posted on 4 March. While nobody knows when it arrived, its fifteen working days end on 25 March, and these fifteen days do not count: 21 April.
        On(
            "2026-03-04",
            async () =>
            {
                await Handler.SendLetterAsync(
                    whole,
                    "third-party-letter",
                    "示应急公开征〔2026〕1号",
                    "post",
                    ["贵公司供货报价单的单价和2025年第12号检测报告"],
                    [
                        $"{ThirdParty}：",
                        "《中华人民共和国政府信息公开条例》第三十二条",
                        "自收到本征求意见书之日起15个工作日内",
                        "由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开",
                    ],
                    addressee: ThirdParty
                );
                var answer = await Handler.TakeFormAsync(whole, "third-party-answer");
                Assert.Contains("□同意公开", answer, StringComparison.Ordinal);
                await Handler.SendLetterAsync(
                    whole,
                    "consultation-notice",
                    "示应急公开知〔2026〕1号",
                    "post",
                    [],
                    [
                        "依法需要征求第三方意见，本机关已于2026年3月4日依照《中华人民共和国政府信息公开条例》第三十二条的规定",
                        "《中华人民共和国政府信息公开条例》第三十三条第三款",
                        "不计算在答复期限内",
                    ]
                );
                await whole.TellsAsync("征求第三方意见中", Asked("2026年4月21日（星期二）"));
            }
        );
        // It arrived on 6 March: fifteen working days end on 27 March, the twentieth that counts is 23 April.
        On(
            "2026-03-09",
            async () =>
            {
                await Handler.NoteLetterReceivedAsync(whole, "2026-03-06");
                await whole.TellsAsync("征求第三方意见中", Asked("2026年4月23日（星期四）"));
            }
        );
        // The answer came on 20 March: twelve working days do not count, the twentieth that counts is 16 April, and so for both parts.
        On(
            "2026-03-20",
            async () =>
            {
                await Handler.TakeOpinionAsync(
                    whole,
                    "不同意公开单价，属于商业秘密；检测报告也不同意公开。",
                    "2026-04-16"
                );
                await whole.TellsAsync("办理中", "正在办理，最迟2026年4月16日（星期四）答复。");
                var parts = await Handler.SplitAsync(whole, "2025年应急物资采购的供货报价单", "供货的检测报告");
                (Prices, report) = (parts[0], parts[1]);
                await whole.TellsAsync(
                    "已办结",
                    "这件申请已于2026年3月20日（星期五）拆分为几件，分别办理和答复。",
                    Prices.Number,
                    report.Number
                );
                await whole.Applicant.GoesOnAsync(whole, report);
                await report.TellsAsync("办理中", "正在办理，最迟2026年4月16日（星期四）答复。");
                await Prices.TellsAsync("办理中", "正在办理，最迟2026年4月16日（星期四）答复。");
            }
        );
        On(
            "2026-04-07",
            async () =>
            {
                await Handler.ProposeAsync(Prices, "R4", "单价公开后会使供货方在竞争中处于不利地位。");
                await Leader.ApproveAsync(Prices);
                await Handler.SendLetterAsync(
                    Prices,
                    "refused",
                    "示应急公开告〔2026〕9号",
                    "post",
                    [
                        "商业秘密",
                        "供货方书面说明了单价的商业价值和保密措施。",
                        "已书面征求第三方意见，第三方不同意公开。",
                    ],
                    [
                        "不予公开告知书",
                        "损害第三方合法权益（商业秘密）",
                        "《中华人民共和国政府信息公开条例》第十五条、第三十二条、第三十六条第三项",
                        "第三方不同意公开",
                        Remedy.ReviewFirst,
                    ]
                );
                await Prices.TellsAsync(
                    "已办结",
                    "这件申请已于2026年4月7日（星期二）办结。",
                    "应当先自收到",
                    "申请行政复议：按2026-04-07起算，最迟2026年6月8日（星期一）。"
                );
                await Handler.ProposeAsync(
                    report,
                    "D4",
                    "检测报告关系群众使用的救灾物资是否安全，不公开会重大影响公共利益。"
                );
                await SecrecyReviewer.FindFitForReleaseAsync(report, "纸质检测报告一份");
                await Leader.ApproveAsync(report);
                await Handler.SendLetterAsync(
                    report,
                    "third-party-notice",
                    "示应急公开告〔2026〕10号",
                    "post",
                    ["2025年第12号检测报告", "报告关系救灾物资的质量安全"],
                    [
                        $"{ThirdParty}：",
                        "《中华人民共和国政府信息公开条例》第十五条、第三十二条",
                        "2025年第12号检测报告",
                        Remedy.ReviewOrSuit,
                    ],
                    addressee: ThirdParty
                );
                await report.TellsAsync("办理中", "正在办理，最迟2026年4月16日（星期四）答复。");
                await Handler.RecordReplyAsync(report, "post");
                await report.TellsAsync(
                    "已办结",
                    "这件申请已于2026年4月7日（星期二）办结。",
                    "因公共利益公开涉及第三方的信息",
                    "直接提起行政诉讼：按2026-04-07起算，最迟2026年10月8日（星期四）。"
                );
            }
        );
    }

    private static string Asked(string due) =>
        $"正在征求第三方意见，所需时间不计入答复期限；按目前情况最迟{due}答复，收到意见后重新计算。";
}
