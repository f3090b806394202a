using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reading.Repetition;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Repeating;

/// <summary>The keys of what an item says.</summary>
/// <param name="Title">Of the title; null for none.</param>
/// <param name="Number">Of the document number; null for none that can be read.</param>
/// <param name="Text">Of the text; empty for one too short.</param>
internal sealed record ItemKeys(long? Title, long? Number, IReadOnlyList<long> Text)
{
    /// <summary>The keys within an agency. How they are made must not change without making all kept ones anew.</summary>
    public static ItemKeys Of(Guid agencyId, ItemContent content, Content.ItemText text)
    {
        var title = TitleIsUsedOnce.Bare(content.Title);
        var number = DocumentNumber.TryRead(content.DocumentNumber, out var read) ? read.ToString() : "";
        var print = TextFingerprint.Of(text);
        return new ItemKeys(
            title.Length == 0 ? null : KeyOf(agencyId, "title", title),
            number.Length == 0 ? null : KeyOf(agencyId, "number", number),
            [.. print.BandKeys().Select(k => KeyOf(agencyId, "text", k.ToString("x", CultureInfo.InvariantCulture)))]
        );
    }

    private static long KeyOf(Guid agencyId, string what, string value) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{agencyId:N}/{what}/{value}")));
}
