using System.Text.Json;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>
/// 卷内排列顺序: in what order the papers of a case lie in its file. No law gives it (statute.md 10.1, mark K): it is data, checked at the start,
/// and an installation may put the parts in another order.
/// </summary>
/// <param name="Sections">The parts between cover and note page.</param>
[Term("卷内排列顺序")]
internal sealed record FileOrder(IReadOnlyList<FileSection> Sections)
{
    private const string File = "Features/Requests/Archive/archive-order.json";
    private const string Front = "front";
    private const string Note = "note";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<FileOrder> Loaded = new(Load);

    /// <summary>The shipped order.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static FileOrder Shipped => Loaded.Value;

    /// <summary>Reads the file, so that a fault shows at the start and not at the first file.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static void Check() => _ = Loaded.Value;

    /// <summary>The part that a kind of paper belongs to, and the place of both.</summary>
    public (FileSection Section, int Place, int PlaceWithin) PlaceOf(string paperKind)
    {
        foreach (var (place, section) in Sections.Index())
        {
            if (section.Papers.Index().FirstOrDefault(p => p.Item == paperKind) is { Item: not null } found)
            {
                return (section, place, found.Index);
            }
        }

        throw new ArgumentOutOfRangeException(nameof(paperKind), paperKind, "The file has no place for this paper.");
    }

    /// <summary>The same parts in another order; null when these are not all of them, each once.</summary>
    public FileOrder? InOrder(IReadOnlyList<string> codes) =>
        codes.Count == Sections.Count && codes.ToHashSet().SetEquals(Sections.Select(s => s.Code))
            ? new FileOrder([.. codes.Select(c => Sections.First(s => s.Code == c))])
            : null;

    /// <summary>Reads an order, and says what is wrong with it.</summary>
    internal static (FileOrder Order, List<FileProblem> Problems) Read(Stream stream)
    {
        var sections = JsonSerializer.Deserialize<OrderFile>(stream, Json)!.Sections;
        var known = FilePaperKinds.All;
        var placed = sections.SelectMany(s => s.Papers).ToList();
        List<FileProblem> problems =
        [
            .. Twice(placed).Select(p => new FileProblem(null, $"文件种类“{p}”出现两次", "只留一处")),
            .. Twice([.. sections.Select(s => s.Code)])
                .Select(c => new FileProblem(null, $"部分“{c}”出现两次", "只留一处")),
            .. placed.Except(known).Select(p => new FileProblem(null, $"没有文件种类“{p}”", "改正或者删去")),
            .. known.Except(placed).Select(p => new FileProblem(null, $"文件种类“{p}”没有位置", "放进它所属的部分")),
        ];
        if (
            sections is not [{ Code: Front, Papers.Count: 0 }, .., { Code: Note, Papers.Count: 0 }]
            || sections.Count(s => s.Papers.Count == 0) != 2
        )
        {
            problems.Add(
                new(null, "首尾不是封面和备考表，或者有空的部分", "封面和卷内目录在前，备考表在后，其余各部分有文件")
            );
        }

        return (new FileOrder([.. sections.Where(s => s.Papers.Count > 0)]), problems);
    }

    private static FileOrder Load()
    {
        using var stream = EmbeddedFiles.Open(File);
        var (order, problems) = Read(stream);
        return problems.Count == 0 ? order : throw new InvalidFileException(File, problems);
    }

    private static IEnumerable<string> Twice(IReadOnlyCollection<string> codes) =>
        codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key);

    private sealed record OrderFile(string Source, IReadOnlyList<FileSection> Sections);
}
