using Chengming.Law;
using Chengming.Law.Requests;

namespace Chengming.Features.Requests.Registering;

/// <summary>How an application came (申请到达情况).</summary>
/// <param name="Channel">The channel, which fixes what the day of receipt is.</param>
/// <param name="On">The day of submission, of the agency's signature, or of arrival.</param>
/// <param name="ConfirmedOn">The day both sides confirmed; null while that is missing, or where none is needed.</param>
[Term("申请到达情况")]
[Cites(Instrument.Regulation, article: 31)]
public sealed record RequestArrival(RequestChannel Channel, DateOnly On, DateOnly? ConfirmedOn);
