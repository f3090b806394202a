namespace Chengming.Law.Oversight;

/// <summary>救济类型: what a reply tells about review and suit.</summary>
[Term("救济类型")]
public enum RemedyClass
{
    /// <summary>不告知救济: procedural papers.</summary>
    None,

    /// <summary>复议前置: review first, then suit; direct suit must not be offered.</summary>
    ReviewFirst,

    /// <summary>可以复议，也可以直接起诉.</summary>
    ReviewOrSuit,

    /// <summary>部分公开: review first for what was refused under articles 14 to 16, otherwise either.</summary>
    ByGround,
}
