using System.Text.Json;
using Chengming.Reports.Comparing;
using Chengming.Reports.Tests.Checks.Figures;
using Chengming.Reports.Writing.Data;

namespace Chengming.Reports.Tests.Writing.Data;

public class ComparingJsonTests
{
    private const string Received = "t3.received.new.total";

    private static readonly JsonSerializerOptions OneLine = new(ReportJson.Options) { WriteIndented = false };

    [Fact]
    public void Comparison_Figure_HasBothYearsChangeAndQuality()
    {
        var json = Written(s =>
            ComparisonJson.Write(
                YearComparison.Of(
                    FigureReports.Zeros("2019", 2020).With((Received, 8)),
                    FigureReports.Zeros("2021", 2021).With((Received, 11), ("t3.received.carriedIn.total", 2))
                ),
                s
            )
        );

        Assert.Equal(2020, json.GetProperty("older").GetProperty("year").GetInt32());
        Assert.Equal("2021", json.GetProperty("newer").GetProperty("form").GetString());
        var figures = json.GetProperty("figures").EnumerateArray().ToList();
        var received = figures.Single(f => Cells(f, "newerCells").Contains(Received));
        Assert.Equal(
            """{"name":"表三“一、本年新收政府信息公开申请数量”行“总计”列","olderCells":["t3.received.new.total"],"newerCells":["t3.received.new.total"],"quality":"exact","older":8,"newer":11,"change":3,"changePercent":37.5}""",
            Compact(received)
        );
        var repealed = figures.Single(f => Cells(f, "newerCells").Contains("t2.normative.repealed"));
        Assert.Equal(JsonValueKind.Null, repealed.GetProperty("quality").ValueKind);
        Assert.Equal(JsonValueKind.Null, repealed.GetProperty("older").ValueKind);
        var finding = json.GetProperty("findings")
            .EnumerateArray()
            .Single(f => f.GetProperty("rule").GetString() == "X1");
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal(["t3.received.carriedIn.total"], Cells(finding, "cells"));
    }

    [Fact]
    public void Consolidation_Figure_HasSumGapAndCause()
    {
        var json = Written(s =>
            ConsolidationJson.Write(
                Consolidation.Into(
                    FigureReports.Zeros(agency: "甲县人民政府").With((Received, 5)),
                    [
                        FigureReports.Zeros(agency: "甲县教育局").With((Received, 5)),
                        FigureReports.Zeros(agency: "甲县公安局").With((Received, 7)),
                    ],
                    isComplete: true
                ),
                s
            )
        );

        Assert.Equal("甲县公安局", json.GetProperty("children")[1].GetProperty("agency").GetString());
        Assert.Equal(
            """{"name":"表三“一、本年新收政府信息公开申请数量”行“总计”列","parent":5,"sum":12,"difference":-7,"missingChildren":[],"accounts":[{"child":1,"cause":"omitted","value":7}]}""",
            Compact(json.GetProperty("figures").GetProperty(Received))
        );
        var finding = json.GetProperty("findings")
            .EnumerateArray()
            .Single(f => f.GetProperty("rule").GetString() == "S4");
        Assert.Equal([Received], Cells(finding, "cells"));
    }

    private static List<string?> Cells(JsonElement element, string property) =>
        [.. element.GetProperty(property).EnumerateArray().Select(c => c.GetString())];

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, OneLine);

    private static JsonElement Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }
}
