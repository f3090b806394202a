using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters;

/// <summary>The words of all papers, one file each in <c>letter-texts</c>.</summary>
[Term("文书样式目录")]
public static class LetterTexts
{
    private const string Folder = "Features/Requests/Letters/letter-texts";

    private static readonly Lazy<IReadOnlyDictionary<string, (LetterText Text, string Words)>> Loaded = new(() =>
        LetterKinds.All.ToDictionary(k => k.Code, Load)
    );

    /// <summary>The words of a kind of paper.</summary>
    /// <exception cref="InvalidFileException">A file breaks its rules.</exception>
    public static LetterText Of(LetterKind kind) => Loaded.Value[kind.Code].Text;

    /// <summary>The same as they stand in their file.</summary>
    public static string WordsOf(LetterKind kind) => Loaded.Value[kind.Code].Words;

    /// <summary>Reads all files, so that a fault shows at the start and not at the first letter.</summary>
    /// <exception cref="InvalidFileException">A file breaks its rules.</exception>
    public static void ReadAll() => _ = Loaded.Value;

    private static (LetterText Text, string Words) Load(LetterKind kind)
    {
        var name = $"{Folder}/{kind.Code}.txt";
        using var file =
            typeof(LetterTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidFileException(name, [new(null, "没有这个文件", "每种文书一个文件")]);
        using var reader = new StreamReader(file);
        var words = reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
        var text = LetterText.Read(kind, words, out var problems);
        return problems.Count == 0 ? (text, words) : throw new InvalidFileException(name, problems);
    }
}
