using System.Text;

namespace Chengming.Pdf.Reading.Objects;

/// <summary>Keeps each name of a document once, so that reading a name does not make a new string.</summary>
internal sealed class NameTable
{
    private const int LongestKept = 127;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestKept)
        {
            return Encoding.Latin1.GetString(bytes);
        }

        Span<char> characters = stackalloc char[LongestKept];
        var length = Encoding.Latin1.GetChars(bytes, characters);
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(characters[..length], out var known))
        {
            return known;
        }

        var name = new string(characters[..length]);
        names.Add(name);
        return name;
    }
}
