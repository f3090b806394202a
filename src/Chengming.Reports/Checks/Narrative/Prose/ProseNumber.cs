namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>What a number in prose counts. Only numbers of one kind may be added up or compared.</summary>
internal enum CountKind
{
    /// <summary>No unit follows.</summary>
    Bare,

    /// <summary>件, 宗, 起: cases and papers.</summary>
    Case,

    /// <summary>条, 篇, 则: published texts.</summary>
    Text,

    /// <summary>项, 个, 类: items of any sort.</summary>
    Item,

    /// <summary>人, 人次, 名.</summary>
    Person,

    /// <summary>次, 场, 期.</summary>
    Occasion,

    /// <summary>元, 万元; the value is in yuan.</summary>
    Money,

    /// <summary>页.</summary>
    Page,

    /// <summary>%.</summary>
    Percent,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>A month of the year.</summary>
    Month,

    /// <summary>A day of the month.</summary>
    Day,

    /// <summary>A duration or time of day.</summary>
    Duration,

    /// <summary>Part of a name, number or date of another sort: 第3次, 〔2021〕30号, a telephone number.</summary>
    Name,
}

/// <summary>A number of the prose with its unit.</summary>
/// <param name="Start">Where its digits begin in the passage.</param>
/// <param name="End">Where it ends, its unit included.</param>
/// <param name="Value">The value; money in yuan.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Unit">Its unit as printed; empty when there is none.</param>
/// <param name="Decimals">How many decimals were printed.</param>
/// <param name="Approximate">True for 约150条, 150余条.</param>
internal readonly record struct ProseNumber(
    int Start,
    int End,
    decimal Value,
    CountKind Kind,
    string Unit,
    int Decimals,
    bool Approximate
)
{
    /// <summary>True when it counts things that can be added up.</summary>
    public bool IsCount => Kind is CountKind.Case or CountKind.Text or CountKind.Item;

    /// <summary>The value as printed with its unit, for messages.</summary>
    public override string ToString() => $"{(Unit == "万元" ? Value / 10_000 : Value):0.####}{Unit}";
}
