using System.Text;

namespace Chengming.Reports.Checks.Wording;

/// <summary>Reads <c>wording-rules.csv</c>. A faulty line refuses the whole file.</summary>
internal static class RuleFile
{
    private static readonly string[] Header =
    [
        "pattern",
        "anchors",
        "kind",
        "severity",
        "unless",
        "suggestion",
        "explanation",
    ];

    public static List<WordingRule> Read(Stream csv)
    {
        using var reader = new StreamReader(csv, Encoding.UTF8);
        var rules = new List<WordingRule>();
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        var line = 1;
        if (!Fields(reader.ReadLine() ?? "").SequenceEqual(Header))
        {
            throw new InvalidDataException($"The first line must be {string.Join(',', Header)}.");
        }

        while (reader.ReadLine() is { } text)
        {
            line++;
            var rule = Rule(Fields(text), line);
            if (!patterns.Add(rule.Pattern))
            {
                throw new InvalidDataException($"Line {line}: “{rule.Pattern}” stands there twice.");
            }

            rules.Add(rule);
        }

        return rules;
    }

    private static WordingRule Rule(List<string> fields, int line)
    {
        if (fields.Count != Header.Length)
        {
            throw new InvalidDataException($"Line {line} has {fields.Count} fields, not {Header.Length}.");
        }

        var rule = new WordingRule
        {
            Pattern = fields[0],
            Anchors = List(fields[1]),
            Kind = Named<WordingKind>(fields[2], line),
            Severity = Named<Severity>(fields[3], line),
            Unless = List(fields[4]),
            Suggestion = fields[5],
            Explanation = fields[6],
        };
        var words = rule.IsPlain ? [rule.Pattern] : rule.Anchors;
        if (words.Any(w => w.Length < 2))
        {
            throw new InvalidDataException($"Line {line}: a pattern or anchor needs two characters at least.");
        }

        if (rule.Suggestion.Length == 0 || rule.Explanation.Length == 0)
        {
            throw new InvalidDataException($"Line {line}: suggestion or explanation is missing.");
        }

        return rule;
    }

    private static List<string> List(string field) => [.. field.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static T Named<T>(string name, int line)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new InvalidDataException($"Line {line}: “{name}” is no {typeof(T).Name}.");

    /// <summary>The fields of a line; quotation marks are doubled inside a quoted field.</summary>
    internal static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(c);
                i++;
            }
            else if (c == '"' && (quoted || field.Length == 0))
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
