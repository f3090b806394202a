using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests;

/// <summary>What may never happen to a case, each with its basis.</summary>
internal static class RequestRules
{
    public static readonly Rule MustBeOpen = new("已办结的申请不再办理这一事项", "内部约定：办结后的事项另行登记");

    public static readonly Rule MustAwaitConfirmation = new("这件申请不需要确认，或者已经确认", Cited(31));

    public static readonly Rule SideConfirmsOnce = new("这一方已经确认过", Cited(31));

    public static readonly Rule MustBeReceived = new("确认收到之前，期限还没有开始，不能办理这一事项", Cited(31));

    public static readonly Rule CorrectionIsAskedOnce = new("补正应当一次性告知，不再次告知", Cited(30));

    public static readonly Rule CorrectionMustBeAsked = new("没有等待补正的告知", Cited(30));

    public static readonly Rule ConsultationMustBeOpen = new("没有这件等待答复的征求意见", Cited(33, 3));

    public static readonly Rule LetterIsReceivedOnce = new("这件征求意见函的收到日期已经登记", Cited(32));

    public static readonly Rule ThirdPartyMustBeAsked = new("没有征求过第三方意见，没有需要告知的第三方", Cited(32));

    public static readonly Rule InformationMustBeGiven = new(
        "批准公开信息以后，才把公开的内容和理由告知第三方",
        Cited(32)
    );

    public static readonly Rule ThirdPartyMustBeTold = new(
        "因公共利益公开涉及第三方的信息，应当先把决定公开的内容和理由书面告知第三方",
        Cited(32)
    );

    public static readonly Rule PeriodMustRun = new("没有正在计算的答复期限，不需要延期", Cited(33, 2));

    public static readonly Rule ExtensionIsToldOnce = new("答复期限只延长一次", $"{Cited(33, 2)}；内部约定：从严计算");

    public static readonly Rule ExtensionMustBeApproved = new("延期应当经政府信息公开工作机构负责人同意", Cited(33, 2));

    public static readonly Rule DecisionMustBeApproved = new(
        "答复应当经承办人以外的人批准",
        "内部制度：承办、批准分离"
    );

    public static readonly Rule ApplicantMustBeLate = new(
        "申请人没有逾期未补正，也没有逾期未缴费，不能不再处理",
        $"{Cited(30)}、{new Citation(Instrument.FeeMeasures, 6)}"
    );

    public static readonly Rule ReasonsAreAskedOnce = new("已经要求申请人说明理由", Cited(35));

    public static readonly Rule ReasonsAreGivenOnce = new("没有等待申请人说明的理由，或者已经说明", Cited(35));

    public static readonly Rule ReasonsMustHaveTheirTime = new(
        "申请人说明理由以前，说明理由的期限届满以前，不能认定没有正当理由",
        Cited(35)
    );

    public static readonly Rule ReasonsMustBeAsked = new("延迟答复以要求申请人说明理由为前提", Cited(35));

    public static readonly Rule IsJoinedAlready = new("这件申请已经合并办理", "内部约定：合并只有一层");

    public static readonly Rule MustBeJoined = new("这件申请没有合并办理", "内部约定：合并只有一层");

    public static readonly Rule DeferredOnce = new("已经确定延迟答复的期限", Cited(35));

    public static readonly Rule FeeIsAskedOnce = new(
        "收费通知只发一次",
        new Citation(Instrument.FeeMeasures, 6).ToString()
    );

    public static readonly Rule FeeMustBeAsked = new(
        "没有等待缴费的收费通知",
        new Citation(Instrument.FeeMeasures, 6).ToString()
    );

    public static readonly Rule FeeNoticeIsReceivedOnce = new(
        "申请人收到收费通知的日期已经登记",
        new Citation(Instrument.FeeMeasures, 6).ToString()
    );

    public static readonly Rule NothingWasAskedForFee = new(
        "已经发出收费通知的申请不再拆分",
        new Citation(Instrument.FeeMeasures, 6).ToString()
    );

    public static readonly Rule OneProposalAtATime = new("已经有一件呈批等待决定", "内部制度：逐件呈批");

    public static readonly Rule AnotherDecides = new("呈批由提出人以外的人决定", "内部制度：承办、批准分离");

    public static readonly Rule MustBeUnclaimed = new(
        "这件申请已经有承办人，请由工作机构指派",
        "内部制度：一件一人承办"
    );

    /// <summary>Holds what is broken against whoever tries it.</summary>
    /// <exception cref="BrokenRuleException">Something is.</exception>
    public static void Hold(Rule? broken)
    {
        if (broken is not null)
        {
            throw new BrokenRuleException(broken);
        }
    }

    /// <summary>The rule as a form says it.</summary>
    public static Problem ToProblem(this Rule broken) => new("", $"{broken.Sentence}（{broken.Basis}）。");

    private static string Cited(int article, int paragraph = 0) =>
        new Citation(Instrument.Regulation, article, paragraph).ToString();
}
