using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Filters;

/// <summary>Undoes the encryption and the chain of filters of a stream.</summary>
internal static class StreamFilters
{
    private const int LongestChain = 8;

    /// <summary>The decoded bytes; up to the damage where there is damage, nothing for a picture's own compression.</summary>
    public static ReadOnlyMemory<byte> Decode(PdfStream stream, ObjectStore store)
    {
        var dictionary = stream.Dictionary;
        var filters = Items(store, dictionary["Filter"], dictionary["F"]);
        var parameters = Items(store, dictionary["DecodeParms"], dictionary["DP"]);
        if (filters.Length > LongestChain)
        {
            return default;
        }

        var data = stream.Raw;
        if (store.Security is { } security)
        {
            store.Allowance.TakeBytes(data.Length);
            data = security.DecryptStream(stream);
        }

        for (var i = 0; i < filters.Length; i++)
        {
            var name = store.Resolve(filters[i]).AsName();
            var with = i < parameters.Length ? store.Resolve(parameters[i]).AsDictionary() : null;
            if (Apply(name, data, with ?? PdfDictionary.Empty, store) is not { } decoded)
            {
                return default;
            }

            data = decoded;
        }

        return data;
    }

    private static PdfValue[] Items(ObjectStore store, PdfValue value, PdfValue abbreviated)
    {
        var resolved = store.Resolve(value.IsNull ? abbreviated : value);
        return resolved.AsArray() ?? (resolved.IsNull ? [] : [resolved]);
    }

    private static ReadOnlyMemory<byte>? Apply(
        string? filter,
        ReadOnlyMemory<byte> data,
        PdfDictionary parameters,
        ObjectStore store
    ) =>
        filter switch
        {
            "FlateDecode" or "Fl" => Predictor.Undo(Flate.Decode(data, store.Allowance), parameters, store),
            "LZWDecode" or "LZW" => Predictor.Undo(
                Lzw.Decode(data.Span, store.Resolve(parameters, "EarlyChange").AsInt(1) != 0, store.Allowance),
                parameters,
                store
            ),
            "ASCIIHexDecode" or "AHx" => AsciiFilters.DecodeHex(data.Span, store.Allowance),
            "ASCII85Decode" or "A85" => AsciiFilters.DecodeBase85(data.Span, store.Allowance),
            "RunLengthDecode" or "RL" => RunLength.Decode(data.Span, store.Allowance),
            "Crypt" => data,
            _ => null,
        };
}
