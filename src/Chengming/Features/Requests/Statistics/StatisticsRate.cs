using System.Globalization;
using Chengming.Law;

namespace Chengming.Features.Requests.Statistics;

/// <summary>A rate with what it is made of (统计比率).</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Definition">What is divided by what.</param>
/// <param name="Part">The part.</param>
/// <param name="Whole">The whole.</param>
[Term("统计比率")]
public sealed record StatisticsRate(string Name, string Definition, int Part, int Whole)
{
    private const int Decimals = 2;

    /// <summary>
    /// Both counts and the percentage, e.g. <c>12 ÷ 13 = 92.30…%</c>. Nothing is rounded: what does not come out even is cut off and says so, so that
    /// 100% is written for all only.
    /// </summary>
    public string InWords =>
        Whole == 0
            ? "没有可统计的申请"
            : string.Create(CultureInfo.InvariantCulture, $"{Part} ÷ {Whole} = {Percentage}");

    private string Percentage
    {
        get
        {
            var exact = 100m * Part / Whole;
            var cut = decimal.Round(exact, Decimals, MidpointRounding.ToZero);
            return cut * Whole == 100m * Part
                ? string.Create(CultureInfo.InvariantCulture, $"{cut:0.##}%")
                : string.Create(CultureInfo.InvariantCulture, $"{cut:0.00}…%");
        }
    }
}
