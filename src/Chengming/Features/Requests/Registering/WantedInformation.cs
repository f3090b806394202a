using Chengming.Data.Protection;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;
using Chengming.Law.Requests;

namespace Chengming.Features.Requests.Registering;

/// <summary>所需政府信息: the description, with personal data that people write into it kept apart, and how it is to be supplied.</summary>
/// <param name="Masked">The description without personal data.</param>
/// <param name="InFull">The description in full, encrypted; null when nothing had to be masked.</param>
/// <param name="Fingerprint">Equal for equal descriptions.</param>
/// <param name="Form">The form; null when none was named.</param>
/// <param name="Way">The way; null when none was named.</param>
[Term("所需政府信息")]
public sealed record WantedInformation(
    string Masked,
    string? InFull,
    string Fingerprint,
    SupplyForm? Form,
    SupplyWay? Way
)
{
    internal static WantedInformation Of(
        Guid requestId,
        string description,
        SupplyForm? form,
        SupplyWay? way,
        PersonalDataVault vault
    )
    {
        var masked = PersonalData.MaskAll(description);
        return new WantedInformation(
            masked,
            masked == description ? null : vault.ProtectSecret(description, PlaceOf(requestId)),
            FingerprintOf(description, vault),
            form,
            way
        );
    }

    /// <summary>Blanks and punctuation do not make another application.</summary>
    internal static string FingerprintOf(string description, PersonalDataVault vault) =>
        vault.Fingerprint(
            string.Concat(description.Where(char.IsLetterOrDigit)).ToUpperInvariant(),
            ProtectedKind.Other
        );

    internal static string PlaceOf(Guid requestId) => $"DisclosureRequest.Wanted:{requestId}";
}
