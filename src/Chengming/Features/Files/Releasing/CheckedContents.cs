using Chengming.Data.Protection;

namespace Chengming.Features.Files.Releasing;

/// <summary>Seals what checks found for the database, and opens it again.</summary>
internal sealed class CheckedContents(PersonalDataVault vault)
{
    /// <summary>What was found in a file, sealed.</summary>
    public string Seal(Guid fileId, CheckedContent content) => vault.ProtectSecret(content.ToJson(), PlaceOf(fileId));

    /// <summary>What a check found.</summary>
    /// <exception cref="CannotRevealException">It was changed or moved, or its key is gone.</exception>
    public CheckedContent Open(ReleaseCheck check) =>
        CheckedContent.FromJson(vault.RevealSecret(check.Found, PlaceOf(check.Id)));

    internal static string PlaceOf(Guid fileId) => $"ReleaseCheck.Found/{fileId:N}";
}
