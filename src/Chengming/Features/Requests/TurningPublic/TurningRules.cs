using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>What may never happen when something that was answered becomes public, each with its basis.</summary>
internal static class TurningRules
{
    private static readonly string Turning = new Citation(Instrument.Regulation, 44).ToString();

    public static readonly Rule OnlyWhatWasDisclosed = new(
        "只有答复里公开了的信息才能转为主动公开；这件申请还没有答复，或者没有公开信息",
        Turning
    );

    public static readonly Rule ProposedOnce = new("这件申请已经有一项同样的建议等待决定", Turning);

    public static readonly Rule IsAcceptedAlready = new("这件申请的信息已经决定转为主动公开", Turning);

    public static readonly Rule DecidedOnce = new("这项建议已经决定", Turning);

    public static readonly Rule AnotherDecides = new("提出人不决定自己的建议", "内部制度：提出、决定分离");

    public static readonly Rule MustBeAccepted = new("决定转为主动公开以后才能起草", Turning);

    public static readonly Rule DraftedOnce = new("已经起草过主动公开信息", Turning);

    public static readonly Rule OnlyTheDiscardedIsReplaced = new("起草过的信息作废以后，才能重新起草", Turning);
}
