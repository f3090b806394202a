namespace Chengming.BrowserTests.TenCases.Cases;

/// <summary>
/// What comes after three of the replies: a review that upholds and a suit after it, still pending; a review in the simple procedure that annuls, with a
/// new reply; and a direct suit that is withdrawn. At last the forms for the file, and a file.
/// </summary>
internal sealed class AfterTheReplies(
    Play play,
    Case03ThirdPartyObjects refusal,
    Case04SearchedInVain search,
    Case06JointMakerIsSilent minutes,
    Case08NeverCorrected lapsed
) : PlayedCase(play)
{
    private string review = "";
    private string simple = "";
    private string suit = "";

    protected override void Script()
    {
        On(
            "2026-04-15",
            async () =>
            {
                // Ten working days after 15 April: 29 April. Five: 22 April.
                review = await Handler.RegisterProceedingAsync(
                    refusal.Prices,
                    "review",
                    "示例县人民政府",
                    "认为单价不是商业秘密。",
                    "期限是2026年4月29日（星期三）"
                );
                simple = await Handler.RegisterProceedingAsync(
                    minutes.Minutes,
                    "review-simple",
                    "示例县人民政府",
                    "认为讨论记录应当公开。",
                    "期限是2026年4月22日（星期三）"
                );
                await Handler.AnswerAsync(review);
                await Handler.AnswerAsync(simple);
            }
        );
        On(
            "2026-05-11",
            async () =>
            {
                await Handler.ConcludeAsync(review, "upheld");
                await Handler.ConcludeAsync(
                    simple,
                    "revoked",
                    "讨论已经结束并形成决定的，不再是过程性信息。",
                    "2026-05-25"
                );
                await minutes.Minutes.TellsAsync(
                    "已办结",
                    "这件申请已于2026年3月16日（星期一）办结。2026年5月11日（星期一）收到行政复议的结果：撤销；最迟2026年5月25日（星期一）重新答复。"
                );
                // Upheld: nothing changes.
                await refusal.Prices.TellsAsync("已办结", "这件申请已于2026年4月7日（星期二）办结。");
                // Fifteen natural days after 11 May: 26 May.
                suit = await Handler.RegisterProceedingAsync(
                    search.Filed,
                    "suit",
                    "示例县人民法院",
                    "认为检索不全面。",
                    "期限是2026年5月26日（星期二）"
                );
            }
        );
        On(
            "2026-05-25",
            async () =>
            {
                await SecrecyReviewer.FindFitForReleaseAsync(minutes.Minutes, "会议纪要复印件一份");
                await Handler.ReplyAnewAsync(simple, "D2");
                // Sixty days after 25 May is Friday 24 July; six months after it is Wednesday 25 November.
                await minutes.Minutes.TellsAsync(
                    "已办结",
                    "这件申请已于2026年3月16日（星期一）办结。2026年5月11日（星期一）收到行政复议的结果：撤销；已于2026年5月25日（星期一）重新答复：予以公开（提供信息）。",
                    "申请行政复议：按2026-05-25起算，最迟2026年7月24日（星期五）。",
                    "直接提起行政诉讼：按2026-05-25起算，最迟2026年11月25日（星期三）。"
                );
                await Handler.AnswerAsync(suit);
                await Handler.ConcludeAsync(suit, "withdrawn");
                await Handler.RegisterProceedingAsync(
                    refusal.Prices,
                    "suit",
                    "示例县人民法院",
                    "不服复议决定。",
                    "期限是2026年6月9日（星期二）",
                    afterReview: true
                );
                var entry = await Handler.TakeFormAsync(refusal.Prices, "register-entry");
                Assert.Contains(refusal.Prices.Number, entry, StringComparison.Ordinal);
                Assert.Contains("示例商贸有限公司（商业企业）", entry, StringComparison.Ordinal);
                Assert.Contains("2026年4月16日", entry, StringComparison.Ordinal);
                var sheet = await Handler.TakeFormAsync(refusal.Prices, "review-sheet");
                Assert.Contains("保护第三方合法权益", sheet, StringComparison.Ordinal);
                var record = await Handler.TakeFormAsync(
                    refusal.Prices,
                    "service-record",
                    "不予公开告知书（示应急公开告〔2026〕9号）"
                );
                Assert.Contains("示应急公开告〔2026〕9号", record, StringComparison.Ordinal);
                await refusal.Prices.TellsAsync("已办结", "这件申请已于2026年4月7日（星期二）办结。");
                // No review came within sixty days after 26 March, which were over on 25 May.
                await Head.KeepArchivePlanAsync("072");
                await Handler.FileAsync(lapsed.Filed, "补正告知用纸质文书，原件另附。");
                await lapsed.Filed.TellsAsync("已办结", "这件申请已于2026年3月26日（星期四）办结。");
            }
        );
    }
}
