using Chengming.Data.Protection;
using Chengming.Law;

namespace Chengming.Features.Requests;

/// <summary>What is kept of a party (当事人信息).</summary>
[Term("当事人信息")]
public sealed record PartyParticulars
{
    /// <summary>Name of an organisation.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>统一社会信用代码.</summary>
    public string CreditCode { get; init; } = "";

    /// <summary>Name of a person.</summary>
    public ProtectedText? Name { get; init; }

    /// <summary>The identity document.</summary>
    public IdentityDocument? Document { get; init; }

    /// <summary>Its number.</summary>
    public ProtectedText? IdNumber { get; init; }

    /// <summary>Telephone.</summary>
    public ProtectedText? Phone { get; init; }

    /// <summary>E-mail.</summary>
    public ProtectedText? Email { get; init; }

    /// <summary>Postal address.</summary>
    public ProtectedText? Address { get; init; }
}
