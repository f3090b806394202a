namespace Chengming.Law.Publication;

/// <summary>How a limit for publishing is measured.</summary>
[Term("公开时限种类")]
public enum PublicationLimitKind
{
    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>自然日; a last day of rest moves on.</summary>
    NaturalDays,

    /// <summary>月; a last day of rest moves on.</summary>
    Months,

    /// <summary>及时: at once, without a number of days in law.</summary>
    Prompt,

    /// <summary>长期公开: always there.</summary>
    Standing,

    /// <summary>按公告: the day stands in an announcement or a local rule.</summary>
    ByNotice,
}
