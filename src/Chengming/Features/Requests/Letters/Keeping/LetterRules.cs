using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>What may never happen to a paper, each with its basis.</summary>
internal static class LetterRules
{
    private const string Separation = "内部制度：拟稿、审核、签发分离";

    public static readonly Rule MustBeDraft = new("只有草稿可以修改、送审或者作废", Separation);

    public static readonly Rule NumberedPapersStay = new("签发过的文书有文号，不作废", Separation);

    public static readonly Rule CaseMustHaveEnded = new("申请拆分或者撤回以后，没有签发的文书才随它作废", Separation);

    public static readonly Rule MustBeSubmitted = new("这件文书没有等待审核", Separation);

    public static readonly Rule MustBeReviewed = new("文书经审核后才能签发", Separation);

    public static readonly Rule MustBeUnderReview = new("只有送审的文书可以退回", Separation);

    public static readonly Rule WriterDoesNotReview = new("文书由拟稿人以外的人审核", Separation);

    public static readonly Rule WriterAndReviewerDoNotApprove = new("文书由拟稿人、审核人以外的人签发", Separation);

    public static readonly Rule MustBeApproved = new("文书签发后才能送达，送达只登记一次", Separation);

    public static readonly Rule StatutoryPartsMustStand = new(
        "缺少必备内容的文书不能送审和签发",
        "《政府信息公开条例》对各种文书内容的规定"
    );

    public static readonly Rule RemedyIsAsReviewed = new(
        "救济告知与送审时不同（机构信息有变动），请退回重新送审",
        new Citation(Instrument.AdministrativeReviewLaw, 20).ToString()
    );

    public static readonly Rule ServiceFollowsApproval = new("送达不早于签发", "内部制度：先签发、后送达");

    public static readonly Rule PostNeedsItsReceipt = new(
        "邮寄送达凭邮政企业的收据",
        "国办公开办函〔2016〕235号；邮政法第五十五条"
    );

    public static readonly Rule DecisionIsTheApprovedOne = new(
        "告知书写的答复类型应当是已经批准的答复意见",
        "内部制度：承办、批准分离"
    );
}
