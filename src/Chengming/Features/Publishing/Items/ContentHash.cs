using System.Security.Cryptography;
using System.Text.Json;

namespace Chengming.Features.Publishing.Items;

/// <summary>The hash by which a signature names what was signed: the content and, in order, the files (内容散列).</summary>
internal static class ContentHash
{
    public static string Of(ItemContent content, IEnumerable<ItemAttachment> attachments)
    {
        var signed = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                content,
                files = attachments
                    .OrderBy(a => a.Order)
                    .Select(a => new
                    {
                        a.Hash,
                        a.FileName,
                        a.Title,
                        a.IsWithinText,
                    }),
            }
        );
        return Convert.ToHexStringLower(SHA256.HashData(signed));
    }
}
