namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// A law firm asks for five matters in one letter. Each becomes a case of its own: a state secret that the secrecy bureau is asked about (R1), what a
/// law forbids (R2), what would endanger security (R3), internal affairs (R5), and what another law lets people inquire about (R8).
/// </summary>
internal sealed class Case05SeveralMatters(Play play) : PlayedCase(play)
{
    private FiledCase whole = null!;
    private IReadOnlyList<FiledCase> parts = [];

    protected override void Script()
    {
        On(
            "2026-03-02",
            async () =>
            {
                whole = await Handler.RegisterAsync(
                    new(
                        "ordinary-post",
                        "legal.legalService",
                        "示例律师事务所",
                        "应急指挥、事故调查、值班、登记等五项信息"
                    )
                    {
                        ConfirmedOn = "2026-03-02",
                    }
                );
                await whole.TellsAsync("办理中", "正在办理，最迟2026年3月30日（星期一）答复。");
                await Handler.ClaimAsync(whole);
                parts = await Handler.SplitAsync(
                    whole,
                    "应急指挥通信保障方案",
                    "正在调查的事故的举报人名单",
                    "重大危险源的安防布置图",
                    "2025年度值班补助发放表",
                    "示例化肥厂的企业登记档案"
                );
                await whole.TellsAsync("已办结", "这件申请已于2026年3月2日（星期一）拆分为几件，分别办理和答复。");
                // All parts are alike until something happens to them.
                await parts[4].TellsAsync("办理中", "正在办理，最迟2026年3月30日（星期一）答复。");
            }
        );
        On(
            "2026-03-09",
            async () =>
            {
                await Handler.ConsultAsync(parts[0], "referral", "示例县国家保密局：保障方案的定密");
                await parts[0]
                    .TellsAsync(
                        "征求其他机关意见中",
                        "正在征求其他机关意见，所需时间不计入答复期限；按目前情况最迟2026年3月30日（星期一）答复，收到意见后重新计算。"
                    );
            }
        );
        On(
            "2026-03-16",
            async () =>
            {
                // Five working days, 10 to 16 March, do not count: 7 April.
                await Handler.TakeOpinionAsync(parts[0], "属于机密级国家秘密，保密期限十年。", "2026-04-07");
                await parts[0].TellsAsync("办理中", "正在办理，最迟2026年4月7日（星期二）答复。");
                await RefuseAsync(parts[1], "R2", "法律禁止泄露举报人的信息。");
                await RefuseAsync(parts[2], "R3", "公开后可能危及公共安全。");
                await RefuseAsync(parts[3], "R5", "属于后勤管理的内部事务信息。");
                await Handler.ProposeAsync(parts[4], "R8", "企业登记档案依照专门规定查询。");
                await Leader.ApproveAsync(parts[4]);
                await Handler.SendLetterAsync(
                    parts[4],
                    "inquiry-matter",
                    "示应急公开告〔2026〕2号",
                    "in-person",
                    [
                        "《中华人民共和国市场主体登记管理条例》第三十五条",
                        "示例县市场监督管理局登记窗口，0000-0000900，持身份证明。",
                    ],
                    [
                        "行政查询事项告知书",
                        "《中华人民共和国政府信息公开条例》第三十六条第七项",
                        "示例县市场监督管理局登记窗口",
                        Remedy.ReviewOrSuit,
                    ]
                );
                // Sixty days after 16 March is Friday 15 May.
                await parts[4]
                    .TellsAsync(
                        "已办结",
                        "这件申请已于2026年3月16日（星期一）办结。",
                        "申请行政复议：按2026-03-16起算，最迟2026年5月15日（星期五）。",
                        "直接提起行政诉讼：按2026-03-16起算，最迟2026年9月16日（星期三）。"
                    );
            }
        );
        On(
            "2026-03-20",
            async () =>
            {
                await Handler.ProposeAsync(parts[0], "R1", "经确定属于机密级国家秘密。");
                await Leader.ApproveAsync(parts[0]);
                await Handler.RecordReplyAsync(parts[0], "post");
                // Sixty days after 20 March is Tuesday 19 May.
                await parts[0]
                    .TellsAsync(
                        "已办结",
                        "这件申请已于2026年3月20日（星期五）办结。",
                        "属于国家秘密",
                        "应当先自收到",
                        "申请行政复议：按2026-03-20起算，最迟2026年5月19日（星期二）。"
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
            "应当先自收到",
            "申请行政复议：按2026-03-16起算，最迟2026年5月15日（星期五）。"
        );
    }
}
