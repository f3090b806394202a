using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chengming.Law.Publication.Review;

/// <summary>The schemes that are ready for use, from <c>review-schemes.json</c>, and how an agency's own are read.</summary>
[Term("发布审查流程目录")]
public static class ReviewSchemes
{
    private const string File = "Publication/review-schemes.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    private static readonly Lazy<IReadOnlyList<ReviewScheme>> Loaded = new(Load);

    /// <summary>The schemes ready for use.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<ReviewScheme> All => Loaded.Value;

    /// <summary>The scheme with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static ReviewScheme Of(string code) =>
        All.FirstOrDefault(s => s.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No review scheme has this code.");

    /// <summary>Reads schemes.</summary>
    /// <param name="json">An array of schemes.</param>
    /// <param name="problems">Everything that a person has to mend; empty when the schemes can be used.</param>
    /// <returns>The schemes; none when there are problems.</returns>
    public static IReadOnlyList<ReviewScheme> Read(string json, out IReadOnlyList<FileProblem> problems)
    {
        List<ReviewSchemeRow> rows;
        try
        {
            rows = JsonSerializer.Deserialize<List<ReviewSchemeRow>>(json, Format) ?? [];
        }
        catch (JsonException broken)
        {
            problems =
            [
                new((int?)broken.LineNumber + 1, $"流程文件读不懂（{broken.Path}）", "请对照随附流程的写法改正"),
            ];
            return [];
        }

        var found = rows.SelectMany(ReviewSchemeCheck.ProblemsOf).ToList();
        found.AddRange(
            rows.GroupBy(r => r.Code)
                .Where(same => same.Count() > 1)
                .Select(same => new FileProblem(null, $"流程代码“{same.Key}”重复", "每个流程一个代码"))
        );
        problems = found;
        return found.Count == 0 ? [.. rows.Select(r => r.ToScheme())] : [];
    }

    private static IReadOnlyList<ReviewScheme> Load()
    {
        using var text = ShippedFiles.Open(File);
        var schemes = Read(text.ReadToEnd(), out var problems);
        return problems.Count == 0 ? schemes : throw new InvalidFileException(File, problems);
    }
}
