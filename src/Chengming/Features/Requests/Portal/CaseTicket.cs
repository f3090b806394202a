using System.Globalization;
using Chengming.Law;

namespace Chengming.Features.Requests.Portal;

/// <summary>What a browser was given (凭条内容), as it is sealed into the cookie.</summary>
/// <param name="RequestId">The case.</param>
/// <param name="Until">The end of its time, to the second.</param>
/// <param name="WithReceipt">True for the browser that applied: it may see the receipt with the query code.</param>
[Term("凭条内容")]
public sealed record CaseTicket(Guid RequestId, DateTimeOffset Until, bool WithReceipt)
{
    private const string Receipt = "receipt";

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{RequestId}|{Until.ToUnixTimeSeconds()}|{(WithReceipt ? Receipt : "")}"
        );

    /// <summary>The ticket that was written so; null for anything else.</summary>
    internal static CaseTicket? Find(string written) =>
        written.Split('|') is [var id, var until, var receipt]
        && Guid.TryParse(id, out var requestId)
        && long.TryParse(until, CultureInfo.InvariantCulture, out var seconds)
            ? new CaseTicket(requestId, DateTimeOffset.FromUnixTimeSeconds(seconds), receipt is Receipt)
            : null;
}
