namespace Chengming.Law.Publication;

/// <summary>索引号 of a disclosed item: unique, made once, never given again. Made and read by the rule of its agency.</summary>
/// <param name="Text">The number as published.</param>
/// <param name="Year">The year in it: that of the record's creation.</param>
/// <param name="MadeOn">The day in it, where the rule has one; else null.</param>
/// <param name="ClassNumber">分类号, where the rule has one; else null.</param>
/// <param name="Serial">流水号, from 1.</param>
[Term("索引号")]
[Cites(Instrument.Regulation, article: 12)]
public sealed record IndexNumber(string Text, int Year, DateOnly? MadeOn, string? ClassNumber, int Serial)
{
    /// <summary>The published text.</summary>
    public override string ToString() => Text;
}
