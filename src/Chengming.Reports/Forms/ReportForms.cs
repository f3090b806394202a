using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Law;

namespace Chengming.Reports.Forms;

/// <summary>All report forms this build knows, read from the files beside this class and validated when first used.</summary>
[Term("年度报告格式库")]
public static class ReportForms
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    private static readonly Lazy<IReadOnlyList<ReportForm>> Loaded = new(LoadAll);

    /// <summary>The forms, oldest first.</summary>
    public static IReadOnlyList<ReportForm> All => Loaded.Value;

    /// <summary>The form in force for the newest reports.</summary>
    public static ReportForm Newest => All[^1];

    /// <summary>The form with this key.</summary>
    /// <exception cref="KeyNotFoundException">No such form.</exception>
    public static ReportForm WithKey(string key) =>
        All.FirstOrDefault(f => f.Key == key)
        ?? throw new KeyNotFoundException($"没有“{key}”格式；现有：{string.Join('、', All.Select(f => f.Key))}。");

    /// <summary>The form prescribed for a report year, or null for years before the first form.</summary>
    public static ReportForm? ForYear(int year) => All.FirstOrDefault(f => f.IsForYear(year));

    /// <summary>Reads and validates one form.</summary>
    /// <exception cref="InvalidDataException">The file breaks a rule of the form language; the message says which and where.</exception>
    public static ReportForm Load(Stream json)
    {
        ReportForm form;
        try
        {
            form = JsonSerializer.Deserialize<ReportForm>(json, Options)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Form file: {e.Message}", e);
        }

        form.SetCells(CellsOf(form).ToList());
        FormValidation.Validate(form);
        form.SetTies(Tie.AllOf(form));
        return form;
    }

    private static List<ReportForm> LoadAll()
    {
        var assembly = typeof(ReportForms).Assembly;
        var forms = new List<ReportForm>();
        foreach (
            var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Forms/", StringComparison.Ordinal))
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            try
            {
                forms.Add(Load(stream));
            }
            catch (InvalidDataException e)
            {
                throw new InvalidDataException($"{name}: {e.Message}", e);
            }
        }

        forms.Sort((a, b) => a.FirstYear.CompareTo(b.FirstYear));
        return forms;
    }

    private static IEnumerable<CellDefinition> CellsOf(ReportForm form)
    {
        var index = 0;
        foreach (var table in form.Tables)
        {
            foreach (var block in table.Blocks)
            {
                var columns = LeavesWithPath(block.Columns, []).ToList();
                foreach (var (row, rowPath) in LeavesWithPath(block.Rows, []))
                {
                    foreach (var (column, columnPath) in columns)
                    {
                        var id = $"{table.Id}.{row.Id}.{column.Id}";
                        yield return new CellDefinition(id, index++, table, block, row, column, rowPath, columnPath);
                    }
                }
            }
        }
    }

    private static IEnumerable<(FormAxis Leaf, IReadOnlyList<string> Path)> LeavesWithPath(
        IEnumerable<FormAxis> nodes,
        IReadOnlyList<string> above
    )
    {
        foreach (var node in nodes)
        {
            IReadOnlyList<string> path = [.. above, node.Label];
            if (node.Id is not null)
            {
                yield return (node, path);
            }

            foreach (var below in LeavesWithPath(node.Members, path))
            {
                yield return below;
            }
        }
    }
}
