using Chengming.Law;

namespace Chengming.Features.Files.Scanning;

/// <summary>Everything the check before release looks for; what was found earlier is read back by its code.</summary>
[Term("发布前检查项目录")]
public static class FindingKinds
{
    /// <summary>All kinds of findings: personal data, Office files, PDF files, pictures.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        FindingKind.IdentityNumber,
        FindingKind.OldIdentityNumber,
        FindingKind.Mobile,
        FindingKind.Landline,
        FindingKind.BankCard,
        FindingKind.Email,
        FindingKind.HomeAddress,
        FindingKind.Passport,
        FindingKind.Plate,
        FindingKind.TrackedChange,
        FindingKind.Comment,
        FindingKind.Notes,
        FindingKind.HiddenText,
        FindingKind.UnseenText,
        FindingKind.HiddenSheet,
        FindingKind.HiddenRows,
        FindingKind.HiddenSlide,
        FindingKind.HiddenName,
        FindingKind.Properties,
        FindingKind.EmbeddedObject,
        FindingKind.ExternalLink,
        FindingKind.InternalAddress,
        FindingKind.Macro,
        FindingKind.CachedData,
        FindingKind.Thumbnail,
        FindingKind.Script,
        FindingKind.Attachment,
        FindingKind.OlderRevision,
        FindingKind.FormField,
        FindingKind.Position,
        FindingKind.PictureData,
        FindingKind.TrailingData,
    ];

    /// <summary>The kind with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static FindingKind WithCode(string code) =>
        All.FirstOrDefault(k => k.Code == code)
        ?? throw new KeyNotFoundException($"The check before release has nothing called {code}.");
}
