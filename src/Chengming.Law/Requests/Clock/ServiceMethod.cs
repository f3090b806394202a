using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>送达方式, with the day that stops the clock (国办公开办函〔2016〕235号).</summary>
[Term("送达方式")]
public sealed class ServiceMethod
{
    /// <summary>邮政寄送; other couriers may not carry official documents (邮政法第五十五条).</summary>
    public static readonly ServiceMethod Post = new("post", "邮政寄送", "交邮之日", SourceMark.Confirmed);

    /// <summary>直接送达.</summary>
    public static readonly ServiceMethod InPerson = new(
        "in-person",
        "直接送达",
        "申请人签收之日",
        SourceMark.Confirmed
    );

    /// <summary>委托其他行政机关送达.</summary>
    public static readonly ServiceMethod Entrusted = new(
        "entrusted",
        "委托送达",
        "申请人签收之日",
        SourceMark.Confirmed
    );

    /// <summary>电子送达; the day by analogy with 电子签名法第十一条.</summary>
    public static readonly ServiceMethod Electronic = new(
        "electronic",
        "电子送达",
        "进入申请人指定系统之日",
        SourceMark.Convention
    );

    private ServiceMethod(string code, string term, string dayThatCounts, SourceMark mark)
    {
        Code = code;
        Term = term;
        DayThatCounts = dayThatCounts;
        Mark = mark;
    }

    /// <summary>All ways.</summary>
    public static IReadOnlyList<ServiceMethod> All { get; } = [Post, InPerson, Entrusted, Electronic];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>Which day is the day of the reply.</summary>
    public string DayThatCounts { get; }

    /// <summary>How sure that is.</summary>
    public SourceMark Mark { get; }

    /// <summary>The way with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static ServiceMethod Of(string code) =>
        All.FirstOrDefault(m => m.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No way of service has this code.");
}
