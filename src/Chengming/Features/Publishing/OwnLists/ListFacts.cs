using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>What an entry of a list says (名单条目内容).</summary>
[Term("名单条目内容")]
public abstract record ListFacts
{
    private protected ListFacts() { }

    /// <summary>How messages and the audit name it.</summary>
    internal abstract string Words { get; }

    /// <summary>How lists of entries are put in order.</summary>
    internal virtual (int Place, string Words) Order => (0, Words);

    /// <summary>What is wrong with it by itself.</summary>
    internal abstract IEnumerable<Problem> Faults();

    /// <summary>Why it cannot stand beside another entry of the same list; null when it can.</summary>
    internal abstract Problem? Clash(ListFacts other);

    /// <summary>What the columns of the list show, in their order.</summary>
    internal abstract IReadOnlyList<string> Cells { get; }
}
