using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters;

/// <summary>The words of all papers, one file each in <c>letter-texts</c>.</summary>
[Term("文书样式目录")]
public static class LetterTexts
{
    private const string Folder = "Features/Requests/Letters/letter-texts";

    private static readonly Lazy<IReadOnlyDictionary<string, LetterText>> Loaded = new(() =>
        LetterKinds.All.ToDictionary(k => k.Code, Load)
    );

    /// <summary>The words of a kind of paper.</summary>
    /// <exception cref="InvalidFileException">A file breaks its rules.</exception>
    public static LetterText Of(LetterKind kind) => Loaded.Value[kind.Code];

    /// <summary>Reads all files, so that a fault shows at the start and not at the first letter.</summary>
    /// <exception cref="InvalidFileException">A file breaks its rules.</exception>
    public static void ReadAll() => _ = Loaded.Value;

    private static LetterText Load(LetterKind kind)
    {
        var name = $"{Folder}/{kind.Code}.txt";
        using var file =
            typeof(LetterTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidFileException(name, [new(null, "没有这个文件", "每种文书一个文件")]);
        using var reader = new StreamReader(file);
        var text = LetterText.Read(kind, reader.ReadToEnd(), out var problems);
        return problems.Count == 0 ? text : throw new InvalidFileException(name, problems);
    }
}
