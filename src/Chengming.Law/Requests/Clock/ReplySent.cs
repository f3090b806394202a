namespace Chengming.Law.Requests.Clock;

/// <summary>答复: handed to the post, signed for by the applicant, or entered into the system the applicant named.</summary>
/// <param name="On">The day that stops the clock by the way of service; <see cref="ServiceMethod"/> says which that is.</param>
/// <param name="Method">The way of service.</param>
[Term("作出答复")]
public sealed record ReplySent(DateOnly On, ServiceMethod Method) : ClockEvent(On);
