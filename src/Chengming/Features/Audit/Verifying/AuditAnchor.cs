using System.Globalization;
using Chengming.Law;

namespace Chengming.Features.Audit.Verifying;

/// <summary>
/// The head of the chain at some time, written down outside the platform (审计锚点), e.g. printed and signed each month. A chain made
/// anew since then does not pass it.
/// </summary>
/// <param name="Sequence">Number of the link.</param>
/// <param name="Hash">Its digest.</param>
[Term("审计锚点")]
public sealed record AuditAnchor(long Sequence, string Hash)
{
    /// <summary>Reads <c>NUMBER:DIGEST</c>; null when the text is something else.</summary>
    public static AuditAnchor? Parse(string? text) =>
        text?.Trim().Split(':') is [var number, { Length: 64 } hash]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && sequence > 0
        && hash.All(char.IsAsciiHexDigit)
            ? new AuditAnchor(sequence, hash.ToLowerInvariant())
            : null;

    /// <summary>As it is printed: <c>NUMBER:DIGEST</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Hash}");
}
