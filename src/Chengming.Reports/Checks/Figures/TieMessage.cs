using System.Globalization;
using System.Text;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>Says a broken tie in words with all its figures.</summary>
internal static class TieMessage
{
    private const int MostMembersWrittenAsSum = 3;
    private const int MostMembersNamed = 8;

    /// <summary>
    /// E.g. 表三“商业企业”列：本年新收 3 + 上年结转 0 = 3，办理结果总计 2 + 结转下年度 0 = 2，相差 1。
    /// </summary>
    public static string Of(Tie tie, in TieReading reading)
    {
        var text = new StringBuilder($"{NameOf(tie)}：");
        var left = Append(text, tie, reading, sign: 1);
        text.Append('，');
        var right = Append(text, tie, reading, sign: -1);
        text.Append(
            tie.Identity.Is == IdentityRelation.Equal
                ? $"，相差 {Figure(Math.Abs(left - right))}。"
                : $"，前者不应大于后者，多出 {Figure(left - right)}。"
        );
        return text.ToString();
    }

    /// <summary>Where the tie holds, e.g. 表三“商业企业”列.</summary>
    public static string NameOf(Tie tie) =>
        $"{tie.Table.Name}“{tie.Axis.ShortLabel}”{(tie.Identity.Each == IdentityDirection.Column ? "列" : "行")}";

    /// <summary>A figure as an officer writes it.</summary>
    public static string Figure(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal Append(StringBuilder text, Tie tie, in TieReading reading, int sign)
    {
        var figures = new List<(string Name, decimal Value)>();
        foreach (var member in tie.Members)
        {
            if (member.Sign == sign)
            {
                figures.Add((NameOf(tie, member), reading.ValueOf(member)!.Value));
            }
        }

        var sum = figures.Sum(f => f.Value);
        if (figures.Count <= MostMembersWrittenAsSum)
        {
            text.AppendJoin(" + ", figures.Select(f => $"{f.Name} {Figure(f.Value)}"));
            if (figures.Count > 1)
            {
                text.Append(CultureInfo.InvariantCulture, $" = {Figure(sum)}");
            }

            return sum;
        }

        text.Append(tie.Identity.Each == IdentityDirection.Column ? "各行之和 " : "各列之和 ").Append(Figure(sum));
        var named = figures.FindAll(f => f.Value != 0);
        if (named.Count > 0)
        {
            text.Append('（')
                .AppendJoin("、", named.Take(MostMembersNamed).Select(f => $"{f.Name} {Figure(f.Value)}"))
                .Append(named.Count > MostMembersNamed ? $" 等 {named.Count} 项）" : "）");
        }

        return sum;
    }

    private static string NameOf(Tie tie, TieMember member)
    {
        var label = tie.Identity.Each == IdentityDirection.Column ? member.Cell.Row : member.Cell.Column;
        return member.OfLastYear ? $"上一年度报告的{label.ShortLabel}" : label.ShortLabel;
    }
}
