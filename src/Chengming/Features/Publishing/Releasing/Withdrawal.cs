using Chengming.Actions;
using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>A proposal to take something public back (撤回申请): one person proposes, another decides.</summary>
[Term("撤回申请")]
public sealed class Withdrawal : ItemProposal
{
    /// <summary>Nobody decides on what he proposed.</summary>
    public static readonly Rule AnotherDecides = new("撤回由提出人以外的人批准", "内部制度：双人审查");

    private Withdrawal() { }

    internal Withdrawal(Guid itemId, WithdrawalGround ground, string reason, ItemAuthor by, DateTimeOffset now)
        : base(itemId, by, now) => (Ground, Reason) = (ground.Code, reason);

    /// <summary>Code of the ground.</summary>
    public string Ground { get; private set; } = "";

    /// <summary>The particulars; for the office only.</summary>
    public string Reason { get; private set; } = "";

    private protected override Rule Another => AnotherDecides;
}
