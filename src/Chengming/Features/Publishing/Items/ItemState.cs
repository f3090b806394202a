using Chengming.Law;

namespace Chengming.Features.Publishing.Items;

/// <summary>How the newest version of an item stands (信息状态). Terms are in <see cref="ItemStates"/>.</summary>
[Term("信息状态")]
public enum ItemState
{
    /// <summary>草稿.</summary>
    Drafting,

    /// <summary>审查中.</summary>
    UnderReview,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>待发布.</summary>
    Cleared,

    /// <summary>定时发布.</summary>
    Scheduled,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>已发待补签.</summary>
    PublishedUrgently,

    /// <summary>发布后有异议.</summary>
    Objected,

    /// <summary>已撤回.</summary>
    Withdrawn,

    /// <summary>已作废.</summary>
    Discarded,
}

/// <summary>The words for the states (信息状态用语).</summary>
internal static class ItemStates
{
    /// <summary>The state by its word.</summary>
    public static string TermOf(ItemState state) =>
        state switch
        {
            ItemState.Drafting => "草稿",
            ItemState.UnderReview => "审查中",
            ItemState.Returned => "已退回",
            ItemState.Cleared => "待发布",
            ItemState.Scheduled => "定时发布",
            ItemState.Published => "已发布",
            ItemState.PublishedUrgently => "已发待补签",
            ItemState.Objected => "发布后有异议",
            ItemState.Withdrawn => "已撤回",
            ItemState.Discarded => "已作废",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There are no words for this state."),
        };

    /// <summary>The colour beside the word; null for none.</summary>
    public static string? ToneOf(ItemState state) =>
        state switch
        {
            ItemState.Returned or ItemState.Objected => "error",
            ItemState.UnderReview or ItemState.Cleared or ItemState.Scheduled or ItemState.PublishedUrgently =>
                "warning",
            ItemState.Published => "done",
            _ => null,
        };
}
