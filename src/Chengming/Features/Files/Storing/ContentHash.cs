using System.Diagnostics.CodeAnalysis;
using Chengming.Law;

namespace Chengming.Features.Files.Storing;

/// <summary>The SHA-256 of a file's bytes (内容散列): its name in the store. Only a well-formed one can exist, so that none leads out of the folder.</summary>
[Term("内容散列")]
public readonly record struct ContentHash
{
    private const int Digits = 64;

    private readonly string? value;

    private ContentHash(string value) => this.value = value;

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string Value => value ?? throw new InvalidOperationException("This hash was never given a value.");

    /// <summary>Of the 32 bytes of a SHA-256.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> sha256) =>
        sha256.Length == Digits / 2
            ? new(Convert.ToHexStringLower(sha256))
            : throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(sha256));

    /// <summary>Reads 64 hexadecimal digits in lower case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ContentHash hash)
    {
        var isHash = text is { Length: Digits } && text.All(char.IsAsciiHexDigitLower);
        hash = isHash ? new ContentHash(text!) : default;
        return isHash;
    }

    /// <summary>Reads 64 hexadecimal digits in lower case.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ContentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException("A content hash is 64 digits in lower case.");

    /// <inheritdoc/>
    public override string ToString() => value ?? "";
}
