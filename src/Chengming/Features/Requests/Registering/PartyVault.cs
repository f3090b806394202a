using Chengming.Data.Protection;
using Chengming.Features.Agencies;

namespace Chengming.Features.Requests.Registering;

/// <summary>Encrypts what is known of a party, and gives it back. Every value is bound to its party: copied elsewhere it opens no more.</summary>
public sealed class PartyVault(PersonalDataVault vault)
{
    /// <summary>For the database.</summary>
    public PartyParticulars Protect(Guid partyId, PartyEntry entry)
    {
        var document = IdentityDocument.Find(entry.Document);
        return new PartyParticulars
        {
            Organisation = entry.Organisation.Tidy(),
            CreditCode = entry.CreditCode.Tidy().ToUpperInvariant(),
            Name = Protected(entry.Name, ProtectedKind.PersonName, PlaceOf(partyId, nameof(RequestParty.Name))),
            Document = entry.IdNumber.Tidy().Length > 0 ? document : null,
            IdNumber = Protected(
                entry.IdNumber,
                document?.NumberKind ?? ProtectedKind.Other,
                PlaceOf(partyId, nameof(RequestParty.IdNumber))
            ),
            Phone = Protected(entry.Phone, ProtectedKind.Phone, PlaceOf(partyId, nameof(RequestParty.Phone))),
            Email = Protected(entry.Email, ProtectedKind.Email, PlaceOf(partyId, nameof(RequestParty.Email))),
            Address = Protected(entry.Address, ProtectedKind.Address, PlaceOf(partyId, nameof(RequestParty.Address))),
        };
    }

    /// <summary>The plain values. Whoever asks records it.</summary>
    public PartyInFull Reveal(RequestParty party) =>
        new(
            party,
            Revealed(party.Name, PlaceOf(party.Id, nameof(RequestParty.Name))),
            Revealed(party.IdNumber, PlaceOf(party.Id, nameof(RequestParty.IdNumber))),
            Revealed(party.Phone, PlaceOf(party.Id, nameof(RequestParty.Phone))),
            Revealed(party.Email, PlaceOf(party.Id, nameof(RequestParty.Email))),
            Revealed(party.Address, PlaceOf(party.Id, nameof(RequestParty.Address)))
        );

    /// <summary>What is wanted, in full. Whoever asks records it.</summary>
    public string RevealWanted(DisclosureRequest request) =>
        request.WantedInFull is { } cipher
            ? vault.RevealSecret(cipher, WantedInformation.PlaceOf(request.Id))
            : request.Wanted;

    /// <summary>The query code. Whoever asks records it.</summary>
    public string RevealQueryCode(DisclosureRequest request) =>
        vault.Reveal(request.QueryCode, QueryCode.PlaceOf(request.Id));

    internal static string PlaceOf(Guid partyId, string member) => $"RequestParty.{member}:{partyId}";

    private ProtectedText? Protected(string? typed, ProtectedKind kind, string place) =>
        typed.Tidy() is { Length: > 0 } value ? vault.Protect(value, kind, place) : null;

    private string Revealed(ProtectedText? text, string place) => text is null ? "" : vault.Reveal(text, place);
}
