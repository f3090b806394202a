using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Chengming.Features.Portal;

/// <summary>
/// The words of the interface. Pages write them in Chinese; an English reader gets them from the features' <c>en.json</c>,
/// which must have every one of them (a test holds that).
/// </summary>
public sealed class Words(ReaderView view)
{
    private static readonly FrozenDictionary<string, string> English = Load();

    /// <summary>The words in the reader's language.</summary>
    public string this[string chinese] =>
        view.IsEnglish && English.TryGetValue(chinese, out var english) ? english : chinese;

    /// <summary>The words with numbers or names filled in for <c>{0}</c>, <c>{1}</c> …</summary>
    public string this[string chinese, params object?[] parts] =>
        string.Format(CultureInfo.InvariantCulture, this[chinese], parts);

    internal static bool HasEnglishFor(string chinese) => English.ContainsKey(chinese);

    /// <summary>The words of all features; each keeps its own in an <c>en.json</c> beside its pages.</summary>
    private static FrozenDictionary<string, string> Load()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var file in EmbeddedFiles.Below("Features").Where(f => f.EndsWith("/en.json", StringComparison.Ordinal))
        )
        {
            using var stream = EmbeddedFiles.Open(file);
            foreach (var (chinese, english) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                if (!words.TryAdd(chinese, english) && words[chinese] != english)
                {
                    throw new InvalidDataException($"{file}: “{chinese}” has another translation elsewhere.");
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
