using Chengming.Law;

namespace Chengming.Features.Requests.Registering;

/// <summary>A party with nothing masked (当事人完整信息); empty where nothing is known. Never kept, never written to a log.</summary>
/// <param name="Party">The party.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="IdNumber">Number of the identity document.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Address">Postal address.</param>
[Term("当事人完整信息")]
public sealed record PartyInFull(
    RequestParty Party,
    string Name,
    string IdNumber,
    string Phone,
    string Email,
    string Address
)
{
    /// <summary>Whom a paper addresses.</summary>
    public string Addressee => Party.Organisation.Length > 0 ? Party.Organisation : Name;

    /// <inheritdoc />
    public override string ToString() => Party.ShownName;
}
