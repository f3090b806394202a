using System.Text;
using Chengming.Features.Files.Sniffing;
using Chengming.Law;

namespace Chengming.Features.Files;

/// <summary>The headers a stored file is sent with, so that a browser treats it as what it is and never as part of the site.</summary>
[Term("下载响应头")]
public static class DownloadHeaders
{
    private const string Confined =
        "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    // Browsers show a PDF through a viewer of their own, which a sandbox keeps from starting; it runs outside of the site anyway.
    private const string ForViewer =
        "default-src 'none'; object-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    // Films are played by the browser's own page, which asks for its media and style.
    private const string ForPlayer =
        "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>The headers, by name.</summary>
    /// <param name="kind">What the file is by its bytes; null for what was never recognised.</param>
    /// <param name="fileName">The name to save it under; it is cleaned here.</param>
    /// <param name="inline">Whether it should be shown in place; done only for kinds that may be.</param>
    public static IReadOnlyDictionary<string, string> For(FileKind? kind, string fileName, bool inline)
    {
        var shown = inline && kind is { IsInline: true };
        return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = shown || kind is { IsAllowed: true } ? TypeOf(kind!) : "application/octet-stream",
            ["Content-Disposition"] = Disposition(shown ? "inline" : "attachment", SafeFileName.Clean(fileName)),
            ["X-Content-Type-Options"] = "nosniff",
            ["Content-Security-Policy"] = shown
                ? kind!.Structure switch
                {
                    FileStructure.Pdf => ForViewer,
                    FileStructure.Media => ForPlayer,
                    _ => Confined,
                }
                : Confined,
            ["Cross-Origin-Resource-Policy"] = "same-origin",
            ["X-Download-Options"] = "noopen",
        };
    }

    // What is downloaded as a web page must not be opened as one from here: its type is for the name only.
    private static string TypeOf(FileKind kind) =>
        kind is { Structure: FileStructure.Text, IsInline: true } ? $"{kind.MediaType}; charset=utf-8" : kind.MediaType;

    /// <summary>The name twice (RFC 6266): plain for old programs, and in UTF-8 (RFC 5987).</summary>
    private static string Disposition(string how, string name)
    {
        var plain = string.Concat(
            name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ' ' ? c : '_')
        );
        var encoded = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            var isPlain = char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'-' or (byte)'_';
            _ = isPlain ? encoded.Append((char)b) : encoded.Append('%').Append(Convert.ToHexString([b]));
        }

        return $"{how}; filename=\"{plain}\"; filename*=UTF-8''{encoded}";
    }
}
