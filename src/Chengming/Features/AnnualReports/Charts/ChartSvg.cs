using System.Text.Encodings.Web;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Chengming.Features.AnnualReports.Charts;

/// <summary>A chart as SVG inside a page; its colours come from the stylesheet by class.</summary>
internal sealed class ChartSvg(ChartView view) : IHtmlContent
{
    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write(Draw().ToString(SaveOptions.DisableFormatting));

    private XElement Draw()
    {
        var chart = view.Chart;
        return new XElement(
            "svg",
            new XAttribute("class", $"chart {view.Look}"),
            new XAttribute("viewBox", $"0 0 {N(ColumnChart.Width)} {N(ColumnChart.Height)}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", view.Title),
            chart.Lines.Select(Line),
            chart.Columns.Select(Column),
            chart.Groups.Select(g => Text("axis", g.X, ColumnChart.Height - 8, g.Label))
        );
    }

    private static IEnumerable<XElement> Line(ChartLine line) =>
        [
            new XElement(
                "line",
                new XAttribute("class", "rule"),
                new XAttribute("x1", N(ColumnChart.Start)),
                new XAttribute("x2", N(ColumnChart.Width)),
                new XAttribute("y1", N(line.Y)),
                new XAttribute("y2", N(line.Y))
            ),
            Text("axis end", ColumnChart.Start - 6, line.Y + 4, line.Label),
        ];

    private XElement Column(ChartColumn column)
    {
        var middle = column.X + (column.Width / 2);
        var inside = view.Look == ChartView.StackedLook;
        return new XElement(
            "g",
            new XElement("title", column.Title),
            new XElement(
                "rect",
                new XAttribute("class", $"series-{column.Series}"),
                new XAttribute("x", N(column.X)),
                new XAttribute("y", N(column.Y)),
                new XAttribute("width", N(column.Width)),
                new XAttribute("height", N(column.Height))
            ),
            column.Label.Length == 0 ? null
                : inside ? Text($"inside-{column.Series}", middle, column.Y + (column.Height / 2) + 4, column.Label)
                : Text("above", middle, column.Y - 4, column.Label)
        );
    }

    private static XElement Text(string look, decimal x, decimal y, string text) =>
        new("text", new XAttribute("class", look), new XAttribute("x", N(x)), new XAttribute("y", N(y)), text);

    private static string N(decimal value) => ColumnChart.N(value);
}

/// <summary>A chart with the words that stand for it.</summary>
internal sealed record ChartView(string Title, ColumnChart Chart, string Look)
{
    /// <summary>Series upon one another.</summary>
    public const string StackedLook = "stacked";

    /// <summary>Series beside one another.</summary>
    public const string BesideLook = "beside";
}
