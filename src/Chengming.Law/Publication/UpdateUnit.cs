namespace Chengming.Law.Publication;

/// <summary>In what an update period is measured: always natural time, as the inspection indicators count.</summary>
[Term("更新周期单位")]
public enum UpdateUnit
{
    /// <summary>日.</summary>
    Days,

    /// <summary>周.</summary>
    Weeks,

    /// <summary>月.</summary>
    Months,
}
