using Chengming.Data.Protection;
using Chengming.Law;
using Chengming.Law.Requests;

namespace Chengming.Features.Requests;

/// <summary>
/// Somebody who applies, alone or with others, or acts for one who does (申请当事人). Of a person everything is encrypted; what an
/// organisation is called is no secret, its contact person is.
/// </summary>
[Term("申请当事人")]
public sealed class RequestParty
{
    private RequestParty() { }

    internal RequestParty(Guid requestId, int order, PartyRole role, RequesterKind kind)
    {
        Id = Guid.CreateVersion7();
        (RequestId, Order, Role, KindCode) = (requestId, order, role, kind.Code);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Place among the parties, from 1; the first is the one who is written to.</summary>
    public int Order { get; private set; }

    /// <summary>Applicant or agent.</summary>
    public PartyRole Role { get; private set; }

    /// <summary>Code of the kind of applicant.</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>申请人类别.</summary>
    public RequesterKind Kind => RequesterKind.Of(KindCode);

    /// <summary>Name of the organisation; empty for a person.</summary>
    public string Organisation { get; private set; } = "";

    /// <summary>统一社会信用代码; empty for a person, or when it is not known.</summary>
    public string CreditCode { get; private set; } = "";

    /// <summary>Name of the person, or of the organisation's contact person; null when an organisation named none.</summary>
    public ProtectedText? Name { get; private set; }

    /// <summary>Code of the identity document; empty when there is none.</summary>
    public string DocumentCode { get; private set; } = "";

    /// <summary>Number of the identity document; null when there is none.</summary>
    public ProtectedText? IdNumber { get; private set; }

    /// <summary>Telephone; null when there is none.</summary>
    public ProtectedText? Phone { get; private set; }

    /// <summary>E-mail; null when there is none.</summary>
    public ProtectedText? Email { get; private set; }

    /// <summary>Postal address with its postcode; null when there is none.</summary>
    public ProtectedText? Address { get; private set; }

    /// <summary>What lists call the party: an organisation by its name, a person by the mask.</summary>
    public string ShownName => Organisation.Length > 0 ? Organisation : Name?.Masked ?? "";

    /// <summary>The identity document; null when there is none.</summary>
    public IdentityDocument? Document => IdentityDocument.Find(DocumentCode);

    /// <summary>True when the office can reach the party.</summary>
    public bool CanBeReached => Phone is not null || Email is not null || Address is not null;

    internal void Describe(PartyParticulars particulars) =>
        (Organisation, CreditCode, Name, DocumentCode, IdNumber, Phone, Email, Address) = (
            particulars.Organisation,
            particulars.CreditCode,
            particulars.Name,
            particulars.Document?.Code ?? "",
            particulars.IdNumber,
            particulars.Phone,
            particulars.Email,
            particulars.Address
        );
}

/// <summary>In what quality somebody takes part (当事人身份).</summary>
[Term("当事人身份")]
public enum PartyRole
{
    /// <summary>申请人.</summary>
    Requester,

    /// <summary>代理人.</summary>
    Agent,
}
