using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>What may never happen to a proceeding, each with its basis.</summary>
internal static class ProceedingRules
{
    public static readonly Rule SuitFollowsReview = new("只有行政诉讼才有“复议后起诉”", "表四：复议后起诉");

    public static readonly Rule MustBePending = new("案件已经审结；上诉或者再审的，先登记上诉", "内部约定：一案一结果");

    public static readonly Rule MustBeConcluded = new("案件还没有审结，不能登记上诉", "内部约定：一案一结果");

    public static readonly Rule OnlySuitsAreAppealed = new(
        "行政复议没有上诉；不服复议决定起诉的，另行登记诉讼",
        Cited(23)
    );

    public static readonly Rule AnswersOnce = new("答复或者答辩已经登记", Cited(48));

    public static readonly Rule OutcomeFitsPath = new("结果与程序不符", "表四：复议、诉讼分列");

    public static readonly Rule NewReplyFollowsCorrection = new("只有结果被纠正的，才有重新答复的期限", "内部约定");

    public static readonly Rule CorrectionTeaches = new(
        "被纠正的案件要写明教训，供以后办理同类申请参考",
        "内部约定：纠错案例"
    );

    public static readonly Rule NewReplyMustBeOrdered = new("没有需要重新答复的决定，或者已经重新答复", "内部约定");

    private static string Cited(int article) => new Citation(Instrument.AdministrativeReviewLaw, article).ToString();
}
