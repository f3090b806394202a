using System.Text.Json;
using Chengming.Reports.Checks;

namespace Chengming.Reports.Writing.Checked;

/// <summary>A checked report as the JSON object that <c>report check --json</c> prints and others rely on.</summary>
public static class CheckedReportJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="report">What was read.</param>
    /// <param name="results">What was found.</param>
    public static void Write(Utf8JsonWriter json, string file, AnnualReport report, CheckResults results)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("agency", report.Agency);
        WriteNumber(json, "year", report.Year);
        json.WriteString("form", report.Form.Key);

        json.WriteStartObject("cells");
        foreach (var cell in report.Form.Cells)
        {
            // Rows of another form appear only when the document prints them.
            if (!cell.IsForeign || report[cell].State != CellState.Unread)
            {
                Write(json, cell.Id, report[cell]);
            }
        }

        json.WriteEndObject();

        json.WriteStartArray("findings");
        foreach (var finding in results.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();

        json.WriteStartArray("notChecked");
        foreach (var rule in results.NotChecked.Select(n => n.Rule).Distinct())
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        json.WriteStartArray("notCheckedReasons");
        foreach (var rest in results.NotChecked)
        {
            json.WriteStartObject();
            json.WriteString("rule", rest.Rule);
            json.WriteString("reason", rest.Reason);
            WriteStrings(json, "cells", rest.Cells);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string id, ReportCell cell)
    {
        json.WriteStartObject(id);
        WriteNumber(json, "value", cell.Value);
        json.WriteString("state", Name(cell.State));
        json.WriteString("raw", cell.Raw);
        json.WriteString("where", cell.Place?.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", Name(finding.Severity));
        WriteStrings(json, "cells", finding.Cells);
        json.WriteString("message", finding.Message);
        json.WriteString("source", finding.Source);
        json.WriteString("section", finding.Section);
        json.WriteString("passage", finding.Passage);
        json.WriteString("where", finding.Place?.ToString());
        json.WriteString("howToFix", finding.HowToFix);
        json.WritePropertyName("repair");
        if (finding.Repairs.Count > 0)
        {
            Write(json, finding.Repairs[0]);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartArray("repairs");
        foreach (var repair in finding.Repairs)
        {
            Write(json, repair);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, decimal> repair)
    {
        json.WriteStartObject();
        foreach (var (cell, value) in repair)
        {
            json.WriteNumber(cell, value);
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Name(CellState state) =>
        state switch
        {
            CellState.Read => "read",
            CellState.Blank => "blank",
            CellState.NotApplicable => "notApplicable",
            _ => "unread",
        };

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "question",
        };
}
