namespace Chengming.Features.Files.Office;

/// <summary>Addresses of the check before release.</summary>
internal static class FileLinks
{
    public const string Start = "/office/files/check";

    public const string ResultPattern = Start + "/{id:guid}";

    public const string ContentPattern = ResultPattern + "/content";

    /// <summary>What was found in a file.</summary>
    public static string Result(Guid id) => $"{Start}/{id}";

    /// <summary>The file itself.</summary>
    public static string Content(Guid id) => $"{Start}/{id}/content";
}
