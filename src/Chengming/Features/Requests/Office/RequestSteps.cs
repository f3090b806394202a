using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.TurningPublic;

namespace Chengming.Features.Requests.Office;

/// <summary>What the reader can do with a case now, the most pressing first.</summary>
internal static class RequestSteps
{
    public static IEnumerable<(string Step, string Words)> Of(RequestPage page)
    {
        var request = page.Case;
        if (page.Open is { } open && page.MayDecide(open))
        {
            yield return ("proposal", "审批");
        }

        if (page.MayWork && request.WhyNotFile() is null)
        {
            yield return ("archive", "归档");
        }

        if (page.MayWork && ProactiveCandidate.WhyNotPropose(request) is null)
        {
            yield return ("proactive", "转主动公开");
        }

        if (!page.MayWork || !request.IsOpen)
        {
            yield break;
        }

        if (request.WhyNotConfirm() is null)
        {
            yield return ("confirm", "登记双方确认");
        }

        foreach (var step in OfThirdParty(page, toldFirst: true))
        {
            yield return step;
        }

        if (page.Approved(ProposalKind.Decision) is not null)
        {
            yield return ("reply", "登记答复送达");
        }

        foreach (var step in OfThirdParty(page, toldFirst: false))
        {
            yield return step;
        }

        if (request.WhyNotExtend() is null && page.Approved(ProposalKind.Extension) is not null)
        {
            yield return ("extension/told", "登记告知延期");
        }

        if (request.WhyNotTakeCorrection() is null)
        {
            yield return ("corrected", "登记收到补正");
        }

        if (request.WhyNotTakeReasons() is null)
        {
            yield return ("reasons-given", "登记收到理由");
        }

        if (request.WhyNotTakePayment() is null)
        {
            yield return ("fee-paid", "登记缴费");
        }

        if (request.WhyNotNoteFeeNotice() is null)
        {
            yield return ("fee-received", "登记收费通知送达");
        }

        foreach (var consultation in request.OpenConsultations)
        {
            yield return ($"consultations/{consultation.Key}", "登记征求意见的答复");
        }

        if (request.HandlerId is null)
        {
            yield return ("assign", "指派承办");
        }

        foreach (var step in Usual(page))
        {
            yield return step;
        }
    }

    /// <summary>What is usually done with a case. None of it presses while a proposal waits for its decision.</summary>
    public static IEnumerable<(string Step, string Words)> Usual(RequestPage page)
    {
        var request = page.Case;
        if (page.Open is null)
        {
            yield return ("decision", "提出答复意见");
        }

        if (request.WhyNotAskForCorrection() is null)
        {
            yield return ("correction", "告知补正");
        }

        yield return ("search", "登记检索");

        if (request.WhyNotConsult() is null)
        {
            yield return ("consult", "征求意见");
        }

        if (page.Open is null && request.WhyNotExtend() is null && page.Approved(ProposalKind.Extension) is null)
        {
            yield return ("extension", "提出延期");
        }

        foreach (var step in OfExcess(request))
        {
            yield return step;
        }

        if (request.WhyNotSplit() is null)
        {
            yield return ("split", "拆分申请");
        }

        yield return ("join", request.JoinedToId is null ? "合并办理" : "分开办理");

        if (request.HandlerId is not null)
        {
            yield return ("assign", "改派");
        }

        yield return ("withdraw", "登记撤回申请");
    }

    // Where the reply has to wait for it, telling the third party comes before the reply.
    private static IEnumerable<(string Step, string Words)> OfThirdParty(RequestPage page, bool toldFirst)
    {
        if (
            page.Approved(ProposalKind.Decision) is { } approved
            && page.Case.WhyNotTellThirdParty(approved) is null
            && toldFirst == page.Case.MustTellThirdParty(approved.Decision)
        )
        {
            yield return ("third-party-told", "登记告知第三方");
        }
    }

    private static IEnumerable<(string Step, string Words)> OfExcess(DisclosureRequest request)
    {
        if (request.WhyNotDefer() is null)
        {
            yield return ("deferral", "确定延迟答复");
        }

        if (request.WhyNotAskForReasons() is null)
        {
            yield return ("reasons", "要求说明理由");
        }

        if (request.WhyNotAskForFee() is null)
        {
            yield return ("fee", "发出收费通知");
        }
    }
}
