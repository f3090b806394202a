using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>What may never happen without the secrecy review, or by whom it may not be made. Each says what to do instead.</summary>
internal static class SecrecyRules
{
    private static readonly string BeforeDisclosure =
        $"{new Citation(Instrument.Regulation, 17)}、{new Citation(Instrument.StateSecretsLaw, 35)}";

    public static readonly Rule MustBeReviewed = new(
        "这一答复公开信息，批准和答复以前应当经保密审查，请本机关的保密审查员填写审查意见",
        BeforeDisclosure
    );

    public static readonly Rule WhatWasReviewedHasChanged = new(
        "保密审查之后，拟提供的信息有变化，原来的审查不再有效，请保密审查员重新审查",
        BeforeDisclosure
    );

    public static readonly Rule OnlyPartMayBeDisclosed = new(
        "保密审查的结论是区分处理后公开，不能全部公开；请承办人遮盖不能公开的内容，改为部分公开；已经呈批的，先退回再重新提出",
        $"{BeforeDisclosure}，{new Citation(Instrument.Regulation, 37)}"
    );

    public static readonly Rule MustNotBeDisclosed = new(
        "保密审查的结论是不得公开；请承办人改为不予公开，或者去掉不能公开的内容后重新送审；已经呈批的，先退回再重新提出",
        BeforeDisclosure
    );

    public static readonly Rule OthersMustDetermine = new(
        "保密审查的结论是报有关主管部门或者保密行政管理部门确定；请承办人登记征求意见，收到意见后由保密审查员重新审查",
        BeforeDisclosure
    );

    public static readonly Rule ReviewerIsNotApprover = new(
        "保密审查人不批准同一件答复，请另一位领导审批",
        "内部制度：承办、保密审查、批准分离"
    );

    public static readonly Rule ReviewerIsNotHandler = new(
        "承办人、提出答复意见的人和登记复议诉讼的人不审查自己办理的答复，请另一位保密审查员审查",
        "内部制度：承办、保密审查、批准分离"
    );

    public static readonly Rule SomethingMustBeProposed = new(
        "没有等待保密审查的答复；提出公开信息的答复意见以后，或者复议、诉讼责令重新答复以后再审查",
        BeforeDisclosure
    );
}
