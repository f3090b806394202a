using Chengming.Law;
using Chengming.Law.Requests;

namespace Chengming.Reports.Checks.Narrative.Fees;

/// <summary>N405: a processing fee is one the tariff can give.</summary>
[Term("信息处理费标准")]
public sealed class FeesFollowTheTariff : ICheck
{
    private static readonly decimal[] PagePrices = [10, 20, 40];

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N405",
            "信息处理费应符合按件、按量的超额累进标准",
            Severity.Warning,
            "国办函〔2020〕109号",
            "按国办函〔2020〕109号重新计算：按件每月10件以内免费，按量30页以内免费，超出部分分档累进。",
            "“收取信息处理费15元”（各档单价都是10元的倍数）。",
            "“1件申请提供50页，收取信息处理费200元”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Year is not { } year || new DateOnly(year, 12, 31) < ProcessingFee.InForceFrom)
        {
            return;
        }

        foreach (var fee in FeeInProse.In(report.Prose))
        {
            if (Problem(fee, new DateOnly(year, 12, 31)) is { } problem)
            {
                results.Add(Descriptor.At(fee.Passage, fee.Start, fee.End, problem));
            }
        }
    }

    private static string? Problem(FeeInProse fee, DateOnly on)
    {
        if (fee.Amount % 10 != 0)
        {
            return $"信息处理费{fee.Amount:0.##}元不是10元的倍数，按件、按量的任何一档都得不出这个数。";
        }

        if (fee.UnitPrice is { } price)
        {
            if (fee.IsPerPage ? !PagePrices.Contains(price) : price <= 0 || price % 100 != 0)
            {
                return $"{(fee.IsPerPage ? "每页" : "每件")}{price:0.##}元不在收费标准内。";
            }

            var units = fee.IsPerPage ? fee.Pages : fee.Cases;
            if (units is { } count && fee.Amount > 0 && count * price != fee.Amount)
            {
                return $"{count:0}{(fee.IsPerPage ? "页" : "件")}×{price:0}元 = {count * price:0}元，正文写{fee.Amount:0}元。";
            }

            return null;
        }

        if (fee.Cases == 0 && fee.Amount > 0)
        {
            return $"收费0件，却收取{fee.Amount:0}元。";
        }

        if (fee is { Pages: { } pages and <= int.MaxValue, Amount: > 0 } && fee.Cases is null or 1)
        {
            var right = ProcessingFee.ForPages((int)fee.Pages!, on).Total;
            return right == fee.Amount
                ? null
                : $"一件申请{pages:0}页，按量计算应为{right:0}元，正文写{fee.Amount:0}元。";
        }

        return null;
    }
}
