using Chengming.Data.Protection;
using Chengming.Features.Agencies;

namespace Chengming.Features.Requests.Complaints;

/// <summary>Encrypts who complains, and gives it back. Every value is bound to its complaint.</summary>
public sealed class ComplaintVault(PersonalDataVault vault)
{
    /// <summary>For the database; null when nothing was typed.</summary>
    internal ProtectedText? Protect(Guid complaint, string member, string? typed) =>
        typed.Tidy() is { Length: > 0 } value
            ? vault.Protect(
                value,
                member == nameof(DisclosureComplaint.Name) ? ProtectedKind.PersonName : ProtectedKind.Other,
                PlaceOf(complaint, member)
            )
            : null;

    /// <summary>Who complains and how that person is reached. Whoever asks records it.</summary>
    internal (string Name, string Contact) Reveal(DisclosureComplaint complaint) =>
        (
            Revealed(complaint.Name, PlaceOf(complaint.Id, nameof(DisclosureComplaint.Name))),
            Revealed(complaint.Contact, PlaceOf(complaint.Id, nameof(DisclosureComplaint.Contact)))
        );

    internal static string PlaceOf(Guid complaint, string member) => $"DisclosureComplaint.{member}:{complaint}";

    private string Revealed(ProtectedText? text, string place) => text is null ? "" : vault.Reveal(text, place);
}
