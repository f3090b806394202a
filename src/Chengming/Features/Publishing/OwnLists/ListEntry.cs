using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>An entry of a list that an agency keeps for the machine reading (名单条目).</summary>
[Term("名单条目")]
public abstract class ListEntry : IVersioned
{
    /// <summary>What is wrong is told before; here it never gets in.</summary>
    public static readonly Rule IsWhole = new("名单条目的各项应当齐全、正确", "机器预审名单");

    private protected ListEntry() { }

    private protected ListEntry(Agency agency)
    {
        Id = Guid.CreateVersion7();
        AgencyId = agency.Id;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose list.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>下级机关共用: the agencies below use it too.</summary>
    public bool IsShared { get; private protected set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    internal abstract ListFacts Says { get; }

    /// <summary>How the audit names it.</summary>
    internal AuditSubject Subject => new(GetType().Name, Id, Says.Words);
}
