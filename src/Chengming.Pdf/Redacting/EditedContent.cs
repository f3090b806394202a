using System.Buffers;
using System.Globalization;
using System.Text;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>Page content under way, and the resources that it needs.</summary>
internal sealed class EditedContent
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Dictionary<(string Category, string Name), PdfValue> used = [];

    public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    public void Write(ReadOnlySpan<byte> raw)
    {
        bytes.Write(raw);
        bytes.Write("\n"u8);
    }

    public void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    public void Need(string category, string name, PdfValue value) => used.TryAdd((category, name), value);

    /// <summary>Takes a resource over by its name; nothing when there is none of this name.</summary>
    public void NeedFrom(ObjectStore store, PdfDictionary resources, string category, string? name)
    {
        if (
            name is not null
            && store.Resolve(resources, category).AsDictionary() is { } named
            && named[name] is { IsNull: false } value
        )
        {
            Need(category, name, value);
        }
    }

    public PdfDictionary Resources()
    {
        var resources = new PdfDictionary();
        foreach (var category in used.GroupBy(u => u.Key.Category))
        {
            var named = new PdfDictionary();
            foreach (var ((_, name), value) in category)
            {
                named.Add(name, value);
            }

            resources.Add(category.Key, PdfValue.Of(named));
        }

        return resources;
    }

    /// <summary>A number as content writes it.</summary>
    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
