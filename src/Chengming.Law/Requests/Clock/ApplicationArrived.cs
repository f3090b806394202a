namespace Chengming.Law.Requests.Clock;

/// <summary>提交、签收或者到达. Where the channel needs no confirmation this is the receipt.</summary>
/// <param name="On">The day of submission, of the agency's signature, or of arrival; a rest day is a day like any other.</param>
/// <param name="Channel">The channel.</param>
[Term("申请到达")]
public sealed record ApplicationArrived(DateOnly On, RequestChannel Channel) : ClockEvent(On);
