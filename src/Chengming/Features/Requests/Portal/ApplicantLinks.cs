namespace Chengming.Features.Requests.Portal;

/// <summary>Addresses of the applicant's pages.</summary>
internal static class ApplicantLinks
{
    public const string Apply = "/apply";
    public const string Receipt = "/apply/receipt";
    public const string Cases = "/cases";
    public const string Case = "/cases/mine";
    public const string CopyPattern = Case + "/copies/{document:guid}";

    public const string LetterPattern = Case + "/letters/{letter:guid}";

    /// <summary>The agency's form on paper.</summary>
    public static string PaperForm(string agency) => $"/agencies/{agency}/apply/paper";

    public static string Letter(Guid letter) => $"{Case}/letters/{letter}";

    public static string Copy(Guid document) => $"{Case}/copies/{document}";
}
