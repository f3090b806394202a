using System.Text;
using Chengming.Features.Publishing.Columns;

namespace Chengming.Features.Publishing.Portal;

/// <summary>Addresses of the public pages of items.</summary>
internal static class ItemLinks
{
    public const string Columns = "/columns";
    public const string Policies = "/policies";
    public const string Feed = "/feed.xml";

    public static string Item(Guid id) => $"/items/{id}";

    public static string Version(Guid id, int number) => $"/items/{id}/versions/{number}";

    public static string Download(Guid id) => $"/items/{id}/download";

    public static string Code(Guid id) => $"/items/{id}/code.svg";

    /// <summary>A file, as texts refer to their pictures.</summary>
    public static string File(Guid id, Guid attachment) => $"/items/{id}/files/{attachment}";

    public static string File(Guid id, Guid attachment, string name) =>
        $"{File(id, attachment)}/{Uri.EscapeDataString(name)}";

    public static string Column(PlatformColumn column) => $"/columns/{column.Slug}";

    public static string FeedOf(PlatformColumn column) => $"/columns/{column.Slug}/feed.xml";

    public static string Content(string agency) => $"/agencies/{agency}/content";

    public static string Content(string agency, PlatformColumn column) => $"/agencies/{agency}/content/{column.Slug}";

    public static string Catalogue(string agency) => $"/agencies/{agency}/catalogue";

    public static string Matter(string agency, string matter) => $"/agencies/{agency}/catalogue/{matter}";

    public static string FeedOf(string agency) => $"/agencies/{agency}/feed.xml";

    /// <summary>An address with what is asked of it; what is empty is left out.</summary>
    public static string With(string address, params ReadOnlySpan<(string Name, string? Value)> asked)
    {
        var written = new StringBuilder(address);
        var sign = '?';
        foreach (var (name, value) in asked)
        {
            if (!string.IsNullOrEmpty(value))
            {
                written.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                sign = '&';
            }
        }

        return written.ToString();
    }
}
