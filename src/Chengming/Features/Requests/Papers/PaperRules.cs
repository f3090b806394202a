using Chengming.Actions;

namespace Chengming.Features.Requests.Papers;

/// <summary>What may never happen to the papers of a case.</summary>
internal static class PaperRules
{
    public static readonly Rule ApplicantsPapersStay = new(
        "申请人在网上提交的材料是申请的一部分，不能撤除",
        "内部制度：申请材料原样留存"
    );

    public static readonly Rule StruckOnce = new("这份材料已经撤除", "内部制度：撤除即销毁内容");
}
