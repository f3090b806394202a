using System.Text;

namespace Chengming.Law;

/// <summary>One line of a data file.</summary>
internal sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Fields)
{
    public string this[string column] => Fields.GetValueOrDefault(column, "");
}

/// <summary>Comma-separated lines under a heading, as spreadsheet programs save them: quotes, blank lines and empty tails allowed.</summary>
internal sealed class CsvRows
{
    private readonly List<string> columns = [];
    private readonly List<CsvRow> rows = [];

    private CsvRows() { }

    public IReadOnlyList<CsvRow> Rows => rows;

    public bool Has(string column) => columns.Contains(column);

    public static CsvRows Read(
        TextReader text,
        string[] required,
        string[] optional,
        Action<int?, string, string> problem
    )
    {
        var csv = new CsvRows();
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (Split(line.TrimStart('\uFEFF')) is not { } fields)
            {
                problem(number, "引号没有闭合", "请补上或删去引号");
            }
            else if (fields.TrueForAll(f => f.Length == 0))
            {
                continue;
            }
            else if (csv.columns.Count > 0)
            {
                csv.Add(number, fields, problem);
            }
            else if (!csv.TakeHeading(number, fields, required, optional, problem))
            {
                return csv;
            }
        }

        if (csv.columns.Count == 0)
        {
            problem(null, "文件没有内容", $"首行应为“{string.Join(',', required)}”，其后每行一条");
        }

        return csv;
    }

    private bool TakeHeading(
        int line,
        List<string> fields,
        string[] required,
        string[] optional,
        Action<int?, string, string> problem
    )
    {
        while (fields is [.., ""])
        {
            fields.RemoveAt(fields.Count - 1);
        }

        var strange = fields.Except([.. required, .. optional]).ToList();
        var missing = required.Except(fields).ToList();
        if (strange.Count > 0 || missing.Count > 0 || fields.Distinct().Count() != fields.Count)
        {
            var what =
                strange.Count > 0 ? $"表头有不认识的栏“{strange[0]}”"
                : missing.Count > 0 ? $"表头缺少“{missing[0]}”栏"
                : "表头有重复的栏";
            problem(line, what, $"首行应为“{string.Join(',', required)}”");
            return false;
        }

        columns.AddRange(fields);
        return true;
    }

    private void Add(int line, List<string> fields, Action<int?, string, string> problem)
    {
        if (fields.Count < columns.Count || fields.Skip(columns.Count).Any(f => f.Length > 0))
        {
            problem(line, $"应有 {columns.Count} 栏，实有 {fields.Count} 栏", "请检查逗号");
            return;
        }

        rows.Add(new CsvRow(line, columns.Zip(fields).ToDictionary(p => p.First, p => p.Second)));
    }

    /// <summary>The fields without quotes and outer blanks; null when a quote has no end.</summary>
    private static List<string>? Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString().Trim());
        return quoted ? null : fields;
    }
}
