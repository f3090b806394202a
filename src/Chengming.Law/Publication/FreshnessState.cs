namespace Chengming.Law.Publication;

/// <summary>How a column stands.</summary>
[Term("栏目更新状态")]
public enum FreshnessState
{
    /// <summary>更新及时.</summary>
    Fresh,

    /// <summary>即将到期.</summary>
    DueSoon,

    /// <summary>超期未更新.</summary>
    Stale,

    /// <summary>条数不足.</summary>
    TooFew,

    /// <summary>空白栏目.</summary>
    Empty,

    /// <summary>空白但已说明.</summary>
    EmptyWithStatement,
}
